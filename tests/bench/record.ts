import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import type { Bench } from './bench.ts';
import { digits, marked, median, table } from './figures.ts';
import { answersTo, openPlain, recordAll, type Writes, writesOf } from './plain-writes.ts';

const ROWS = 8_192;
const ONE_BY_ONE = 1_024;
const ROUNDS = 5;
const GROUPS = [16, 64, 256];

/** What the store alone takes in, beside better-sqlite3 alone with the very same writes in the very same transactions. */
export const record: Bench = {
  name: 'record',
  title: 'The store alone',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'afterword-record-'));
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureRound(join(folder, `${round}`)));
    rmSync(folder, { recursive: true });
    return report(rounds.slice(1));
  },
};

type Round = Awaited<ReturnType<typeof measureRound>>;

async function measureRound(name: string) {
  const groups = [];
  for (const group of GROUPS) groups.push(await measureGroups(`${name}-${group}`, group));
  return { groups, oneByOne: await ours(`${name}-1.db`, ONE_BY_ONE, 1) };
}

async function measureGroups(name: string, group: number) {
  const writes = await writesOf(`${name}-seen.db`, ROWS, group);
  return { ours: await ours(`${name}-ours.db`, ROWS, group), raw: replayed(`${name}-raw.db`, writes) };
}

async function ours(file: string, rows: number, group: number): Promise<number> {
  const store = await openSqliteStore({ file, now: Date.now });
  const site = await store.createSite({ name: 'Bench', timeZone: 'Europe/Vienna' });
  const answers = answersTo(site.id, rows);
  const begin = performance.now();
  await recordAll(store, answers, group);
  const perSecond = rows / ((performance.now() - begin) / 1000);
  await store.close();
  return perSecond;
}

/** The same writes by better-sqlite3 and nothing else, into a file with the same schema and settings. */
function replayed(file: string, { site, transactions }: Writes): number {
  const plain = openPlain(file, site);
  const begin = performance.now();
  for (const writes of transactions) plain.apply(writes);
  const perSecond = ROWS / ((performance.now() - begin) / 1000);
  plain.close();
  return perSecond;
}

function report(rounds: readonly Round[]): string {
  const of = (figure: (round: Round) => number) => median(rounds.map(figure));
  const rows = GROUPS.map((group, i) => {
    const [mine, raw] = [(round: Round) => round.groups[i]?.ours ?? 0, (round: Round) => round.groups[i]?.raw ?? 0];
    const against = (other: (round: Round) => number) => digits(of((round) => mine(round) / other(round)));
    return [
      ...[`${group}`, digits(of(mine)), digits(of(raw))],
      marked(`record-against-raw-${group}`, against(raw)),
      marked(
        `record-against-one-by-one-${group}`,
        against(({ oneByOne }) => oneByOne),
      ),
    ];
  });
  return [
    `${ROWS.toLocaleString('en-US')} new answers a round to the store in a file, one in three with words, in groups; beside it the same writes, as the driver was asked for them, by better-sqlite3 alone in the same transactions; and a commit for each answer, with the same durability: ${digits(of(({ oneByOne }) => oneByOne))} answers/s. Median of ${rounds.length} rounds after one for warming up.`,
    table(['answers a commit', 'Afterword, answers/s', 'better-sqlite3 alone', 'against it', 'against a commit for each'], rows),
  ].join('\n\n');
}
