import type { Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../db/sqlite/connection.ts';
import { storeOn } from '../../../db/sqlite/open.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import { searchFor } from '../../../domain/search.ts';
import { ALWAYS, ana, answerOf, email, everyOf, openShop } from '../../support/shop.ts';
import { temporaryFile } from '../../support/sqlite.ts';

/** Everything that SQLite says it does for the statements that run meanwhile. */
async function plansOf(read: (shop: Awaited<ReturnType<typeof openShop>> & { raw: Database }) => Promise<unknown>): Promise<readonly string[]> {
  const db = connect(temporaryFile());
  const shop = await openShop(async (now) => storeOn(db, now));
  onTestFinished(() => shop.store.close());
  const raw = db.$client;
  const asked: string[] = [];
  const prepare = raw.prepare.bind(raw);
  raw.prepare = ((source: string) => {
    asked.push(source);
    return prepare(source);
  }) as typeof raw.prepare;
  await read({ ...shop, raw });
  return asked.flatMap((source) => {
    const unknown = Array.from({ length: source.split('?').length - 1 }, () => null);
    return (prepare(`explain query plan ${source}`).all(...unknown) as { detail: string }[]).map(({ detail }) => detail);
  });
}

test('a board reads the rows of its days and no others', async () => {
  const plans = await plansOf(({ store, site }) => store.board(site, ALWAYS, EVERYTHING));
  expect(plans).toContain('SEARCH rollup_days USING PRIMARY KEY (site_id=? AND day>? AND day<?)');
  expect(plans.filter((plan) => /SCAN|rollup_hours|responses/.test(plan))).toEqual([]);
});

// The agents named in one row are a list in it.
test('the newest answers of one agent are read in their order, without scan or sort', async () => {
  const plans = await plansOf(async ({ store, site, interaction }) => {
    await store.record(interaction('1'), answerOf(1));
    await store.record(interaction('2'), answerOf(2));
    const { nextCursor } = await store.responses(site, { agent: ana.id, range: ALWAYS, channel: email, rating: 1 }, { limit: 1 }, EVERYTHING);
    await store.responses(site, { agent: ana.id, range: ALWAYS }, { limit: 1, cursor: nextCursor ?? '' }, EVERYTHING);
    await store.responses(site, {}, { limit: 1 }, EVERYTHING);
  });
  expect(plans.filter((plan) => /SEARCH credits USING PRIMARY KEY \(site_id=\? AND agent_id=\?/.test(plan)).length).toBeGreaterThan(3);
  expect(plans.filter((plan) => /SCAN (?!named)|FOR ORDER BY/.test(plan))).toEqual([]);
});

test('whoever goes on reading begins where they were, also where the database knows that all is of one site', async () => {
  const plans = await plansOf(async ({ store, site, interaction, raw }) => {
    const all = Array.from({ length: 1002 }, (_, number) => store.record(interaction(`${number}`), answerOf(number, { comment: 'Kind' })));
    await Promise.all(all);
    // As it is after ANALYZE, which an operator may have run, of a million answers.
    raw.exec(`analyze; update sqlite_stat1 set stat = '2000000 2000000 9951 1 1' where idx = 'credits'`);
    raw.exec(`update sqlite_stat1 set stat = '1000000 1000000 1 1' where tbl in ('interactions', 'responses'); analyze sqlite_schema`);
    await everyOf(store.remarks(site, { range: ALWAYS }, EVERYTHING));
    await everyOf(store.allResponses(site, { range: ALWAYS }, EVERYTHING));
    const { nextCursor } = await store.responses(site, { range: ALWAYS }, { limit: 1 }, EVERYTHING);
    await store.responses(site, { range: ALWAYS }, { limit: 300, cursor: nextCursor ?? '' }, EVERYTHING);
  });
  const steps = plans.filter((plan) => /(SEARCH|SCAN) credits/.test(plan));
  expect(steps.filter((plan) => plan.includes('(created_at,response_id)')).length).toBeGreaterThan(5);
  expect(steps.filter((plan) => !plan.includes('(site_id=? AND agent_id=? AND'))).toEqual([]);
  expect(plans.filter((plan) => /FOR ORDER BY/.test(plan))).toEqual([]);
});

test('answers are found by their words in the order of the index, without a scan of the answers or a sort', async () => {
  const plans = await plansOf(async ({ store, site, interaction }) => {
    await store.record(interaction('1'), answerOf(1, { comment: 'Slow but kind' }));
    await store.record(interaction('2'), answerOf(2, { comment: 'Slow' }));
    const wanted = { search: searchFor('slow'), agent: ana.id, range: ALWAYS, reason: 'speed' };
    const { nextCursor } = await store.responses(site, { search: searchFor('slow') }, { limit: 1 }, EVERYTHING);
    await store.responses(site, wanted, { limit: 1, cursor: nextCursor ?? '' }, EVERYTHING);
  });
  const lists = plans.filter((plan) => /SCAN|SEARCH|ORDER BY/.test(plan));

  // M: by a match; < and >: between places.
  expect(lists.filter((plan) => plan.startsWith('SCAN comment_index')).every((plan) => /VIRTUAL TABLE INDEX \d+:[<>]*M/.test(plan))).toBe(true);
  expect(lists.filter((plan) => /SCAN (?!comment_index|json_each|named)|FOR ORDER BY/.test(plan))).toEqual([]);
});

test.each(['agent', 'channel', 'team'] as const)('small lines by %s are read by keys, and no row of others in the range', async (by) => {
  const plans = await plansOf(async ({ store, site, interaction }) => {
    await store.record(interaction('1'), answerOf(1));
    await store.sparklines(site, { by, keys: ['ana', 'ben'], range: ALWAYS, stepDays: 1 }, EVERYTHING);
  });

  const rows = plans.filter((plan) => /rollup_days/.test(plan) && !/COVERING INDEX|\(site_id=\?( AND day>\?( AND day<\?)?)?\)/.test(plan));
  expect(rows).toEqual([expect.stringMatching(/^SEARCH rollup_days USING PRIMARY KEY \(site_id=\? AND day=\? AND agent_id=\?/)]);
  expect(plans.filter((plan) => /SCAN (?!days|json_each)|responses/.test(plan) && !/SCAN CONSTANT ROW/.test(plan))).toEqual([]);
});
