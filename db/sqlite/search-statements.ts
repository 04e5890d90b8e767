import { type SQL, sql } from 'drizzle-orm';
import type { Db } from './connection.ts';

const BITS = 20; // A million answers have room at one moment: files that know the day alone have many.
const MOMENT_MAX = 2 ** 42; // ms, some 140 years on either side of 1970. What is farther away than that shares the places at the end.

/** A moment (ms) as places can have it. */
export const clamped = (at: number): number => Math.max(-MOMENT_MAX, Math.min(at, MOMENT_MAX));

/** The first place of a moment (ms). */
export const firstPlaceOf = (at: number): SQL => sql`(${clamped(at)} << ${sql.raw(`${BITS}`)})`;

/** What keeps the words of comments, prepared once. Drizzle knows no full-text index, so they are written by hand. `at` is a clamped moment. */
export function searchStatements({ $client: raw }: Db) {
  const [first, last] = [`(@at << ${BITS})`, `((@at << ${BITS}) + ${2 ** BITS - 1})`];
  return {
    addWords: raw.prepare(
      // Values and not a select: from the table that it goes into, that would be gathered in a table of its own first.
      `insert into comment_words (place, site_id, response_id, words) values (
        (select coalesce(max(place) + 1, ${first}) from comment_words where place between ${first} and ${last}), @siteId, @id, @words)`,
    ),
    /** Of the words that were added just now: their place is larger than a number of JavaScript may be. */
    indexWords: raw.prepare('insert into comment_index (rowid, site_id, words) values (last_insert_rowid(), @siteId, @words)'),
  };
}
