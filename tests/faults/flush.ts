import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { digits } from '../bench/figures.ts';
import { storedIds } from '../support/stored-ids.ts';
import { compareWithin } from './compare.ts';
import { between, type Fault, type Given, must, pause } from './fault.ts';
import { type Installation, install } from './installation.ts';
import { createOracle } from './oracle.ts';
import { type Call, readTrace, traced } from './trace.ts';
import { startWriters } from './writers.ts';

const CUTS = 100;
const LOAD = 3000; // ms
const [FILE, LOG] = ['/afterword.db', '/afterword.db-wal'] as const;

/** FT-04: whether what is said to be on disk was flushed there, and not only written. */
export const flushHappens: Fault = {
  id: 'FT-04',
  title: 'flush really happens',
  how: `strace writes down every write, flush and answer of a server under load. From that a disk is made as a power cut leaves it that loses what was not flushed: after each of ${CUTS} random calls, every write since the last flush of its file is there, gone or torn, by chance.`,
  holds:
    'As many flushes as commits, or more; on every such disk SQLite opens the file, finds no damage, and has every answer that was acknowledged before the cut. A disk that ignores flushes loses some, or the rest would prove nothing.',
  needs: ['linux', 'strace'],
  async run(given) {
    const { calls, before } = await callsUnderLoad(given);
    const [commits, flushes] = [
      calls.filter(isCommit).length,
      calls.filter(({ kind, ...call }) => kind === 'flush' && 'file' in call && call.file === LOG).length,
    ];
    must(flushes >= commits, `${commits} commits, and only ${flushes} flushes of the log`);
    const cuts = Array.from({ length: CUTS }, () => between(given.random, 1, calls.length));
    const lost = cuts.reduce((sum, cut) => sum + lostAt(given, before, calls.slice(0, cut)), 0);
    must(lost === 0, `${lost} acknowledged answers are not on the disks that ${CUTS} cuts leave`);
    const careless = harmOf(given, before, calls);
    return `${commits} commits, ${flushes} flushes of the log, ${acknowledgedIn(calls).size} answers acknowledged; ${CUTS} cuts, 0 lost; without the flushes: ${careless}`;
  },
};

async function callsUnderLoad({ folder, random }: Given): Promise<{ calls: readonly Call[]; before: string }> {
  const installation = await install(join(folder, 'data'));
  await installation.first.stop();
  const before = join(folder, 'before.db');
  copyFileSync(installation.file, before);
  await writeTraced(installation, join(folder, 'trace'), random);
  return { calls: await readTrace(join(folder, 'trace'), [LOG, FILE]), before };
}

async function writeTraced({ url, siteKey, start }: Installation, trace: string, random: () => number): Promise<void> {
  const server = await start({ under: traced(trace) });
  const writers = startWriters({ url, oracle: createOracle(siteKey, random), random, isPlain: true });
  await pause(LOAD);
  await writers.stop();
  await server.stop();
  await pause(500); // strace writes its last lines after the process has ended.
}

const FRAME_HEADER = 24; // bytes. Its second number is the size of the database, in the last frame of a commit and in no other.

const isCommit = (call: Call): boolean =>
  call.kind === 'write' && call.file === LOG && call.bytes.length === FRAME_HEADER && call.bytes.readUInt32BE(4) > 0;

const acknowledgedIn = (calls: readonly Call[]): ReadonlySet<string> =>
  new Set(calls.flatMap((call) => (call.kind === 'acknowledge' ? [call.id] : [])));

/** How many of those that were acknowledged are not on the disk that is left when the power goes after these calls. */
function lostAt({ folder, random }: Given, before: string, calls: readonly Call[]): number {
  const place = join(folder, 'left');
  mkdirSync(place);
  writeFileSync(join(place, FILE), diskAfter(calls, FILE, readFileSync(before), random));
  writeFileSync(join(place, LOG), diskAfter(calls, LOG, Buffer.alloc(0), random));
  const db = new Database(join(place, FILE));
  compareWithin(db);
  const stored = storedIds(db);
  db.close();
  rmSync(place, { recursive: true });
  return [...acknowledgedIn(calls)].filter((id) => !stored.has(id)).length;
}

/** What becomes of the same on a disk that ignores flushes; rejects where nothing does. */
function harmOf(given: Given, before: string, calls: readonly Call[]): string {
  const ignored = calls.filter(({ kind }) => kind !== 'flush');
  try {
    const lost = lostAt(given, before, ignored.slice(0, ignored.length / 2));
    if (lost > 0) return `${digits(lost)} answers are lost`;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
  throw new Error('nothing was lost without the flushes, so that this proves nothing');
}

/** What was flushed is there; of what came after, each write by chance, or its first sectors. */
function diskAfter(calls: readonly Call[], file: string, before: Buffer, random: () => number): Buffer {
  const own = calls.filter((call) => call.kind !== 'acknowledge' && call.file === file);
  const flushed = own.findLastIndex(({ kind }) => kind === 'flush');
  const disk = { bytes: Buffer.alloc(LARGEST), length: before.length };
  before.copy(disk.bytes);
  for (const call of own.slice(0, flushed + 1)) apply(disk, call);
  for (const call of own.slice(flushed + 1)) for (const survivor of survivorOf(call, random)) apply(disk, survivor);
  return disk.bytes.subarray(0, disk.length);
}

const SECTOR = 512; // bytes: what a disk writes whole or not at all.
const LARGEST = 2 ** 25; // bytes. More than file and log come to within the load.

function survivorOf(call: Call, random: () => number): readonly Call[] {
  const dice = random();
  if (dice < 0.4) return [];
  if (call.kind !== 'write' || dice < 0.8) return [call];
  return [{ ...call, bytes: call.bytes.subarray(0, SECTOR * between(random, 0, call.bytes.length / SECTOR)) }];
}

function apply(disk: { readonly bytes: Buffer; length: number }, call: Call): void {
  if (call.kind === 'cut') {
    disk.bytes.fill(0, call.length, Math.max(call.length, disk.length));
    disk.length = call.length;
  }
  if (call.kind !== 'write') return;
  call.bytes.copy(disk.bytes, call.at);
  disk.length = Math.max(disk.length, call.at + call.bytes.length);
}
