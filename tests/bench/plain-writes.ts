import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { connect } from '../../db/sqlite/connection.ts';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import type { Store } from '../../db/store.ts';
import type { Answer, Interaction } from '../../domain/answer.ts';
import { asId, type SiteId, timeOrderedUuid } from '../../domain/ids.ts';
import { AGENTS, CHANNELS, RATINGS } from './answers.ts';

// The writes of the store, as the driver was asked for them, to be made again by better-sqlite3 and nothing else: what our own code adds is the difference.

type Given = readonly [Interaction, Answer];

/** So many answers, each to an interaction of its own, one in three with words. */
export const answersTo = (site: SiteId, rows: number): readonly Given[] => Array.from({ length: rows }, (_, row) => answerTo(site, row));

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

/** Has the store record them, in groups. */
export async function recordAll(store: Store, answers: readonly Given[], group: number): Promise<void> {
  for (let row = 0; row < answers.length; row += group) await Promise.all(answers.slice(row, row + group).map((answer) => store.record(...answer)));
}

type Write = readonly [sql: string, values: readonly unknown[]];

/** What the store wrote: the site, and then the writes of each transaction. */
export interface Writes {
  readonly site: Write;
  readonly transactions: readonly (readonly Write[])[];
}

/** Every write of the store for so many answers in groups, in its transactions. */
export async function writesOf(file: string, rows: number, group: number): Promise<Writes> {
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
  await recordAll(store, answersTo(site.id, rows), group).finally(() => {
    statement.run = run;
  });
  await store.close();
  return { site: [INSERT_SITE, [site.id, site.key]], transactions };
}

const INSERT_SITE = "insert into sites (id, key, name, time_zone, created_at) values (?, ?, 'Bench', 'Europe/Vienna', 0)";

/** A new file with the same schema and settings, and how to make one transaction after the other in it. */
export function openPlain(file: string, site: Write): { apply(writes: readonly Write[]): void; close(): void } {
  const raw = connect(file).$client;
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? raw.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const write = raw.transaction((writes: readonly Write[]) => {
    for (const [sql, values] of writes) prepared(sql).run(...values);
  });
  write([site]);
  return { apply: (writes) => write.immediate(writes), close: () => raw.close() };
}
