import { sql } from 'drizzle-orm';
import { calendarOf } from '../../domain/calendar.ts';
import type { Replayed, Restored, RestoredSite } from '../backup.ts';
import type { Site } from '../site-store.ts';
import { StorageUnavailable } from '../store.ts';
import { note } from './audit.ts';
import type { Tx } from './commits.ts';
import { type Db, disconnect } from './connection.ts';
import { extentOf } from './extent.ts';
import { breakOff } from './moves.ts';
import { connectWhole } from './open.ts';
import { differencesOf } from './rebuild.ts';
import { type Asked, replayErasures } from './replay.ts';
import { sites } from './schema.ts';
import { idempotencyKeys } from './schema-keys.ts';
import { oneTimeLinks, sessions } from './schema-people.ts';
import { allSites } from './sites.ts';
import { prepareStatements } from './statements.ts';
import { namedError } from './storage-errors.ts';

/** Brings a copy of a backup to where it can take the place of the database: newest schema, nothing that was erased since, and counted again. */
export function complete(draft: string, others: readonly string[], at: number): Omit<Restored, 'hadDatabase'> {
  const db = connectWhole(draft);
  try {
    const tx: Tx = { db, statements: prepareStatements(db), calendarOf };
    const asked = others.map((other) => askFor(tx, other, at));
    const replayed = asked.map((one) => one.replayed).reduce(sum, NOTHING);
    db.$client.transaction(() => beginAnew(tx, replayed, at)).immediate();
    // As erasing does: what was just deleted is not to be found in free space or in the index either.
    db.$client.exec("INSERT INTO comment_index (comment_index) VALUES ('rebuild'); VACUUM");
    const unread = others.filter((_, index) => asked[index]?.isWhole === false);
    return { replayed, undone: asked[0]?.undone ?? [], unread, sites: allSites(db).map((site) => compared(db, site)) };
  } finally {
    disconnect(db);
  }
}

const NOTHING: Replayed = { forgotten: 0, removed: 0, agents: 0, closed: 0 };

const sum = (a: Replayed, b: Replayed): Replayed => ({
  forgotten: a.forgotten + b.forgotten,
  removed: a.removed + b.removed,
  agents: a.agents + b.agents,
  closed: a.closed + b.closed,
});

/** A damaged database tells what it can, and one of an older schema nothing; then it is known that there may be more. */
function askFor(tx: Tx, other: string, at: number): Asked {
  try {
    return replayErasures(tx, other, at);
  } catch (error) {
    if (!(namedError(error) instanceof StorageUnavailable) && !/no such (table|column)/.test(String(error))) throw error;
    return { replayed: NOTHING, undone: [], isWhole: false };
  }
}

// More moves than any site makes between two backups: whoever follows one is to find none of the numbers that they know.
const MOVES_SKIPPED = 1_000_000;

/** Ends what was begun with the database that is gone: who is signed in, links that work once, and requests that might be repeated. */
function beginAnew(tx: Tx, replayed: Replayed, at: number): void {
  for (const table of [sessions, oneTimeLinks, idempotencyKeys]) tx.db.delete(table).run();
  tx.db
    .update(sites)
    .set({ seq: sql`seq + ${MOVES_SKIPPED}` })
    .run();
  for (const { id } of allSites(tx.db)) breakOff(tx, id);
  note(tx, { site: null, at, actor: 'command', action: 'backup.restore', subject: 'installation', details: { ...replayed } });
}

const compared = (db: Db, { id, name, timeZone }: Site): RestoredSite => ({
  name,
  ...extentOf(db, id),
  differences: differencesOf(db, id, calendarOf(timeZone)).length,
});
