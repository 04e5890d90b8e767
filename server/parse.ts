import type * as z from 'zod';
import type { Refused } from './problem.ts';

/** What somebody sent, as the contract wants it, or why it is refused. */
export type Parsed<Message> = { readonly message: Message } | Refused;

const ERRORS_MAX = 5; // The contract's limit: the first mistakes are enough to mend the rest.

/** Checks a value with the contract. The refusal names our own fields, and names that passed the contract: what else was sent is never echoed. */
export function parse<Message>(schema: z.ZodType<Message>, value: unknown, pointerTo: (path: readonly PropertyKey[]) => string): Parsed<Message> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { message: parsed.data };
  const errors = parsed.error.issues.slice(0, ERRORS_MAX).map((issue) => ({ pointer: pointerTo(pathOf(issue)), detail: detailOf(issue) }));
  return { code: 'validation_failed', errors };
}

/** One named field that is not as it should be, where the fault lies between fields. */
export const invalid = (pointer: string, detail: string): Refused => ({ code: 'validation_failed', errors: [{ pointer, detail }] });

/** What is wrong with a name is told of whatever has the name. */
const pathOf = ({ code, path }: z.core.$ZodIssue): readonly PropertyKey[] => (code === 'invalid_key' ? path.slice(0, -1) : path);

const detailOf = (issue: z.core.$ZodIssue): string => (issue.code === 'unrecognized_keys' ? 'has a field that is not known' : issue.message);
