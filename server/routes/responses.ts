import { Hono } from 'hono';
import { ResponseKey } from '../../contract/fields.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import { SiteQuery } from '../../contract/range.ts';
import { NewResponse, ResponseChange } from '../../contract/responses.ts';
import type { Site } from '../../db/site-store.ts';
import type { Recorded, Store, Response as StoredResponse } from '../../db/store.ts';
import { EVERYTHING } from '../../domain/access.ts';
import type { Answer, Interaction } from '../../domain/answer.ts';
import { asId, type ResponseId, type SiteId } from '../../domain/ids.ts';
import type { AgentNetworks } from '../agent-networks.ts';
import { askedByStaff, type PageParts, type SentByPage, sentByPage } from '../asked.ts';
import { answerOf, interactionOf } from '../attribution.ts';
import type { Clients } from '../client-address.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import type { Limits } from '../limits.ts';
import { receipt } from '../messages.ts';
import { problem, type Refused } from '../problem.ts';
import { json, noContent, open } from '../reply.ts';
import { isRatedByAgent } from '../self-rating.ts';
import type { Sessions } from '../sessions.ts';
import { signalsOf } from '../signals.ts';

interface Parts extends PageParts {
  readonly store: Pick<Store, 'record' | 'response' | 'remove' | 'sites' | 'memberships' | 'note'>;
  readonly identity: Identity;
  readonly sessions: Pick<Sessions, 'of'>;
  readonly limits: Limits;
  readonly clients: Clients;
  readonly agentNetworks: AgentNetworks;
}

/** Answers: recorded and changed by customers, removed by staff. */
export const responses = (parts: Parts): Hono<Env> =>
  new Hono<Env>()
    .post(
      '/responses',
      open((c: Context) => record(parts, c)),
    )
    .patch(
      '/responses/:id',
      open((c: Context) => change(parts, c)),
    )
    .delete('/responses/:id', (c) => remove(parts, c));

async function record(parts: Parts, c: Context): Promise<Response> {
  const sent = await sentByPage(c, parts, NewResponse);
  if ('code' in sent) return problem(c, sent);
  const interaction = interactionOf(sent, asId(sent.message.id));
  if ('code' in interaction) return problem(c, interaction);
  if (await isRatedByAgent(parts, c, sent.site, interaction)) return problem(c, 'self_rating_forbidden');
  const answer = answerOf(sent.message, signalsOf(parts, c, interaction, sent.message), wantsPrivacy(c));
  const recorded = await recordCounted(parts, c, interaction, answer);
  return 'code' in recorded ? problem(c, recorded) : answerTo(c, recorded);
}

/** Takes one answer of those that may come from there. A repeat, a change and what could not be stored count for nothing and are never refused. */
async function recordCounted({ store, limits }: Parts, c: Context, interaction: Interaction, answer: Answer): Promise<Recorded | Refused> {
  const { site, isVerified } = interaction;
  const refused = await limits.takeAnswer(c, isVerified);
  if (refused) return (await store.response(site, answer.id, EVERYTHING)) ? store.record(interaction, answer) : refused;
  let isNew = false;
  try {
    const recorded = await store.record(interaction, answer);
    isNew = 'outcome' in recorded && recorded.outcome === 'created';
    return recorded;
  } finally {
    if (!isNew) await limits.giveBackAnswer(c, isVerified);
  }
}

/** Global Privacy Control (W3C): what the browser's owner has asked for once, of everybody. */
const wantsPrivacy = (c: Context): boolean => c.req.header('sec-gpc') === '1';

async function change(parts: Parts, c: Context): Promise<Response> {
  const sent = await sentByPage(c, parts, ResponseChange);
  if ('code' in sent) return problem(c, sent);
  const id = idOf(c);
  const stored = id && (await parts.store.response(sent.site.id, id, EVERYTHING));
  if (!stored) return problem(c, 'not_found');
  const refusal = unsigned(sent, stored) ?? (await byItsAgent(parts, c, sent.site, stored));
  return refusal ? problem(c, refusal) : answerTo(c, await recordChange(parts.store, sent.site.id, stored.id, sent.message));
}

async function byItsAgent(parts: Parts, c: Context, site: Site, { interaction: id, agents }: StoredResponse): Promise<ProblemCode | null> {
  return (await isRatedByAgent(parts, c, site, { id, agents })) ? 'self_rating_forbidden' : null;
}

/** Who changes an answer to a signed interaction, its edit token says. A token beside it must be of the same interaction. */
function unsigned({ site, signed }: SentByPage<unknown>, { interaction, isVerified }: StoredResponse): ProblemCode | null {
  if (signed && !(isVerified && signed.id === interaction)) return 'token_invalid';
  return site.signature === 'require' && !isVerified ? 'token_missing' : null;
}

async function remove({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const id = idOf(c);
  const outcome = id ? await store.remove(asked.site.id, id, asked.actor) : 'not_found';
  return outcome === 'removed' ? noContent(c) : problem(c, outcome);
}

const idOf = (c: Context): ResponseId | undefined => ResponseKey.safeParse(c.req.param('id')).data;

/** The answer with the change in it, as the next revision. If another change took that revision meanwhile, this one comes after it. */
async function recordChange(store: Parts['store'], site: SiteId, id: ResponseId, message: ResponseChange): Promise<Recorded> {
  const stored = await store.response(site, id, EVERYTHING);
  if (!stored) return { refusal: 'not_found' };
  const recorded = await store.record(storedInteraction(site, stored), changedAnswer(stored, message));
  const isOvertaken = 'refusal' in recorded && recorded.refusal === 'idempotency_conflict';
  return isOvertaken ? recordChange(store, site, id, message) : recorded;
}

const storedInteraction = (site: SiteId, stored: StoredResponse): Interaction => ({ ...stored, site, id: stored.interaction });

const changedAnswer = (stored: StoredResponse, { edit_token, rating, comment, reasons }: ResponseChange): Answer => ({
  ...stored,
  editToken: edit_token,
  revision: stored.revision + 1,
  rating: rating ?? stored.rating,
  comment: comment ?? stored.comment,
  reasons: reasons ?? stored.reasons,
});

/** 201 for an answer that is new, 200 for whatever it has become since; both only after the commit was flushed. */
function answerTo(c: Context, recorded: Recorded): Response {
  c.set('recorded', recorded);
  if ('refusal' in recorded) return problem(c, recorded.refusal);
  return json(c, recorded.outcome === 'created' ? 201 : 200, receipt(recorded.response));
}
