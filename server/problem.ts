import type { Logger } from 'pino';
import type { Problem, ProblemCode } from '../contract/problem.ts';
import { StorageDamaged, StorageUnavailable } from '../db/store.ts';
import type { Context } from './context.ts';
import { headersOf } from './reply.ts';

/** Why a request was not accepted, with at most five fields to mend. A refusal is a value; whoever gets it answers with `problem`. */
export interface Refused {
  readonly code: ProblemCode;
  readonly errors?: NonNullable<Problem['errors']>;
  /** What the answer says besides: when to come again. */
  readonly headers?: Readonly<Record<string, string>>;
}

const PROBLEMS: Readonly<Record<ProblemCode, readonly [status: number, title: string, headers?: Readonly<Record<string, string>>]>> = {
  invalid_json: [400, 'The body is not JSON.'],
  invalid_encoding: [400, 'The body is not UTF-8.'],
  unauthorized: [401, 'Only the team may ask this: sign in, or send a secret key.', { 'www-authenticate': 'Bearer' }],
  wrong_password: [401, 'There is nobody with this address and this password.'],
  token_missing: [401, 'This site takes only what its help desk has signed.'],
  token_invalid: [401, 'The token was not signed for this, or it was changed.'],
  token_expired: [401, 'The token is too old.'],
  forbidden: [403, 'Your role does not allow this.'],
  agents_not_shown: [403, 'This site shows numbers and answers of single agents to nobody but themselves.'],
  csrf: [403, 'The request did not come from a page of this server.'],
  origin_not_allowed: [403, 'Pages of this origin may not send answers to this site.'],
  self_rating_forbidden: [403, 'Nobody can rate themselves.'],
  edit_token_wrong: [403, 'This answer belongs to somebody else.'],
  not_found: [404, 'There is nothing here.'],
  unknown_site: [404, 'No site has this key.'],
  method_not_allowed: [405, 'This path does not know that method.'],
  already_rated: [409, 'This interaction has an answer already.'],
  idempotency_conflict: [409, 'The same id and revision, or the same key, came before with other content.'],
  window_closed: [409, 'The time to change this answer is over.'],
  too_many_keys: [409, 'A site has at most two signing keys at a time: revoke one first.'],
  removed: [410, 'This answer was removed.'],
  link_not_valid: [410, 'This link was used already, or it is too old.'],
  payload_too_large: [413, 'The body is larger than 16 KiB.'],
  unsupported_media_type: [415, 'The body must be sent as application/json or text/plain.'],
  unsupported_encoding: [415, 'The body must not be compressed.'],
  validation_failed: [422, 'Some fields are not as they should be.'],
  rate_limited: [429, 'Too many requests; later there may be more.'],
  internal: [500, 'Something went wrong on our side.'],
  // Seconds: a full disk or a lock may be over by then, and a restart is.
  storage_unavailable: [503, 'Nothing can be stored or read at the moment.', { 'retry-after': '5' }],
  storage_damaged: [
    503,
    'The database file is damaged. Nothing is stored and no number is shown until a backup is restored.',
    { 'retry-after': '60' },
  ],
  shutting_down: [503, 'The server is about to stop.', { 'retry-after': '2', connection: 'close' }],
  too_many_watchers: [503, 'Too many boards are being watched.', { 'retry-after': '30' }],
};

/** The answer to what was not accepted: RFC 9457, without a word of what was sent. */
export function problem(c: Context, refused: Refused | ProblemCode, more: Readonly<Record<string, string>> = {}): Response {
  const { code, errors, headers: own } = typeof refused === 'string' ? { code: refused } : refused;
  const [status, title, headers] = PROBLEMS[code];
  c.set('refusal', code);
  const type = `https://afterword.dev/problems/${code}`;
  const body: Problem = { type, title, status, code, request_id: c.get('requestId'), ...(errors && { errors }) };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headersOf(c), ...headers, ...own, ...more, 'content-type': 'application/problem+json; charset=utf-8' },
  });
}

/** The one door for exceptions: strangers never see our insides, and the log has each of them once. */
export const answerToError =
  (log: Logger) =>
  (error: Error, c: Context): Response => {
    const isForeseen = error instanceof StorageUnavailable;
    log.error({ err: error, request_id: c.get('requestId') }, isForeseen ? 'storage unavailable' : 'unforeseen error');
    return problem(c, codeOf(error));
  };

function codeOf(error: Error): ProblemCode {
  if (error instanceof StorageDamaged) return 'storage_damaged';
  return error instanceof StorageUnavailable ? 'storage_unavailable' : 'internal';
}

/** The HTTP status that a code travels with, for the API document. */
export const statusOf = (code: ProblemCode): number => PROBLEMS[code][0];
