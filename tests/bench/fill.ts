import { closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openSqliteStore } from '../../db/sqlite/open.ts';

const AGENTS = 200;
const CHANNELS = 5;
const DAYS = 90;
const DAY = 86_400_000;

/**
 * A database with so many answers, spread evenly over 90 days up to now, 200 agents and 5 channels: every table that is counted from as if each
 * had been recorded (nothing is searched here), but written by SQL in bulk, since recording ten million one by one would take the bench an hour. Resolves to the key of its site.
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
  // What is measured afterwards is not how long the disk takes for this.
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  return site.key;
}

const NUMBERS = 'with recursive numbers(i) as (select 0 union all select i + 1 from numbers where i + 1 < $answers)';
const KEYED = `unhex(printf('019aa5a0000070008000%012x', i))`;
const AT = 'cast($first + i * $step as integer)';
const AGENT = `'agent-' || (i % ${AGENTS})`;
const CHANNEL = `'channel-' || (i / ${AGENTS} % ${CHANNELS})`;
// Mostly fives, some ones; one in three with words.
const RATING = '(case (i * 2654435761 >> 7) % 10 when 0 then 1 when 1 then 4 when 2 then 3 else 5 end)';
const COMMENT = `(case when i % 3 = 0 then 'They solved it at once, thank you.' end)`;
const COUNTED = `sum(${RATING} = 1), sum(${RATING} = 2), sum(${RATING} = 3), sum(${RATING} = 4), sum(${RATING} = 5), count(${COMMENT})`;
const DAY_OF = `date(${AT} / 1000, 'unixepoch')`;
const HOUR_OF = `${AT} / 3600000 * 3600000`;

const COUNTS = 'c1, c2, c3, c4, c5, comments, excluded, suspect, closed, asked, shown, dismissed';

/** Into these columns, by their names: whichever are added later have what they have without being told. */
const into = (table: string, columns: string): string => `${NUMBERS} insert into ${table} (${columns})`;

const rollUp = (table: string, bucket: { readonly name: string; readonly of: string }, agent: string): string =>
  `${into(table, `site_id, ${bucket.name}, agent_id, channel_id, team_id, is_verified, ${COUNTS}`)} select $site, ${bucket.of}, ${agent}, ${CHANNEL}, '', 0, ${COUNTED}, 0, 0, 0, 0, 0, 0 from numbers group by 2, 3, 4`;

const RESPONSE =
  'site_id, id, interaction_id, is_verified, edit_token_hash, revision, rating, comment, language, surface, delay, created_at, changed_at, is_commented';

const STATEMENTS = [
  `${into('agents', 'site_id, id, name')} select $site, 'agent-' || i, 'Agent ' || i from numbers where i < ${AGENTS}`,
  `${into('channels', 'site_id, id')} select $site, 'channel-' || i from numbers where i < ${CHANNELS}`,
  `${into('interactions', 'site_id, id, channel_id, is_verified, agents, answer_id')} select $site, ${KEYED}, ${CHANNEL}, 0, json_array(${AGENT}), ${KEYED} from numbers`,
  `${into('responses', RESPONSE)} select $site, ${KEYED}, ${KEYED}, 0, zeroblob(16), 0, ${RATING}, ${COMMENT}, 'en', 'inline', 2400, ${AT}, ${AT}, i % 3 = 0 from numbers`,
  `${into('revisions', 'site_id, response_id, revision, rating, comment, recorded_at')} select $site, ${KEYED}, 0, ${RATING}, ${COMMENT}, ${AT} from numbers`,
  ...[`''`, AGENT].flatMap((agent) => [
    `${into('credits', 'site_id, agent_id, created_at, response_id, channel_id')} select $site, ${agent}, ${AT}, ${KEYED}, ${CHANNEL} from numbers`,
    rollUp('rollup_days', { name: 'day', of: DAY_OF }, agent),
    rollUp('rollup_hours', { name: 'hour', of: HOUR_OF }, agent),
  ]),
];
