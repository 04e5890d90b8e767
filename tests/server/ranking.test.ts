import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Breakdown, Leaderboard } from '../../contract/leaderboard.ts';
import { ResponseList } from '../../contract/responses.ts';
import { Sparklines } from '../../contract/sparklines.ts';
import { Timeseries } from '../../contract/timeseries.ts';
import { RANKINGS, type Ranking } from '../../domain/access.ts';
import { totalOf } from '../../domain/ranking.ts';
import { type Headers, openRanked, show, VIEWERS, type Viewer } from '../support/ranked.ts';
import { NOON, openWorld, type World } from '../support/world.ts';

let world: World;
let viewers: Readonly<Record<Viewer, Headers>>;
beforeAll(async () => {
  world = await openWorld();
  viewers = await openRanked(world);
});
afterAll(() => world.close());

const ask = (viewer: Viewer, path: string, headers: Headers = {}) =>
  world.send('GET', `/api/v1/${path}`, undefined, { headers: { ...viewers[viewer], ...headers } });
const json = async (viewer: Viewer, path: string) => (await ask(viewer, path)).json();
const boardOf = async (viewer: Viewer) => Leaderboard.parse(await json(viewer, 'leaderboard'));
const codeOf = async (viewer: Viewer, path: string) => [(await ask(viewer, path)).status, (await json(viewer, path)).code];
const refused = [403, 'agents_not_shown'];

const VEILED = expect.stringMatching(/^~[0-9a-f]{12}$/);
const BOTH = ['ana', 'ben'];
/** Which agents each of them sees, and how many answers. */
const SEEN: Readonly<Record<Ranking, Readonly<Record<Viewer, readonly [agents: readonly unknown[], answers: number]>>>> = {
  full: { 'an admin': [BOTH, 3], 'a lead': [BOTH, 2], 'Ben himself': [BOTH, 3], 'a wall': [BOTH, 3], 'a key to read': [BOTH, 3] },
  anonymous: { 'an admin': [BOTH, 3], 'a lead': [BOTH, 2], 'Ben himself': [['ben', VEILED], 3], 'a wall': [BOTH, 3], 'a key to read': [BOTH, 3] },
  own: { 'an admin': [BOTH, 3], 'a lead': [BOTH, 2], 'Ben himself': [['ben'], 2], 'a wall': [BOTH, 3], 'a key to read': [BOTH, 3] },
  none: { 'an admin': [[], 3], 'a lead': [[], 2], 'Ben himself': [['ben'], 2], 'a wall': [[], 3], 'a key to read': [[], 3] },
};
const cases = RANKINGS.flatMap((ranking) => VIEWERS.map((viewer) => [ranking, viewer, ...SEEN[ranking][viewer]] as const));

describe.each(cases)('where the ranking is %s, %s', (ranking, viewer, agents, answers) => {
  beforeAll(() => show(world, ranking));
  const isShut = ranking === 'none' && viewer !== 'Ben himself';

  test('sees on the board whom they may, and in sum what they may', async () => {
    const board = await boardOf(viewer);

    expect(board.ranking).toBe(ranking);
    expect(board.agents.map(({ id }) => id)).toEqual(agents);
    expect([...new Set(board.cells.flatMap(({ agent }) => agent ?? []))]).toEqual(agents);
    const total = board.cells.filter(({ agent }) => agent === null).flatMap(({ counts }) => counts.ratings);
    expect(total.reduce((sum, count) => sum + count, 0)).toBe(answers);
    expect(board.you.agent).toBe(viewer === 'Ben himself' ? 'ben' : null);
  });

  test('breaks counts down by whom they may, and by channel and team', async () => {
    const rows = async (by: string) => Breakdown.parse(await json(viewer, `stats/breakdown?by=${by}`)).rows;

    expect((await rows('channel')).map(({ score }) => score.n).reduce((sum, n) => sum + n, 0)).toBe(answers);
    expect((await rows('team')).map(({ score }) => score.n).reduce((sum, n) => sum + n, 0)).toBe(answers);
    for (const by of ['agent', 'agent,channel'])
      if (isShut) expect(await codeOf(viewer, `stats/breakdown?by=${by}`)).toEqual(refused);
      else expect(new Set((await rows(by)).map(({ agent }) => agent?.id))).toEqual(new Set((await boardOf(viewer)).agents.map(({ id }) => id)));
  });

  test('reads series and small lines of whom they may', async () => {
    const ns = async (path: string) => Timeseries.parse(await json(viewer, `stats/timeseries${path}`)).points.map(({ score }) => score.n);
    const lines = async (path: string) => Sparklines.parse(await json(viewer, `stats/sparklines${path}`)).rows.map(({ points }) => points.length);

    expect(await ns('')).toEqual([answers]);
    expect(await lines('?channels=chat')).toEqual([1]);
    if (isShut) {
      expect(await codeOf(viewer, 'stats/timeseries?agent=ben')).toEqual(refused);
      expect(await codeOf(viewer, 'stats/sparklines?agents=ben')).toEqual(refused);
      return;
    }
    const isAnaKnown = agents.includes('ana');
    expect(await ns('?agent=ana')).toEqual(isAnaKnown ? [2] : []);
    expect(await ns('?agent=ana&interval=hour&period=today')).toEqual(isAnaKnown ? [2] : []);
    expect(await lines('?agents=ana,ben')).toEqual([isAnaKnown ? 1 : 0, 1]);
  });
});

const readers = cases.flatMap(([ranking, viewer]) => (viewer === 'a wall' ? [] : [[ranking, viewer] as const]));

describe.each(readers)('where the ranking is %s, %s', (ranking, viewer) => {
  beforeAll(() => show(world, ranking));
  const isShut = ranking === 'none' && viewer !== 'Ben himself';

  test('reads answers with the names that they may know', async () => {
    const names = async (query = '') =>
      ResponseList.parse(await json(viewer, `responses${query}`)).data.map((one) => one.agents.map(({ id }) => id).join());
    const known = { 'an admin': ['ana,ben', 'ben', 'ana'], 'a lead': ['ana,ben', 'ana'], 'Ben himself': ['ben', 'ben'] };
    const own = known[viewer === 'a key to read' ? 'an admin' : (viewer as keyof typeof known)];

    // Newest first; of one moment, by their ids.
    expect(await names()).toEqual(isShut ? own.map(() => '') : own);
    if (isShut) expect(await codeOf(viewer, 'responses?agent=ben')).toEqual(refused);
    else expect(await names('?agent=ana')).toHaveLength(viewer === 'Ben himself' ? 0 : 2);
  });

  test.each(['text/csv', 'application/x-ndjson'])('gets a file of %s with the names that they may know', async (accept) => {
    const text = await (await ask(viewer, 'responses', { accept })).text();

    expect([/ana|Ruiz/.test(text), /ben|Okoro/.test(text)]).toEqual([!isShut && viewer !== 'Ben himself', !isShut]);
    expect((await ask(viewer, 'responses?agent=ben', { accept })).status).toBe(isShut ? 403 : 200);
  });
});

test.each(RANKINGS)('where the ranking is %s, a wall reads no answer', async (ranking) => {
  await show(world, ranking);
  expect((await ask('a wall', 'responses')).status).toBe(403);
});

describe('behind a veil', () => {
  const veiledId = async () => (await boardOf('Ben himself')).agents.map(({ id }) => id).find((id) => id.startsWith('~')) ?? '';

  test('an agent is asked for by the id of the day, in series and small lines, and never in answers', async () => {
    await show(world, 'anonymous');
    const id = encodeURIComponent(await veiledId());

    const { points } = await json('Ben himself', `stats/timeseries?agent=${id}`);
    expect(points.map(({ score }: { score: { n: number } }) => score.n)).toEqual([2]);
    expect((await json('Ben himself', `stats/sparklines?agents=${id},ben`)).rows.map((row: { points: unknown[] }) => row.points.length)).toEqual([
      1, 1,
    ]);
    expect((await json('Ben himself', `responses?agent=${id}`)).data).toEqual([]);
  });

  test('an id is the same all day, another one the next day and after a restart, and says no name', async () => {
    await show(world, 'anonymous');
    const today = await veiledId();
    expect(await veiledId()).toBe(today);
    const { viewer: mark } = await boardOf('Ben himself');
    const restarted = await openWorld({}, world);
    const later = await restarted.send('GET', '/api/v1/leaderboard?period=all', undefined, { headers: { ...viewers['Ben himself'] } });
    // Somebody who looks again and again stays signed in over midnight.
    for (let hour = 0; hour <= 16; hour += 8) {
      world.clock.now = NOON + hour * 3_600_000;
      await veiledId();
    }
    const tomorrow = await veiledId();
    // By the mark a page sees that its stream is from before, and opens it anew.
    expect((await boardOf('Ben himself')).viewer).not.toBe(mark);
    world.clock.now = NOON;
    const ids = Leaderboard.parse(await later.json()).agents.map(({ id }) => id);
    await restarted.close();
    expect(new Set([today, tomorrow, ids.find((id) => id !== 'ben')]).size).toBe(3);
    expect(JSON.stringify(await json('Ben himself', 'leaderboard'))).not.toMatch(/ana|Ruiz/i);
  });
});

test('who administers a site says what may be seen, and the audit log says that they did', async () => {
  const headers = { ...viewers['an admin'], origin: 'http://localhost' };
  const changed = await world.send('PATCH', `/api/v1/sites/${world.site.key}`, { ranking: 'none' }, { headers });

  expect([changed.status, (await changed.json()).ranking]).toEqual([200, 'none']);
  expect((await world.store.auditEntries(world.site.id, 1))[0]).toMatchObject({ action: 'site.update', details: { ranking: 'none' } });
  expect((await world.send('PATCH', `/api/v1/sites/${world.site.key}`, { ranking: 'some' }, { headers })).status).toBe(422);
  const lead = { ...viewers['a lead'], origin: 'http://localhost' };
  expect((await world.send('PATCH', `/api/v1/sites/${world.site.key}`, { ranking: 'full' }, { headers: lead })).status).toBe(403);
});

test('where nobody sees single agents, no other way tells whose an answer is', async () => {
  await show(world, 'none');
  const texts = [
    await (await ask('an admin', 'customers/nobody')).text(),
    await (await ask('an admin', 'responses/019aa5a0-0000-7000-8000-000000000003')).text(),
    await (
      await world.send(
        'PUT',
        '/api/v1/responses/019aa5a0-0000-7000-8000-000000000003/exclusion',
        { reason: 'Meant the shop' },
        { headers: { ...viewers['a lead'], origin: 'http://localhost' } },
      )
    ).text(),
  ];

  expect(texts[2]).toContain('Meant the shop');
  for (const text of texts) expect(text).not.toMatch(/ana"|Ruiz|ben"|Okoro/);
});

test('a board without agents has the same total as one with them', async () => {
  const totals = [];
  for (const ranking of ['own', 'none'] as const) {
    await show(world, ranking);
    const { cells } = await boardOf('an admin');
    totals.push(totalOf({ cells: cells.map(({ verified, ...cell }) => ({ ...cell, isVerified: verified })) } as never));
  }
  expect(totals[0]).toEqual(totals[1]);
});
