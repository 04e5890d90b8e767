import { and, count, eq, gt, isNotNull } from 'drizzle-orm';
import { asId, type ResponseId, type SiteId } from '../../domain/ids.ts';
import { wordsIn } from '../../domain/search.ts';
import type { SearchState } from '../store.ts';
import type { Db } from './connection.ts';
import { packedId } from './packed.ts';
import { responses } from './schema.ts';
import { commentWords } from './schema-search.ts';
import { clamped } from './search-statements.ts';
import type { Tx } from './tx.ts';

/** A comment, whose it is, and since when (ms). */
interface Commented {
  readonly id: ResponseId;
  readonly createdAt: number;
  readonly comment: string | null;
}

/** Lets a comment be found by its words. Those that it had before are gone by then: a trigger takes them out with the comment. */
export function keepWords(tx: Tx, siteId: SiteId, response: Commented): void {
  const words = addWords(tx, siteId, response);
  if (words !== '') tx.statements.indexWords.run({ siteId, words });
}

function addWords({ statements }: Tx, siteId: SiteId, { id, createdAt, comment }: Commented): string {
  const words = textOf(comment);
  if (words !== '') statements.addWords.run({ siteId, id: packedId(id), at: clamped(createdAt), words });
  return words;
}

/** The words as they are kept: parted by spaces, of which they have none. */
const textOf = (comment: string | null): string => (comment === null ? '' : wordsIn(comment).join(' '));

/** Throws away what the comments of a site are found by and makes it again; and the index of all sites from it, whatever was wrong with that. */
export function rebuildWords(tx: Tx, siteId: SiteId): void {
  tellIndex(tx.db, 'delete-all');
  tx.db.delete(commentWords).where(eq(commentWords.siteId, siteId)).run();
  for (const one of eachComment(tx.db, siteId)) addWords(tx, siteId, one);
  tellIndex(tx.db, 'rebuild');
}

/** How many comments there are, and of how many the words that they are found by are not their words; others' words that are still there count, too. */
export function stateOfSearch({ db }: Tx, siteId: SiteId): SearchState {
  let [comments, right] = [0, 0];
  for (const { comment, words } of eachComment(db, siteId)) {
    comments += 1;
    if (textOf(comment) === (words ?? '')) right += 1;
  }
  const kept = db.select({ n: count() }).from(commentWords).where(eq(commentWords.siteId, siteId)).get()?.n ?? 0;
  return { comments, differences: comments - right + Math.max(0, kept - comments), isIndexed: isSound(db) };
}

/** Whether the index has all words that are kept, and no others. */
function isSound(db: Db): boolean {
  try {
    tellIndex(db, 'integrity-check', 1);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT')) return false;
    throw error;
  }
}

const tellIndex = (db: Db, command: 'delete-all' | 'rebuild' | 'integrity-check', rank: 1 | null = null): void =>
  void db.$client.prepare('insert into comment_index (comment_index, rank) values (?, ?)').run(command, rank);

const PIECE = 500; // Comments: at their longest a megabyte or two.

/** All comments of a site with the words that are kept of them, in pieces, since all of them would not fit in memory. */
function* eachComment(db: Db, siteId: SiteId): Iterable<Kept> {
  let piece: readonly Kept[] = [];
  do {
    piece = pieceAfter(db, siteId, piece.at(-1)?.id ?? asId<ResponseId>(''));
    yield* piece;
  } while (piece.length === PIECE);
}

interface Kept extends Commented {
  readonly words: string | null;
}

const pieceAfter = (db: Db, siteId: SiteId, id: ResponseId): readonly Kept[] =>
  db
    .select({ id: responses.id, createdAt: responses.createdAt, comment: responses.comment, words: commentWords.words })
    .from(responses)
    .leftJoin(commentWords, and(eq(commentWords.siteId, responses.siteId), eq(commentWords.responseId, responses.id)))
    .where(and(eq(responses.siteId, siteId), gt(responses.id, id), isNotNull(responses.comment)))
    .orderBy(responses.id)
    .limit(PIECE)
    .all();
