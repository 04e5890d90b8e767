import { Hono } from 'hono';
import { ResponseKey } from '../../contract/fields.ts';
import { SiteQuery } from '../../contract/range.ts';
import { NewResponse, ResponseChange } from '../../contract/responses.ts';
import type { Recorded, Store, Response as StoredResponse } from '../../db/store.ts';
import { EVERYTHING } from '../../domain/access.ts';
import type { Answer, Interaction } from '../../domain/answer.ts';
import { asId, type ResponseId, type SiteId } from '../../domain/ids.ts';
import { askedByStaff, sentByPage } from '../asked.ts';
import { answerOf, interactionOf } from '../attribution.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { receipt } from '../messages.ts';
import { problem } from '../problem.ts';
import { json, noContent, open } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'record' | 'response' | 'remove'>;
  readonly identity: Identity;
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

async function record({ store, identity }: Parts, c: Context): Promise<Response> {
  const sent = await sentByPage(c, identity, NewResponse);
  if ('code' in sent) return problem(c, sent);
  const { site, message } = sent;
  const interaction = interactionOf(site.id, { ...message, interaction: message.interaction ?? asId(message.id) });
  return answerTo(c, await store.record(interaction, answerOf(message, wantsPrivacy(c))));
}

/** Global Privacy Control (W3C): what the browser's owner has asked for once, of everybody. */
const wantsPrivacy = (c: Context): boolean => c.req.header('sec-gpc') === '1';

async function change({ store, identity }: Parts, c: Context): Promise<Response> {
  const sent = await sentByPage(c, identity, ResponseChange);
  if ('code' in sent) return problem(c, sent);
  const id = idOf(c);
  return id ? answerTo(c, await recordChange(store, sent.site.id, id, sent.message)) : problem(c, 'not_found');
}

async function remove({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const id = idOf(c);
  const outcome = id ? await store.remove(asked.site.id, id) : 'not_found';
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

const changedAnswer = (stored: StoredResponse, { edit_token, rating, comment }: ResponseChange): Answer => ({
  ...stored,
  editToken: edit_token,
  revision: stored.revision + 1,
  rating: rating ?? stored.rating,
  comment: comment ?? stored.comment,
});

/** 201 for an answer that is new, 200 for whatever it has become since; both only after the commit was flushed. */
function answerTo(c: Context, recorded: Recorded): Response {
  if ('refusal' in recorded) return problem(c, recorded.refusal);
  return json(c, recorded.outcome === 'created' ? 201 : 200, receipt(recorded.response));
}
