import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { StorageUnavailable } from '../store.ts';
import type { Commits } from './commits.ts';
import type { Db } from './connection.ts';

/** Makes what was deleted disappear from the disk. */
export interface Scrub {
  /** From the database file, its free space and its log. Resolves to whether it has. */
  everything(): Promise<boolean>;
  /** From the log alone, as far as nobody reads it within so many ms. */
  emptyLog(patience?: number): Promise<boolean>;
}

/**
 * Overwriting what is deleted is not enough: where SQLite moved a row to another page, the free space of the old one may hold a copy of it for ever.
 * The full-text index keeps beginnings of words to find its pages by, also of words that it has no more. So both are written anew, and the log is
 * emptied. It takes about a second for 100 MB, in a thread of its own; what is to be committed meanwhile waits.
 */
export function openScrub({ pause }: Pick<Commits, 'pause'>, { $client: raw }: Db): Scrub {
  let waiting: Promise<Done> | null = null;
  const rewrite = () => {
    waiting = null; // It has begun: whoever asks from now on has deleted something that it may have copied already.
    return inThread({ file: raw.name, isToRewrite: true, patience: 0 });
  };
  const emptyLog = async (patience = PATIENCE) => (await inThread({ file: raw.name, isToRewrite: false, patience })).isEmptied;
  return {
    emptyLog,
    async everything() {
      waiting ??= pause(rewrite);
      const { isRewritten, isEmptied } = await waiting;
      // A log that another program still reads is waited for, while answers are taken in again.
      return isRewritten && (isEmptied || emptyLog());
    },
  };
}

const PATIENCE = 10_000; // ms. An export reads in pieces and a copy in one go: both let go sooner, but for a very large one.

interface Work {
  readonly file: string;
  readonly isToRewrite: boolean;
  /** How long to try to empty the log, in ms. */
  readonly patience: number;
}
interface Done {
  readonly isRewritten: boolean;
  readonly isEmptied: boolean;
}

/**
 * Not a file of its own, because the program is built into one. A full disk or a lock is an answer and no fault: nothing has changed then.
 * PASSIVE, which lets others write meanwhile, does nearly all of it; TRUNCATE keeps them waiting for the rest.
 */
const THREAD = `
  const { workerData: { driver, file, isToRewrite, patience }, parentPort } = require('node:worker_threads');
  const db = new (require(driver))(file, { timeout: 2000 });
  const empty = () => ['PASSIVE', 'TRUNCATE'].map((mode) => db.pragma('wal_checkpoint(' + mode + ')')[0].busy)[1] === 0;
  const aMoment = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
  const done = { isRewritten: false, isEmptied: false };
  try {
    if (isToRewrite) db.exec("PRAGMA secure_delete = ON; INSERT INTO comment_index (comment_index) VALUES ('rebuild'); VACUUM");
    done.isRewritten = isToRewrite;
    db.pragma('busy_timeout = 0');
    done.isEmptied = empty();
    for (const end = performance.now() + patience; !done.isEmptied && performance.now() < end; done.isEmptied = empty()) aMoment();
  } catch (error) {
    if (!String(error.code).startsWith('SQLITE_')) throw error;
  } finally {
    db.close();
  }
  parentPort.postMessage(done);
`;

async function inThread(work: Work): Promise<Done> {
  const [done] = (await once(startThread(work), 'message')) as [Done];
  return done;
}

function startThread(work: Work): Worker {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  try {
    return new Worker(THREAD, { eval: true, workerData: { driver, ...work } });
  } catch (cause) {
    throw new StorageUnavailable('No thread that scrubs can be started.', { cause });
  }
}
