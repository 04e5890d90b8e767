import { closeSync, copyFileSync, cpSync, existsSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { storedIds } from '../support/stored-ids.ts';
import { answersOnBoard, statusOf } from './board.ts';
import { compareWithin } from './compare.ts';
import { between, type Fault, must, pause } from './fault.ts';
import { afterwordOn, install, NotStarted } from './installation.ts';
import { createOracle } from './oracle.ts';
import { send, startWriters } from './writers.ts';

const LENGTHS = 100;

/** FT-16: what is left of the log is not all of it. */
export const truncatedLog: Fault = {
  id: 'FT-16',
  title: 'leftover and truncated WAL',
  how: `After \`kill -9\` the WAL is cut at ${LENGTHS} random lengths, each time beside a copy of the file with the -shm that was left; the doctor opens it, plain SQL reads it. One of them a server is started on.`,
  holds: 'It opens; the rows are those of the first so many commits and no others; integrity_check finds nothing; counts equal a recount.',
  needs: [],
  async run({ folder, random }) {
    const whole = join(folder, 'whole');
    const order = await killedWithLog(whole, random);
    const length = statSync(join(whole, 'afterword.db-wal')).size;
    const kept: number[] = [];
    for (let cut = 0; cut < LENGTHS; cut += 1) {
      const part = join(folder, 'part');
      cpSync(whole, part, { recursive: true });
      truncateSync(join(part, 'afterword.db-wal'), between(random, 0, length));
      // Every tenth by the program itself, which takes a hundred times as long as SQLite alone.
      if (cut % 10 === 0) must((await afterwordOn(part, 'doctor')).code === 0, `the doctor objects after cut ${cut}`);
      kept.push(prefixIn(join(part, 'afterword.db'), order));
      rmSync(part, { recursive: true });
    }
    return `${LENGTHS} lengths of ${length} bytes, ${Math.min(...kept)} to ${Math.max(...kept)} of ${order.length} answers left, always the first ones`;
  },
};

/** Answers one after the other, so that their order is that of the commits; then the end, with all of them in the log. */
async function killedWithLog(dataFolder: string, random: () => number): Promise<readonly string[]> {
  const { first, start, url, siteKey } = await install(dataFolder);
  // Stopped once, so that the schema is in the file and only answers are in the log.
  await first.stop();
  const server = await start();
  const oracle = createOracle(siteKey, random);
  const writers = startWriters({ url, oracle, random, writers: 1, isPlain: true });
  while (oracle.acknowledged() < 60) await pause(5);
  await writers.stop();
  await server.kill();
  return [...oracle.answers.keys()];
}

/** How many of them are stored; throws where they are not the first ones. */
function prefixIn(file: string, order: readonly string[]): number {
  const db = new Database(file);
  compareWithin(db);
  const stored = storedIds(db);
  db.close();
  must(
    order.every((id, index) => stored.has(id) === index < stored.size),
    'what is stored is not a prefix of the commits',
  );
  return stored.size;
}

const [PLACES, BYTES] = [6, 300];

/** FT-17: the disk gives back other bytes than it was given. */
export const corruptedPage: Fault = {
  id: 'FT-17',
  title: 'corrupted page',
  how: `${PLACES} × ${BYTES} bytes in the middle of the file are overwritten while no server runs; one is started, asked for the board and sent an answer; five times in other places.`,
  holds: 'The start says that the file is damaged (it ends, or answers 503 to all that needs storage); no number is shown and no answer is taken.',
  needs: [],
  async run(given) {
    const sound = join(given.folder, 'sound');
    const { first, url, siteKey, cookie, start, file } = await install(join(given.folder, 'data'));
    const oracle = createOracle(siteKey, given.random);
    const writers = startWriters({ url, oracle, random: given.random });
    while (oracle.acknowledged() < 800) await pause(20);
    await writers.stop();
    await first.stop();
    copyFileSync(file, sound);
    const said = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      for (const rest of ['-wal', '-shm'].map((end) => file + end).filter((path) => existsSync(path))) rmSync(rest);
      copyFileSync(sound, file);
      damage(file, given.random);
      said.add(await behaviour({ url, cookie, start }, oracle.invent().body));
    }
    return `5 damaged files; ${[...said].join('; ')}`;
  },
};

function damage(file: string, random: () => number): void {
  const size = statSync(file).size;
  const handle = openSync(file, 'r+');
  for (let place = 0; place < PLACES; place += 1)
    writeSync(handle, Buffer.alloc(BYTES, 0xa5), 0, BYTES, between(random, Math.floor(size * 0.3), Math.floor(size * 0.7)));
  closeSync(handle);
}

type Started = Pick<Awaited<ReturnType<typeof install>>, 'url' | 'cookie' | 'start'>;

async function behaviour({ url, cookie, start }: Started, body: string): Promise<string> {
  const started = await start().catch((cause: unknown) => cause);
  if (started instanceof NotStarted) return `it does not start and says “${started.log.trim().split('\n').at(-1)}”`;
  const server = started as Awaited<ReturnType<typeof start>>;
  const board = await answersOnBoard({ url, cookie });
  const written = await send(`${url}/api/v1/responses`, body);
  const ready = await statusOf(`${url}/readyz`);
  const log = server.log();
  await server.kill();
  must(board.status === 503, `a damaged file answers ${board.status} to the board${board.status === 200 ? `, with ${board.answers} answers` : ''}`);
  must(written.status === 503, `a damaged file answers ${written.status} to a new answer`);
  must(ready === 503 && /damage|corrupt/i.test(log), `/readyz answers ${ready}, and the log says ${log.trim().split('\n').at(-1)}`);
  return 'it starts, says so in the log, and answers 503 to the board, to new answers and to /readyz';
}
