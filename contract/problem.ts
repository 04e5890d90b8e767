import * as z from 'zod';
import { REFUSALS } from '../domain/refusal.ts';

/** Every reason for which the API says no. They are stable: programs may depend on them. */
export const PROBLEM_CODES = [
  ...REFUSALS,
  'invalid_json',
  'invalid_encoding',
  'validation_failed',
  'unknown_site',
  'unauthorized',
  'forbidden',
  'agents_not_shown',
  'csrf',
  'token_missing',
  'token_invalid',
  'token_expired',
  'origin_not_allowed',
  'self_rating_forbidden',
  'link_not_valid',
  'wrong_password',
  'too_many_keys',
  'rate_limited',
  'method_not_allowed',
  'payload_too_large',
  'unsupported_media_type',
  'unsupported_encoding',
  'storage_unavailable',
  'storage_damaged',
  'shutting_down',
  'too_many_watchers',
  'internal',
] as const;

/** RFC 9457 problem details, sent as `application/problem+json` with every answer that is not a success. */
export const Problem = z
  .strictObject({
    type: z.url().meta({ description: 'A page that explains the code.' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(PROBLEM_CODES),
    detail: z.string().optional(),
    instance: z.string().optional(),
    request_id: z.string(),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().meta({ description: 'JSON Pointer into the body, or the name of a query parameter.' }),
          detail: z.string(),
        }),
      )
      .max(5) // The first mistakes are enough to mend the rest, and the answer to a hostile body stays small.
      .optional(),
  })
  .meta({ id: 'Problem' });

export type ProblemCode = (typeof PROBLEM_CODES)[number];
export type Problem = z.infer<typeof Problem>;
