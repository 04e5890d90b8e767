import type * as z from 'zod';
import { Failure } from '../terminal.ts';

/** What was typed, as the contract wants it; a Failure says what it is called and what is wrong with it. */
export function checked<Value>(schema: z.ZodType<Value>, typed: unknown, called: string): Value {
  const { data, error } = schema.safeParse(typed);
  if (!error) return data;
  const [issue] = error.issues;
  throw new Failure(`${[called, ...(issue?.path ?? []).map(String)].join(' ')} ${issue?.message}.`, 2);
}
