import { Hono } from 'hono';
import { InvitationAcceptance, type InvitationPreview, InvitationPreviewRequest } from '../../contract/invitations.ts';
import { NewPassword } from '../../contract/people.ts';
import type { Guest, User } from '../../db/people-store.ts';
import type { Store } from '../../db/store.ts';
import { sentByAnyone } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { meMessage } from '../me.ts';
import { invalid, parse } from '../parse.ts';
import { weaknessOf } from '../password-rules.ts';
import { hashOf } from '../passwords.ts';
import { problem, type Refused } from '../problem.ts';
import { type ProofParts, refusalOfClaim } from '../proof.ts';
import { json } from '../reply.ts';
import { tokenHashOf } from '../secret-token.ts';
import type { Sessions } from '../sessions.ts';
import type { PersonOf } from '../signed-in.ts';

interface Parts extends ProofParts {
  readonly store: ProofParts['store'] & Pick<Store, 'invitationOf' | 'acceptInvitation' | 'userOfEmail' | 'sites' | 'memberships'>;
  readonly sessions: Pick<Sessions, 'begin'>;
  readonly personOf: PersonOf;
  readonly baseUrl: string | null;
}

/** Coming to a site by an invitation. */
export const invitationAcceptances = (parts: Parts): Hono<Env> =>
  new Hono<Env>().post('/invitation-previews', (c) => preview(parts, c)).post('/invitation-acceptances', (c) => accept(parts, c));

async function preview({ store, baseUrl }: Parts, c: Context): Promise<Response> {
  const sent = await sentByAnyone(c, baseUrl, InvitationPreviewRequest);
  if ('code' in sent) return problem(c, sent);
  const invitation = await store.invitationOf(tokenHashOf(sent.message.token));
  const site = (await store.sites()).find(({ id }) => id === invitation?.site);
  if (!invitation || !site) return problem(c, 'link_not_valid');
  const { email, name } = invitation;
  const message: InvitationPreview = { email, name, site_name: site.name, has_account: (await store.userOfEmail(email)) !== null };
  return json(c, 200, message);
}

async function accept(parts: Parts, c: Context): Promise<Response> {
  const { store, sessions, baseUrl } = parts;
  const sent = await sentByAnyone(c, baseUrl, InvitationAcceptance);
  if ('code' in sent) return problem(c, sent);
  const { token, password } = sent.message;
  const invitation = await store.invitationOf(tokenHashOf(token));
  if (!invitation) return problem(c, 'link_not_valid');
  const known = await store.userOfEmail(invitation.email);
  const guest = known ? await recognised(parts, c, known, password) : await newcomer(password, invitation.email);
  if ('code' in guest) return problem(c, guest);
  const user = await store.acceptInvitation(tokenHashOf(token), guest);
  if (user === 'link_not_valid') return problem(c, user);
  if (user === 'taken') return problem(c, 'unauthorized'); // They have become somebody known meanwhile.
  await sessions.begin(c, user.id);
  return json(c, 200, await meMessage(store, user));
}

/** The link alone does not make anybody somebody who is here already: whoever wrote the invitation has it too. */
async function recognised(parts: Parts, c: Context, user: User, password: string | undefined): Promise<Guest | Refused> {
  const person = await parts.personOf(c);
  if ('code' in person && person.code !== 'unauthorized') return person;
  if ('user' in person && person.user.id === user.id) return { user: user.id };
  if (password === undefined) return { code: 'unauthorized' };
  return (await refusalOfClaim(parts, c, { account: user.email ?? user.id, user, password })) ?? { user: user.id };
}

async function newcomer(password: string | undefined, email: string): Promise<Guest | Refused> {
  if (password === undefined) return invalid('/password', 'must be chosen by whoever is new');
  const parsed = parse(NewPassword, password, () => '/password');
  if ('code' in parsed) return parsed;
  return weaknessOf(password, email) ?? { passwordHash: await hashOf(password) };
}
