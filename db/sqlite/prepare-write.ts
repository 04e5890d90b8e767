import type { RunResult } from 'better-sqlite3';
import { is, Param, Placeholder, type Query } from 'drizzle-orm';
import type { Db } from './connection.ts';

/** A statement that writes, with its parameters by name. */
export interface Write {
  run(values: Values): RunResult;
}
type Values = Readonly<Record<string, unknown>>;

/**
 * Prepares a statement that Drizzle wrote and that returns nothing. What each parameter is, is asked once and not at every run,
 * which is half of what a small write costs.
 */
export function prepareWrite(db: Db, query: { toSQL(): Query }): Write {
  const { sql, params } = query.toSQL();
  const statement = db.$client.prepare(sql);
  const readers = params.map(readerOf);
  return { run: (values) => statement.run(...readers.map((read) => read(values))) };
}

function readerOf(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return (values) => values[param.name];
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { encoder, value } = param;
  return (values) => encoder.mapToDriverValue(values[value.name]);
}
