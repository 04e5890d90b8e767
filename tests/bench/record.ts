import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { connect } from '../../db/sqlite/connection.ts';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import type { Store } from '../../db/store.ts';
import type { Answer, Interaction } from '../../domain/answer.ts';
import { asId, type SiteId, timeOrderedUuid } from '../../domain/ids.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Bench } from './bench.ts';
import { digits, marked, median, table } from './figures.ts';

const ROWS = 8_192;
const ONE_BY_ONE = 1_024;
const ROUNDS = 5;
const GROUPS = [16, 64, 256];
const AGENTS = 200;
const CHANNELS = ['chat', 'email', 'phone', 'social', 'web'];
const RATINGS: readonly Rating[] = [5, 5, 5, 5, 5, 5, 5, 4, 4, 1];

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
  const writes = await writesOf(`${name}-seen.db`, group);
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

type Given = readonly [Interaction, Answer];

async function recordAll(store: Store, answers: readonly Given[], group: number): Promise<void> {
  for (let row = 0; row < answers.length; row += group) await Promise.all(answers.slice(row, row + group).map((answer) => store.record(...answer)));
}

/** Made before the clock runs, as the writes that they are compared with are. */
const answersTo = (site: SiteId, rows: number): readonly Given[] => Array.from({ length: rows }, (_, row) => answerTo(site, row));

function answerTo(site: SiteId, row: number): Given {
  const id = timeOrderedUuid(Date.now(), randomBytes(10));
  const agent = `agent-${row % AGENTS}`;
  const channel = CHANNELS[row % CHANNELS.length] ?? 'web';
  const interaction = { site, id: asId<Interaction['id']>(id), channel: asId<Interaction['channel']>(channel), isVerified: false };
  const comment = row % 3 === 0 ? `They answered quickly and solved it at once, thank you (${row}).` : null;
  return [
    { ...interaction, agents: [{ id: asId(agent), name: agent }], team: null, caseId: null, customer: null },
    {
      ...{ id: asId<Answer['id']>(id), editToken: randomBytes(16).toString('hex'), revision: 0, rating: RATINGS[row % RATINGS.length] ?? 5, comment },
      ...{ reasons: [], signals: [], surface: 'inline', language: 'en', page: null, delay: 2400 },
    },
  ];
}

type Write = readonly [sql: string, values: readonly unknown[]];

/** Every write of the store, in its transactions, as the driver is asked for it. */
async function writesOf(file: string, group: number): Promise<readonly (readonly Write[])[]> {
  const store = await openSqliteStore({ file, now: Date.now });
  const site = await store.createSite({ name: 'Bench', timeZone: 'Europe/Vienna' });
  const transactions: Write[][] = [];
  const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'));
  const { run } = statement;
  statement.run = function (this: Database.Statement, ...values: unknown[]) {
    if (this.source.startsWith('BEGIN')) transactions.push([]);
    else if (!/^(COMMIT|ROLLBACK)/.test(this.source)) transactions.at(-1)?.push([this.source, values]);
    return run.apply(this, values);
  };
  await recordAll(store, answersTo(site.id, ROWS), group).finally(() => {
    statement.run = run;
  });
  await store.close();
  return [[[INSERT_SITE, [site.id, site.key]]], ...transactions];
}

const INSERT_SITE = "insert into sites (id, key, name, time_zone, created_at) values (?, ?, 'Bench', 'Europe/Vienna', 0)";

/** The same writes by better-sqlite3 and nothing else, into a file with the same schema and settings. */
function replayed(file: string, [site = [], ...transactions]: readonly (readonly Write[])[]): number {
  const raw = connect(file).$client;
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? raw.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const apply = raw.transaction((writes: readonly Write[]) => {
    for (const [sql, values] of writes) prepared(sql).run(...values);
  });
  apply(site);
  const begin = performance.now();
  for (const writes of transactions) apply.immediate(writes);
  const perSecond = ROWS / ((performance.now() - begin) / 1000);
  raw.close();
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
