import { Hono } from 'hono';
import { type InvitationMessage, type MadeInvitation, NewInvitation } from '../../contract/invitations.ts';
import { SiteQuery } from '../../contract/range.ts';
import type { Invitation } from '../../db/people-store.ts';
import type { Store } from '../../db/store.ts';
import { askedByStaff, sentByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { INVITATION_LIFE } from '../link-life.ts';
import { momentOf } from '../messages.ts';
import { ownOrigin } from '../origin.ts';
import { problem } from '../problem.ts';
import { json, noContent } from '../reply.ts';
import { newToken, tokenHashOf } from '../secret-token.ts';

interface Parts {
  readonly store: Pick<Store, 'invite' | 'invitations' | 'withdrawInvitation'>;
  readonly identity: Identity;
  readonly baseUrl: string | null;
  readonly now: () => number;
}

/** Who is to come to a site. There is no mail: whoever invites sends the link. */
export const invitations = (parts: Parts): Hono<Env> =>
  new Hono<Env>()
    .post('/invitations', (c) => invite(parts, c))
    .get('/invitations', (c) => list(parts, c))
    .delete('/invitations/:id', (c) => withdraw(parts, c));

async function invite({ store, identity, baseUrl, now }: Parts, c: Context): Promise<Response> {
  const sent = await sentByStaff(c, identity, 'administer', NewInvitation);
  if ('code' in sent) return problem(c, sent);
  const { site, actor, message } = sent;
  const token = newToken();
  const invited = { ...message, tokenHash: tokenHashOf(token), expiresAt: now() + INVITATION_LIFE };
  const made: MadeInvitation = {
    ...invitationMessage(await store.invite(site.id, invited, actor)),
    url: `${ownOrigin(c, baseUrl)}/invitation#${token}`,
  };
  return json(c, 201, made);
}

async function list({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  return json(c, 200, { data: (await store.invitations(asked.site.id)).map(invitationMessage) });
}

async function withdraw({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const isWithdrawn = await store.withdrawInvitation(asked.site.id, c.req.param('id') ?? '', asked.actor);
  return isWithdrawn ? noContent(c) : problem(c, 'not_found');
}

const invitationMessage = ({ id, email, name, role, teams, agent, createdAt, expiresAt }: Invitation): InvitationMessage => ({
  ...{ id, email, name, role, teams: [...teams], agent },
  created_at: momentOf(createdAt),
  expires_at: momentOf(expiresAt),
});
