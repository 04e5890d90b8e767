import type { RunResult } from 'better-sqlite3';
import { is, Param, Placeholder, type Query } from 'drizzle-orm';
import type { Db } from './connection.ts';

// Statements that Drizzle wrote and the driver runs. What each parameter is, is asked once and not at every run, which is half of what a small one costs.

/** Parameters by name. */
type Values = Readonly<Record<string, unknown>>;
interface Written {
  toSQL(): Query;
}

/** A statement that writes. */
export interface Write {
  run(values: Values): RunResult;
}

/** Prepares a statement that returns nothing. */
export function prepareWrite(db: Db, query: Written): Write {
  const { statement, bound } = prepared(db, query);
  return { run: (values) => statement.run(...bound(values)) };
}

/** Prepares what reads the one column of a row as SQLite holds it; undefined where there is no row. */
export function prepareValue<Value>(
  db: Db,
  query: Written & { get(): Readonly<Record<string, Value>> | undefined },
): (values: Values) => Value | undefined {
  const { statement, bound } = prepared(db, query);
  statement.pluck();
  return (values) => statement.get(...bound(values)) as Value | undefined;
}

/** A statement that reads rows. */
interface Rows<Row> {
  get(values: Values): Row | undefined;
  all(values: Values): Row[];
}

/** Prepares a look-up that mostly finds nothing, and is quick at that. What there is, Drizzle reads. */
export function prepareLookUp<Row>(db: Db, query: Written & { prepare(): Rows<Row> }): Rows<Row> {
  const { statement, bound } = prepared(db, query);
  const rows = query.prepare();
  statement.pluck();
  const isThere = (values: Values) => statement.get(...bound(values)) !== undefined;
  return {
    get: (values) => (isThere(values) ? rows.get(values) : undefined),
    all: (values) => (isThere(values) ? rows.all(values) : []),
  };
}

function prepared(db: Db, query: Written) {
  const { sql, params } = query.toSQL();
  const readers = params.map(readerOf);
  return { statement: db.$client.prepare<unknown[]>(sql), bound: (values: Values) => readers.map((read) => read(values)) };
}

function readerOf(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return (values) => values[param.name];
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { encoder, value } = param;
  return (values) => encoder.mapToDriverValue(values[value.name]);
}
