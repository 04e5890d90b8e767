import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** A list as a column keeps it: JSON, and null where there are none, which is usual and takes no room. */
export const listText = (list: readonly string[]): string | null => (list.length > 0 ? JSON.stringify(list) : null);

/** The list that such a column keeps. */
export const listIn = <Item extends string>(column: SQLiteColumn): SQL<readonly Item[]> =>
  sql`coalesce(${column}, '[]')`.mapWith((json: string) => JSON.parse(json) as readonly Item[]);
