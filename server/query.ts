import type * as z from 'zod';
import type { Context } from './context.ts';
import { invalid, type Parsed, parse } from './parse.ts';

/** Reads the query string as the contract wants it. A name given twice is refused, since nobody could tell which one was meant. */
export function parseQuery<Message>(c: Context, schema: z.ZodType<Message>): Parsed<Message> {
  const pairs = [...new URL(c.req.url).searchParams];
  const values = Object.fromEntries(pairs);
  if (Object.keys(values).length < pairs.length) return invalid('', 'must not have a parameter twice');
  return parse(schema, values, (path) => path.join('.'));
}
