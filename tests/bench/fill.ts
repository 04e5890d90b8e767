import Database from 'better-sqlite3';
import { openSqliteStore } from '../../db/sqlite/open.ts';

const AGENTS = 200;
const CHANNELS = 5;
const DAYS = 90;
const DAY = 86_400_000;

/**
 * A database with so many answers, spread evenly over 90 days up to now, 200 agents and 5 channels: every table as if each had been recorded,
 * but written by SQL in bulk, since recording ten million one by one would take the bench an hour. Resolves to the key of its site.
 */
export async function fillDatabase(file: string, answers: number, now: number): Promise<string> {
  const store = await openSqliteStore({ file, now: () => now });
  const site = await store.createSite({ name: 'Bench', timeZone: 'UTC' });
  await store.close();
  const db = new Database(file);
  db.pragma('journal_mode = DELETE'); // The only way out of WAL,
  db.pragma('journal_mode = OFF'); // to no journal at all: the file is thrown away after the bench; nothing is measured here.
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  const first = now - DAYS * DAY;
  for (const statement of STATEMENTS) db.prepare(statement).run({ site: site.id, answers, first, step: (DAYS * DAY - 1) / answers });
  db.pragma('journal_mode = WAL');
  db.exec('analyze');
  db.close();
  return site.key;
}

const NUMBERS = 'with recursive numbers(i) as (select 0 union all select i + 1 from numbers where i + 1 < $answers)';
const KEYED = `'answer-' || printf('%012d', i)`;
const AT = 'cast($first + i * $step as integer)';
const AGENT = `'agent-' || (i % ${AGENTS})`;
const CHANNEL = `'channel-' || (i / ${AGENTS} % ${CHANNELS})`;
// Mostly fives, some ones; one in three with words.
const RATING = '(case (i * 2654435761 >> 7) % 10 when 0 then 1 when 1 then 4 when 2 then 3 else 5 end)';
const COMMENT = `(case when i % 3 = 0 then 'They solved it at once, thank you.' end)`;
const COUNTED = `sum(${RATING} = 1), sum(${RATING} = 2), sum(${RATING} = 3), sum(${RATING} = 4), sum(${RATING} = 5), count(${COMMENT}), 0, 0, 0`;
const DAY_OF = `date(${AT} / 1000, 'unixepoch')`;
const HOUR_OF = `${AT} / 3600000 * 3600000`;

const rollUp = (table: string, bucket: string, agent: string): string =>
  `${NUMBERS} insert into ${table} select $site, ${bucket}, ${agent}, ${CHANNEL}, ${COUNTED} from numbers group by 2, 3, 4`;

const STATEMENTS = [
  `${NUMBERS} insert into agents select $site, 'agent-' || i, 'Agent ' || i from numbers where i < ${AGENTS}`,
  `${NUMBERS} insert into channels select $site, 'channel-' || i from numbers where i < ${CHANNELS}`,
  `${NUMBERS} insert into interactions select $site, ${KEYED}, ${CHANNEL}, null, null, 0 from numbers`,
  `${NUMBERS} insert into interaction_agents select $site, ${KEYED}, ${AGENT}, 0 from numbers`,
  `${NUMBERS} insert into responses select $site, ${KEYED}, ${KEYED}, zeroblob(32), 0, ${RATING}, ${COMMENT}, 'en', 'inline', null, 2400, ${AT}, ${AT}, null from numbers`,
  `${NUMBERS} insert into revisions select $site, ${KEYED}, 0, ${RATING}, ${COMMENT}, ${AT} from numbers`,
  ...[`''`, AGENT].flatMap((agent) => [
    `${NUMBERS} insert into credits select $site, ${agent}, ${AT}, ${KEYED}, ${CHANNEL} from numbers`,
    rollUp('rollup_days', DAY_OF, agent),
    rollUp('rollup_hours', HOUR_OF, agent),
  ]),
];
