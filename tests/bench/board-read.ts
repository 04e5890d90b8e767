import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Bench } from './bench.ts';
import { digits, marked, median, table } from './figures.ts';
import { fillDatabase } from './fill.ts';
import { type RunningServer, startServer } from './server.ts';

const SIZES = [100_000, 1_000_000, 10_000_000];
const ROUNDS = 40;

interface Place {
  readonly answers: number;
  readonly folder: string;
  readonly server: RunningServer;
  readonly siteKey: string;
  /** Reads the same rows as the board does, with nothing around it. */
  readonly readRows: () => unknown[];
}

/** How long a board of 30 days takes as the number of answers grows a hundredfold: it reads roll-ups, so it should hardly notice. */
export const boardRead: Bench = {
  name: 'board-read',
  title: 'Reading a board of 30 days',
  async run() {
    const places = [];
    for (const answers of SIZES) places.push(await prepare(answers));
    const times = await readInTurns(places);
    const raw = places.map(({ readRows }) => rowsTime(readRows));
    const scans = places.map(({ folder }) => scanTime(folder));
    for (const { server, folder } of places) {
      await server.stop();
      rmSync(folder, { recursive: true });
    }
    return report(places, times, raw, scans);
  },
};

async function prepare(answers: number): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-board-'));
  const siteKey = await fillDatabase(join(folder, 'afterword.db'), answers, Date.now());
  const server = await startServer({ dataFolder: folder, env: { LOG_LEVEL: 'silent' } });
  return { answers, folder, server, siteKey, readRows: preparedRows(folder, siteKey) };
}

const SUMS = ['c1', 'c2', 'c3', 'c4', 'c5', 'comments', 'excluded', 'suspect', 'closed', 'asked', 'shown', 'dismissed'].map((name) => `sum(${name})`);

/** The statement behind a board of 30 days, prepared once on a connection of its own. */
function preparedRows(folder: string, siteKey: string): () => unknown[] {
  const db = new Database(join(folder, 'afterword.db'), { readonly: true });
  const statement = db.prepare(
    `select agent_id, channel_id, team_id, is_verified, ${SUMS} from rollup_days
     where site_id = (select id from sites where key = ?) and day between ? and ? group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  );
  const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  return () => statement.all(siteKey, dayBefore(29), dayBefore(0));
}

/** As often as the board, ms. */
function rowsTime(readRows: () => unknown[]): number {
  const times = Array.from({ length: ROUNDS + 3 }, () => {
    const begin = performance.now();
    if (readRows().length !== 1_005) throw new Error('the statement has not all of the 1,005 cells');
    return performance.now() - begin;
  });
  return median(times.slice(3));
}

/** Each size once a round, so that noise meets all alike; the times of the whole HTTP answer, ms. */
async function readInTurns(places: readonly Place[]): Promise<readonly (readonly number[])[]> {
  const times = places.map((): number[] => []);
  for (let round = 0; round < ROUNDS + 3; round += 1) {
    for (const [i, { server, siteKey }] of places.entries()) {
      const begin = performance.now();
      const answer = await fetch(`${server.url}/api/v1/leaderboard?period=30d&site=${siteKey}`, { headers: { cookie: server.cookie } });
      if ((await answer.json()).cells.length !== 1_005) throw new Error('the board has not all of its 1,005 cells');
      if (round >= 3) times[i]?.push(performance.now() - begin); // The first rounds fill caches.
    }
  }
  return times;
}

/** What the same board costs when it is counted from the answers themselves, once, ms. */
function scanTime(folder: string): number {
  const db = new Database(join(folder, 'afterword.db'), { readonly: true });
  const scan = db.prepare(
    `select agent_id, channel_id, rating, count(*), count(comment) from credits join responses using (site_id)
     where responses.id = response_id and credits.created_at >= ? group by 1, 2, 3`,
  );
  const begin = performance.now();
  scan.all(Date.now() - 30 * 86_400_000);
  const time = performance.now() - begin;
  db.close();
  return time;
}

function report(places: readonly Place[], times: readonly (readonly number[])[], raw: readonly number[], scans: readonly number[]): string {
  const medians = times.map(median);
  const rows = places.map(({ answers }, i) => [
    answers.toLocaleString('en-US'),
    marked(`board-ms-${answers}`, digits(medians[i] ?? 0)),
    marked(`board-growth-${answers}`, digits((medians[i] ?? 0) / (medians[0] ?? 1))),
    digits(raw[i] ?? 0),
    marked(`board-against-statement-${answers}`, digits((medians[i] ?? 0) / (raw[i] ?? 1))),
    marked(`board-ms-without-roll-ups-${answers}`, digits(scans[i] ?? 0)),
  ]);
  return [
    `\`GET /api/v1/leaderboard?period=30d\` over HTTP with 200 agents × 5 channels, answers spread over 90 days, median of ${ROUNDS} reads in turns; beside it the prepared statement that reads the same rows of the roll-ups with better-sqlite3 alone, as often, and the same counts taken from the answers themselves, once.`,
    table(['answers', 'board, ms', 'times the smallest', 'statement alone, ms', 'board against it', 'without roll-ups, ms'], rows),
  ].join('\n\n');
}
