import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { newAnswers } from './answers.ts';
import type { Bench } from './bench.ts';
import { digits, marked, median, quantile, table } from './figures.ts';
import { post } from './load.ts';
import { startServer } from './server.ts';

const CONNECTIONS = 64;
const ANSWERS = 12_000; // About a second of work a round: long enough to pass the warm-up, short enough for many rounds.
const ROUNDS = 5;
const GROUPS = [1, 16, 64];

/** How many answers a second are acknowledged after flush, beside what the same machine does without us in the same minute. */
export const ingest: Bench = {
  name: 'ingest',
  title: 'Recording answers',
  async run() {
    const afterword = await startServer({ env: { LOG_LEVEL: 'silent' } });
    const bare = await startBareRoute();
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureRound(`${afterword.url}/api/v1/responses`, bare.url, afterword.siteKey));
    bare.stop();
    await afterword.stop();
    return report(rounds.slice(1));
  },
};

type Round = Awaited<ReturnType<typeof measureRound>>;

async function measureRound(ours: string, bare: string, site: string) {
  const recorded = await post(new URL(ours), newAnswers(ANSWERS, site), CONNECTIONS);
  if (recorded.statuses.get(201) !== ANSWERS) throw new Error(`not every answer was recorded: ${JSON.stringify([...recorded.statuses])}`);
  const nothing = await post(new URL(bare), newAnswers(ANSWERS, site), CONNECTIONS);
  return { recorded, nothing, raw: GROUPS.map((group) => insertRaw(group)) };
}

/** Rows a second that better-sqlite3 alone flushes in groups of this size: one plain insert a row, the same WAL and synchronous=FULL. */
function insertRaw(group: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-raw-'));
  const db = new Database(join(folder, 'raw.db'));
  db.pragma('journal_mode = WAL');
  db.exec('create table answers (id text primary key, body text not null) strict, without rowid');
  db.pragma('synchronous = FULL');
  const insert = db.prepare('insert into answers values (?, ?)');
  const insertGroup = db.transaction((rows: readonly string[]) => {
    for (const row of rows) insert.run(JSON.parse(row).id, row);
  });
  const rows = [...newAnswers(group === 1 ? 2_000 : ANSWERS, 'raw')];
  const begin = performance.now();
  for (let from = 0; from < rows.length; from += group) insertGroup(rows.slice(from, from + group));
  const perSecond = rows.length / ((performance.now() - begin) / 1000);
  db.close();
  rmSync(folder, { recursive: true });
  return perSecond;
}

async function startBareRoute(): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-route.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return { url: String(url), stop: () => child.kill() };
}

function report(rounds: readonly Round[]): string {
  const ours = median(rounds.map(({ recorded }) => recorded.perSecond));
  const ratioTo = (other: (round: Round) => number) => digits(median(rounds.map((round) => round.recorded.perSecond / other(round))));
  const rows = [
    ['Afterword, each answer acknowledged after flush', marked('answers-per-second', digits(ours)), '1'],
    [
      'Bare Hono route that stores nothing',
      digits(median(rounds.map(({ nothing }) => nothing.perSecond))),
      marked(
        'ingest-against-bare-route',
        ratioTo(({ nothing }) => nothing.perSecond),
      ),
    ],
    ...GROUPS.map((group, i) => [
      `better-sqlite3 alone, ${group === 1 ? 'a commit for each row' : `${group} rows a commit`}`,
      digits(median(rounds.map(({ raw }) => raw[i] ?? 0))),
      marked(
        `ingest-against-groups-of-${group}`,
        ratioTo(({ raw }) => raw[i] ?? 0),
      ),
    ]),
  ];
  const latencies = rounds.flatMap(({ recorded }) => recorded.latencies);
  return [
    `${ANSWERS.toLocaleString('en-US')} new answers a round over ${CONNECTIONS} connections from a load generator on the same machine, median of ${rounds.length} rounds after one for warming up; every side in every round.`,
    table(['', 'answers/s', 'Afterword against it'], rows),
    `From sending to the acknowledgement: median ${digits(median(latencies))} ms, 99 % within ${digits(quantile(latencies, 0.99))} ms, at full load.`,
  ].join('\n\n');
}
