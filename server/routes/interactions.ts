import { Hono } from 'hono';
import { InteractionKey } from '../../contract/fields.ts';
import { type HandedInInteraction, type InteractionMessage, NewInteraction } from '../../contract/interactions.ts';
import { SiteQuery } from '../../contract/range.ts';
import type { Store } from '../../db/store.ts';
import { may } from '../../domain/access.ts';
import type { Interaction } from '../../domain/answer.ts';
import type { SiteId } from '../../domain/ids.ts';
import { askedByStaff, sentByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { agentsOf } from '../credited.ts';
import { seenAgents } from '../eyes.ts';
import type { Identity } from '../identity.ts';
import { momentOf } from '../messages.ts';
import { invalid } from '../parse.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';
import { signingSecret } from '../signing/signing-secret.ts';
import { tokenFor } from '../signing/token-for.ts';

interface Parts {
  readonly store: Pick<Store, 'handIn' | 'signedInteraction' | 'signingKeyOfOurs'>;
  readonly identity: Identity;
  readonly secretKey: string;
  readonly now: () => number;
}

const A_DAY = 86_400; // s
const TOKEN_LIFE = 14 * A_DAY; // s. Who has not answered in two weeks will not.
const AGE_MAX = 90 * A_DAY * 1000; // ms. What is older is imported, with its answers.
const SKEW = 300_000; // ms by which other clocks may be ahead.

/** Interactions: handed in by the help desk when they are over, and read by it. */
export const interactions = (parts: Parts): Hono<Env> =>
  new Hono<Env>().post('/interactions', (c) => handIn(parts, c)).get('/interactions/:id', (c) => read(parts, c));

async function handIn({ store, identity, secretKey, now }: Parts, c: Context): Promise<Response> {
  const sent = await sentByStaff(c, identity, 'hand in', NewInteraction);
  if ('code' in sent) return problem(c, sent);
  const { site, actor, message } = sent;
  const at = now();
  const endedAt = message.ended_at === undefined ? null : Date.parse(message.ended_at);
  if (endedAt !== null && (endedAt > at + SKEW || endedAt < at - AGE_MAX))
    return problem(c, invalid('/ended_at', 'must lie within the last 90 days'));
  const key = await store.signingKeyOfOurs(site.id, actor);
  if (key === 'too_many_keys') return problem(c, key);
  const { isNew, interaction } = await store.handIn(interactionOf(site.id, message), endedAt);
  const iat = Math.floor(at / 1000);
  const exp = iat + TOKEN_LIFE;
  const secret = Buffer.from(signingSecret(secretKey, site.id, key.id));
  const token = await tokenFor(site, interaction, { kid: key.id, algorithm: 'HS256', key: secret }, { iat, exp });
  const answer: HandedInInteraction = { ...interactionMessage(interaction), token, expires_at: momentOf(exp * 1000) };
  return json(c, isNew ? 201 : 200, answer);
}

/** The help desk says so itself, with its secret key: that is as good as a signature. */
const interactionOf = (site: SiteId, message: NewInteraction): Interaction => ({
  site,
  id: message.external_id,
  channel: message.channel,
  agents: agentsOf(message),
  team: message.team ?? null,
  caseId: message.case ?? null,
  customer: message.customer_ref ?? null,
  isVerified: true,
});

async function read({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'hand in', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const id = InteractionKey.safeParse(c.req.param('id')).data;
  const interaction = id === undefined ? null : await store.signedInteraction(asked.site.id, id);
  if (!interaction) return problem(c, 'not_found');
  // Whoever reads answers could read here whose they are.
  const agents = may(asked.viewer, 'read words') ? seenAgents(interaction.agents, asked.eyes) : interaction.agents;
  return json(c, 200, interactionMessage({ ...interaction, agents }));
}

const interactionMessage = ({ id, channel, agents, team, caseId, customer }: Interaction): InteractionMessage => ({
  id,
  channel,
  agents: agents.map(({ id, name }) => ({ id, name })),
  team,
  case: caseId,
  customer_ref: customer,
  links: { self: `/api/v1/interactions/${encodeURIComponent(id)}` },
});
