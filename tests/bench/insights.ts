import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import type { Store } from '../../db/store.ts';
import { EVERYTHING } from '../../domain/access.ts';
import { addDays, calendarOf } from '../../domain/calendar.ts';
import type { SiteId } from '../../domain/ids.ts';
import { STANDARD_THEMES } from '../../domain/standard-themes.ts';
import { findAlerts } from '../../server/alerts.ts';
import { phrasesIn } from '../../server/phrases.ts';
import { readRemarks } from '../../server/remarks.ts';
import { countedThemes } from '../../server/theme-stats.ts';
import type { Bench } from './bench.ts';
import { digits, marked, median, table } from './figures.ts';

const [AGENTS, CHANNELS, DAYS, COMMENTS] = [1370, 5, 90, 20_000];
const ROUNDS = 7;
const DAY = 86_400_000;

/** How long whoever else asks the server waits while it looks for what changed, and for what customers say. */
export const insights: Bench = {
  name: 'insights',
  title: 'Looking for changes, phrases and themes without holding anybody up',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'afterword-insights-'));
    const file = join(folder, 'afterword.db');
    const store = await openSqliteStore({ file, now: Date.now });
    const { id } = await store.createSite({ name: 'Bench', timeZone: 'UTC' });
    fill(file, id);
    const rows = await measureAll(store, id);
    await store.close();
    rmSync(folder, { recursive: true });
    return [
      `${AGENTS.toLocaleString('en-US')} agents × ${CHANNELS} channels, ${DAYS} days and the ${DAYS} before them, and the words of ${COMMENTS.toLocaleString('en-US')} comments; the longest that the event loop was held, by the histogram of Node, median of ${ROUNDS} rounds.`,
      table(['what', 'in all, ms', 'event loop held at most, ms', 'worst round'], rows),
    ].join('\n\n');
  },
};

async function measureAll(store: Store, site: SiteId) {
  const calendar = calendarOf('UTC');
  const to = calendar.hourOf(Date.now()).day;
  const range = { from: addDays(to, 1 - DAYS), to };
  const read = () => readRemarks(store, site, { range }, EVERYTHING);
  const wanted = { range, calendar, isVerified: undefined, sight: EVERYTHING, weeks: 12 };
  return [
    await measure('changes', 'alerts', () => findAlerts(store, site, wanted, Date.now())),
    await measure('phrases', 'phrases', async () => phrasesIn(await read())),
    await measure('themes', 'themes', async () => countedThemes(await read(), STANDARD_THEMES, calendar)),
  ];
}

/** Medians, since whoever else uses the machine holds us up as well; the first time fills caches and is not counted. */
async function measure(what: string, name: string, work: () => Promise<unknown>): Promise<readonly string[]> {
  await work();
  const [lasted, held]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const begin = performance.now();
    await work();
    lasted.push(performance.now() - begin);
    delay.disable();
    held.push(delay.max / 1e6);
  }
  return [what, marked(`${name}-ms`, digits(median(lasted))), marked(`${name}-held-ms`, digits(median(held))), digits(Math.max(...held))];
}

/** Roll-ups as if everybody had been answered about on every channel on each day, and comments of twelve words. */
function fill(file: string, site: string): void {
  const db = new Database(file);
  const first = Date.now() - (2 * DAYS - 1) * DAY;
  const day = `date((${first} + d.value * ${DAY}) / 1000, 'unixepoch')`;
  const counts = '(a.value + d.value) % 11 = 0, 0, 1, a.value % 2, 1, 1, 0, 0, 0, 0, 0, 0';
  const numbers = (name: string, count: number) =>
    `(with recursive n(value) as (select 0 union all select value + 1 from n where value < ${count - 1}) select value from n) ${name}`;
  db.exec(`insert into agents (site_id, id, name) select '${site}', 'agent-' || a.value, 'Agent ' || a.value from ${numbers('a', AGENTS)}`);
  for (const who of ["'agent-' || a.value", "''"]) {
    const agents = numbers('a', who === "''" ? 1 : AGENTS);
    db.exec(`insert into rollup_days select '${site}', ${day}, ${who}, 'channel-' || c.value, 'Team ' || a.value % 40, 0, ${counts}
      from ${agents}, ${numbers('c', CHANNELS)}, ${numbers('d', 2 * DAYS)}`);
  }
  const words =
    "'word' || (n * 7919 % 997) || ' not word' || (n * 104729 % 499) || ' the word' || (n % 89) || ' refund was word' || (n % 7) || ' and kind word' || (n % 31)";
  const at = `${Date.now()} - n * 60000`;
  db.exec(`insert into channels values ('${site}', 'channel-0')`);
  const each = `with recursive m(n) as (select 0 union all select n + 1 from m where n < ${COMMENTS - 1})`;
  db.exec(
    `${each} insert into interactions (site_id, id, channel_id, is_verified, answer_id) select '${site}', 'i-' || n, 'channel-0', 0, 'r-' || n from m`,
  );
  db.exec(`${each} insert into responses (site_id, id, interaction_id, is_verified, edit_token_hash, revision, rating, comment, surface, created_at, changed_at, is_commented)
    select '${site}', 'r-' || n, 'i-' || n, 0, zeroblob(16), 0, 1 + n % 5, ${words}, 'inline', ${at}, ${at}, 1 from m`);
  db.exec(
    `${each} insert into credits (site_id, agent_id, created_at, response_id, channel_id) select '${site}', '', ${at}, 'r-' || n, 'channel-0' from m`,
  );
  db.close();
}
