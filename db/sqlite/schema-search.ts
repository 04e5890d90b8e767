import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { ResponseId, SiteId } from '../../domain/ids.ts';
import { packed } from './packed.ts';
import { responses } from './schema.ts';

/**
 * The words of comments as they are looked for, in places that are in the order of time. Derived: can be thrown away and made again.
 * `comment_index` is the full-text index over it, which drizzle does not know: it and the trigger that takes words out of both stand in the migration.
 */
export const commentWords = sqliteTable(
  'comment_words',
  {
    /** The moment of the answer (ms) times 2^20, and its number among those of the moment. Too large for a number of JavaScript. */
    place: integer().primaryKey(),
    siteId: text('site_id').$type<SiteId>().notNull(),
    responseId: packed('response_id').$type<ResponseId>().notNull(),
    words: text().notNull(),
  },
  (t) => [
    unique('comment_words_response').on(t.siteId, t.responseId),
    foreignKey({ columns: [t.siteId, t.responseId], foreignColumns: [responses.siteId, responses.id] }),
    check('comment_words_words', sql`length(words) > 0`),
  ],
);
