import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { CannotOpen } from '../store.ts';
import { migrate } from './migrate.ts';
import { rewriteVersion } from './soundness.ts';
import { namedError } from './storage-errors.ts';

/** The one connection to the file. */
export type Db = BetterSQLite3Database & { readonly $client: Database.Database };

/**
 * Opens the database file, making it and its folder where they are missing, with the newest schema and every commit flushed to disk.
 * `onMigrated` is called in the transaction of a migration, with the schema it came from.
 */
export function connect(file: string, onMigrated?: (db: Db, from: number) => void): Db {
  refuseOldNode(process.versions['napi'], process.version);
  // Customers' words are nobody else's: a folder made here is for its owner only.
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    const raw = new Database(file);
    try {
      return prepared(raw, onMigrated);
    } catch (error) {
      raw.close();
      throw error;
    }
  } catch (error) {
    throw namedError(error);
  }
}

/** Throws CannotOpen where better-sqlite3 would not: on a Node-API older than 10 it ends the process without a word. */
export function refuseOldNode(napi: string | undefined, version: string): void {
  if (Number(napi) >= 10) return;
  throw new CannotOpen(`Afterword needs Node.js 22.14 or newer; this is ${version}. Start it with "npm start", which brings its own.`);
}

function prepared(raw: Database.Database, onMigrated: ((db: Db, from: number) => void) | undefined): Db {
  raw.pragma('journal_mode = WAL'); // Readers and the writer do not wait for each other.
  // Whatever is deleted is overwritten, in pages that are given up as well, and by migrations too: they move all that customers ever wrote.
  raw.pragma('secure_delete = ON');
  raw.pragma('synchronous = FULL'); // On every open: in WAL mode better-sqlite3 falls to NORMAL, which may lose acknowledged answers with the power.
  migrate(raw, undefined, (from) => onMigrated?.(drizzle(raw), from));
  refuseUnflushed(raw);
  raw.pragma('foreign_keys = ON');
  raw.pragma('busy_timeout = 10'); // ms. The wait holds the event loop, and whoever else asks waits as well; longer ones are waited for asynchronously (commits.ts).
  return drizzle(raw);
}

/** Asked after a write, because SQLite decides no earlier. */
function refuseUnflushed(raw: Database.Database): void {
  rewriteVersion(raw);
  const level = raw.pragma('synchronous', { simple: true });
  if (level !== 2) throw new CannotOpen(`SQLite would not flush commits to disk (synchronous is ${level}, not FULL).`);
}

/** A second connection to a file that is open already, which cannot write. */
export function connectReading(file: string): Db {
  const raw = new Database(file, { readonly: true });
  raw.pragma('busy_timeout = 50');
  return drizzle(raw);
}

/** Brings everything from the log into the database file, so that the file alone is whole, and closes it. Closing twice is closing once. */
export function disconnect({ $client: raw }: Db): void {
  if (!raw.open) return;
  try {
    if (!raw.readonly) raw.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    raw.close();
  }
}
