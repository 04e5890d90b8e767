// The bare route with the writes of the store and nothing else: by better-sqlite3, in the thread that answers, in groups as large as 64 connections can
// make them, flushed before anybody hears of it. No look-up, no message between threads, no limit, no live feed. ingest.ts says what it reaches.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveGrouped } from './grouped-route.ts';
import { openPlain, writesOf } from './plain-writes.ts';

const [, , count = '0'] = process.argv;
const GROUP = 64;
const folder = mkdtempSync(join(tmpdir(), 'afterword-floor-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
process.once('SIGTERM', () => process.exit());
const { site, transactions } = await writesOf(join(folder, 'seen.db'), Number(count), GROUP);

/** Makes one transaction after the other, and all of them once more in the next file. */
function* writing(): Generator<void, never> {
  for (let files = 0; ; files += 1) {
    const plain = openPlain(join(folder, `${files}.db`), site);
    for (const some of transactions) yield plain.apply(some);
    plain.close();
  }
}

const writes = writing();
let ahead = 0; // Answers whose writes were made with those of others.
serveGrouped((answers) => {
  for (ahead -= answers; ahead < 0; ahead += GROUP) writes.next();
});
