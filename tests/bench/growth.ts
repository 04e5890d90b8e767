import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { quietAnswers } from './answers.ts';
import type { Bench } from './bench.ts';
import { digits, marked, table } from './figures.ts';
import { post } from './load.ts';
import { type RunningServer, startServer } from './server.ts';
import { residentBytes } from './usage.ts';

const ANSWERS = Number(process.env['ANSWERS'] ?? 1_000_000); // `ANSWERS=100000 npm run bench -- growth` for a quick look.
const CONNECTIONS = 64;
const REST = 10_000; // ms for what is not needed any more to be given back.

/** What the server's memory and its file come to as answers come in. */
export const growth: Bench = {
  name: 'growth',
  title: 'Memory and bytes as answers come in',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'afterword-growth-'));
    const server = await startServer({ dataFolder: folder, env: { LOG_LEVEL: 'silent' } });
    const memory = [await memoryAfter(server, 0), await memoryAfter(server, ANSWERS / 10), await memoryAfter(server, ANSWERS - ANSWERS / 10)];
    await server.stop();
    const stored = storedIn(join(folder, 'afterword.db'));
    rmSync(folder, { recursive: true });
    return [reportMemory(memory), reportStored(stored)].join('\n\n');
  },
};

/** Bytes after so many answers more, each acknowledged, and a rest. */
async function memoryAfter({ url, siteKey, process }: RunningServer, answers: number): Promise<number> {
  const { statuses } = await post(new URL(`${url}/api/v1/responses`), quietAnswers(answers, siteKey), { connections: CONNECTIONS });
  if ((statuses.get(201) ?? 0) !== answers) throw new Error(`not every answer was recorded: ${JSON.stringify([...statuses])}`);
  await setTimeout(REST);
  return residentBytes(process.pid ?? 0);
}

/** A table or an index of its own. */
interface Tree {
  readonly name: string;
  readonly owner: string;
  readonly bytes: number;
}

interface Stored {
  readonly file: number;
  readonly trees: readonly Tree[];
  /** Bytes an answer that are ids alone. */
  readonly ids: number;
  /** What a row of the roll-ups by hour takes, in bytes. */
  readonly hourly: number;
}

const TREES = `select stat.name, coalesce(tbl_name, 'sqlite') as owner, sum(pgsize) as bytes
  from dbstat as stat left join sqlite_schema on sqlite_schema.name = stat.name group by 1, 2 order by 3 desc`;

/** The trees in which every answer has an entry, by the tables that they are of, and the ids that stand in each. */
const IDS: readonly (readonly [table: string, ids: readonly string[]])[] = [
  ['responses', ['site_id', 'id', 'interaction_id']],
  ['interactions', ['site_id', 'id', 'answer_id']],
  ['credits', ['site_id', 'response_id']], // Twice: the agent's and everybody's.
];

/** What is in the file once the server has ended, when nothing waits beside it. */
function storedIn(file: string): Stored {
  const db = new Database(file, { readonly: true });
  const one = (sql: string) => Number(db.prepare(sql).pluck().get());
  const lengths = IDS.map(([from, ids]) => one(`select sum(${ids.map((id) => `length(${id})`).join(' + ')}) from ${from}`));
  const trees = db.prepare<[], Tree>(TREES).all();
  const hourly = (trees.find(({ name }) => name === 'rollup_hours')?.bytes ?? 0) / one('select count(*) from rollup_hours');
  db.close();
  return { file: statSync(file).size, trees, ids: lengths.reduce((sum, length) => sum + length, 0) / ANSWERS, hourly };
}

function reportMemory([atStart = 0, early = 0, late = 0]: readonly number[]): string {
  const many = (count: number) => count.toLocaleString('en-US');
  const row = (what: string, bytes: number, name: string) => [what, marked(name, digits(bytes / 2 ** 20)), digits(bytes / early)];
  return [
    `${many(ANSWERS)} new answers without a comment over ${CONNECTIONS} connections, of 200 agents in 5 channels, each acknowledged; the memory of the server's process as \`ps\` has it (RSS), after a rest of ${REST / 1000} s each time.`,
    table(
      ['after', 'MiB', `times that after ${many(ANSWERS / 10)}`],
      [
        row('no answer', atStart, 'memory-at-start'),
        row(`${many(ANSWERS / 10)} answers`, early, 'memory-early'),
        [`${many(ANSWERS)} answers`, marked('memory-late', digits(late / 2 ** 20)), marked('memory-growth', digits(late / early))],
      ],
    ),
  ].join('\n\n');
}

const SHOWN_MIN = 0.5; // Bytes an answer; what is smaller than that is not worth a line.

function reportStored({ file, trees, ids, hourly }: Stored): string {
  const perAnswer = (bytes: number) => digits(bytes / ANSWERS);
  const isSmall = ({ bytes }: Tree) => bytes / ANSWERS < SHOWN_MIN;
  const small = trees.filter(isSmall).reduce((sum, { bytes }) => sum + bytes, 0);
  const rows = trees
    .filter((tree) => !isSmall(tree))
    .map(({ name, owner, bytes }) => [name === owner ? name : `${name}, of ${owner}`, perAnswer(bytes)]);
  return [
    `The file after the server has ended: ${marked('bytes-per-answer', perAnswer(file))} bytes an answer, roll-ups included.`,
    table(['table or index', 'bytes an answer'], [...rows, ['all others together', perAnswer(small)]]),
    `${marked('id-bytes-per-answer', digits(ids))} of these bytes are ids: an answer's, its interaction's and its site's, in each of the trees by which an answer is found. ` +
      `All these answers came within minutes, so the roll-ups weigh next to nothing here: a row of an hour, agent and channel takes ${digits(hourly)} bytes, and answers that are spread thinly over hours, agents and channels need up to two such rows each.`,
  ].join('\n\n');
}
