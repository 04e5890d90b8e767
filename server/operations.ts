import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { Problem, type ProblemCode } from '../contract/problem.ts';
import { statusOf } from './problem.ts';

interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What comes back, by status: a schema of JSON, or the media type of something else, or nothing. */
  readonly answers: Readonly<Record<number, readonly [description: string, content?: z.ZodType | string]>>;
  readonly refusals?: readonly ProblemCode[];
}

/** What can befall every request. */
const ALWAYS: readonly ProblemCode[] = ['internal', 'storage_unavailable', 'storage_damaged', 'shutting_down'];
const UNREADABLE: readonly ProblemCode[] = [
  'invalid_json',
  'invalid_encoding',
  'payload_too_large',
  'unsupported_media_type',
  'unsupported_encoding',
  'validation_failed',
  'unknown_site',
];
const NOT_SIGNED: readonly ProblemCode[] = ['token_missing', 'token_invalid', 'token_expired', 'self_rating_forbidden'];
/** What befalls pages, and programs with a secret key. */
const TOO_MUCH: ProblemCode = 'rate_limited';
const NOT_STAFF: readonly ProblemCode[] = ['unauthorized', 'forbidden', 'csrf', 'validation_failed', 'unknown_site'];

/** An operation that customers' pages of any origin may call. */
export const byPage = (operation: Operation): ZodOpenApiOperationObject =>
  described('pages', operation, [...UNREADABLE, ...NOT_SIGNED, 'origin_not_allowed', TOO_MUCH], ['application/json', 'text/plain']);

/** An operation for staff: by a session, or by a secret key. */
export const byStaff = (operation: Operation): ZodOpenApiOperationObject =>
  described('staff', operation, [...NOT_STAFF, TOO_MUCH, ...(operation.body ? UNREADABLE : [])]);

/** An operation by which somebody comes in or changes who they are here; whether they are signed in yet is its own matter. */
export const byPerson = (operation: Operation): ZodOpenApiOperationObject =>
  described('people', operation, operation.body ? ['csrf', ...UNREADABLE] : []);

/** A file, a page or a sign of life. */
export const byAnyone = (operation: Operation): ZodOpenApiOperationObject => described('server', operation, [], []);

function described(
  tag: string,
  { id, summary, path, query, body, answers, refusals = [] }: Operation,
  usual: readonly ProblemCode[],
  mediaTypes: readonly string[] = ['application/json'],
) {
  return {
    operationId: id,
    summary,
    tags: [tag],
    ...((path || query) && { requestParams: { ...(path && { path }), ...(query && { query }) } }),
    ...(body && { requestBody: { required: true, content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: body }])) } }),
    responses: { ...answersOf(answers), ...refusalsOf([...new Set([...usual, ...refusals, ...ALWAYS])]) },
  };
}

const answersOf = (answers: Operation['answers']): ZodOpenApiResponsesObject =>
  Object.fromEntries(
    Object.entries(answers).map(([status, [description, content]]) => [status, { description, ...(content && { content: contentOf(content) }) }]),
  );

const contentOf = (content: z.ZodType | string) =>
  typeof content === 'string' ? { [content]: { schema: z.string() } } : { 'application/json': { schema: content } };

/** Several codes may share a status; each is named. */
const refusalsOf = (codes: readonly ProblemCode[]): ZodOpenApiResponsesObject =>
  Object.fromEntries(
    codes.map((code) => {
      const same = codes.filter((other) => statusOf(other) === statusOf(code));
      return [statusOf(code), { description: `Code ${same.join(' or ')}.`, content: { 'application/problem+json': { schema: Problem } } }];
    }),
  );
