import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AlarmMessage, Alerts } from '../../../contract/alerts.ts';
import { asId } from '../../../domain/ids.ts';
import type { Rating } from '../../../domain/rating.ts';
import { cookieOfStaff, openShare } from '../../support/roles.ts';
import { answerOf, interactionOf } from '../../support/shop.ts';
import { NOON, openWorld, type World } from '../../support/world.ts';

const DAY = 86_400_000;

let world: World;
/** A hundred days of Ana (chat, Returns) and Ben (email, Billing), six answers a day each. In the last ten Ana's customers are less happy; Ben's, who never were, are. */
beforeAll(async () => {
  world = await openWorld();
  for (let day = -99; day <= 0; day += 1) {
    for (const turn of [0, 1, 2, 3, 4, 5]) {
      const isLate = day > -10;
      await give(day, turn, { agent: 'ana', name: 'Ana Ruiz', channel: 'chat', team: 'Returns', rating: isLate ? ONES[turn] : FIVES[turn] });
      await give(day, turn, { agent: 'ben', name: 'Ben Okoro', channel: 'email', team: 'Billing', rating: isLate ? FIVES[turn] : ONES[turn] });
    }
  }
});
afterAll(() => world.close());

const FIVES = [5, 5, 4, 5, 3, 5] as const;
const ONES = [1, 5, 2, 4, 1, 3] as const;

let number = 0;
async function give(day: number, turn: number, told: { agent: string; name: string; channel: string; team: string; rating: Rating | undefined }) {
  number += 1;
  const interaction = interactionOf(world.site.id, `i-${number}`, {
    agents: [{ id: asId(told.agent), name: told.name }],
    channel: asId(told.channel),
    team: told.team,
  });
  const answer = answerOf(number, { rating: told.rating ?? 3 });
  await world.store.importAll([{ interaction, answer, at: NOON + day * DAY + turn * 60_000 }]);
}

const ask = (query: string, cookie = world.cookie) => world.send('GET', `/api/v1/alerts?${query}`, undefined, { headers: { cookie } });
const alertsOf = async (query: string, cookie?: string) => Alerts.parse(await (await ask(query, cookie)).json());
const brief = ({ kind, of, name, since, day }: AlarmMessage) => [kind, of, name, since, day];

describe('what changed', () => {
  test('is found by agent, channel and team, drops and good news, with the day it began', async () => {
    const { alarms, total, interval, range } = await alertsOf('period=30d');

    expect(interval).toBe('day');
    expect(range).toEqual({ from: '2026-10-23', to: '2026-11-21' });
    expect(total).toBe(alarms.length);
    for (const [kind, names] of [
      ['drop', ['Ana Ruiz', 'Returns', 'chat']],
      ['rise', ['Ben Okoro', 'Billing', 'email']],
    ] as const) {
      const found = alarms.filter((alarm) => alarm.kind === kind);
      expect([...new Set(found.map(({ name }) => name))].sort()).toEqual(names);
      for (const { since, before, after } of found) {
        expect(since >= '2026-11-11').toBe(true);
        expect(Math.sign(after - before)).toBe(kind === 'rise' ? 1 : -1);
      }
    }
    const [last] = alarms.filter(({ of, kind }) => of === 'agent' && kind === 'drop').slice(-1);
    expect(last).toMatchObject({ key: 'ana', since: '2026-11-12', answers: 12, day: '2026-11-13', at: '2026-11-12T23:00:00.000Z' });
  });

  test('is not that somebody is below the others, as they always were', async () => {
    const { alarms } = await alertsOf('from=2026-10-01&to=2026-11-05');

    expect(alarms.map(brief)).toEqual([]);
  });

  test('says how often it is wrong, and what it took for usual', async () => {
    const { budget, thresholds, baseline } = await alertsOf('period=30d');

    expect(budget).toMatchObject({ weeks: 12, streams: 6, answers_per_week: 42 });
    expect(budget.answers).toBeCloseTo(2 * 6 * 42 * 12, 6);
    expect(thresholds?.drop).toBeGreaterThan(5);
    expect(baseline).toMatchObject({ source: 'before', from: '2026-08-14', to: '2026-10-22', answers: 840 });
    const rarer = await alertsOf('period=30d&weeks=120');
    expect(rarer.thresholds?.drop).toBeGreaterThan(thresholds?.drop ?? 0);
  });

  test('is looked for within the range where nothing is known from before, and hour by hour in a day or two', async () => {
    expect((await alertsOf('period=all')).baseline).toMatchObject({ source: 'range', from: '2026-08-14' });
    expect(await alertsOf('period=today')).toMatchObject({ interval: 'hour', baseline: { source: 'before' } });
    expect(await alertsOf('from=2020-01-01&to=2020-02-01')).toMatchObject({
      baseline: null,
      thresholds: null,
      alarms: [],
      budget: { streams: 0, answers: 0 },
    });
  });

  test('is not asked for with a budget that nobody could keep', async () => {
    expect((await ask('weeks=0')).status).toBe(422);
    expect((await ask('weeks=521')).status).toBe(422);
  });
});

describe('within sight', () => {
  test('a lead is told of their teams, an agent of themselves, strangers of nothing', async () => {
    const lead = await cookieOfStaff(world, () => world.clock.now, { role: 'lead', teams: ['Returns'] });
    const agent = await cookieOfStaff(world, () => world.clock.now, { role: 'agent', agent: 'ben', name: 'Ben Okoro' });

    expect(new Set((await alertsOf('period=30d', lead)).alarms.map(({ name }) => name))).toEqual(new Set(['Ana Ruiz', 'Returns', 'chat']));
    expect(new Set((await alertsOf('period=30d', agent)).alarms.map(({ name }) => name))).toEqual(new Set(['Ben Okoro']));
    expect((await alertsOf('period=30d', agent)).budget.streams).toBe(1);
    expect((await world.send('GET', '/api/v1/alerts')).status).toBe(401);
  });

  test('a wall is told of all but whose customers are less happy', async () => {
    const { alarms, total } = await alertsOf('period=30d', (await openShare(world)).cookie);

    expect(new Set(alarms.map(({ kind, name }) => `${kind} ${name}`))).toEqual(
      new Set(['drop Returns', 'drop chat', 'rise Ben Okoro', 'rise Billing', 'rise email']),
    );
    expect(total).toBe(alarms.length);
  });
});

test('where no numbers of agents are seen, none of them has changed', async () => {
  await world.store.updateSite(world.site.id, { ranking: 'none' }, 'command');
  const { alarms } = await alertsOf('period=30d');
  await world.store.updateSite(world.site.id, { ranking: 'own' }, 'command');

  expect(new Set(alarms.map(({ of }) => of))).toEqual(new Set(['channel', 'team']));
  expect((await alertsOf('period=30d')).alarms.some(({ of }) => of === 'agent')).toBe(true);
});

test('the same question within a minute is answered from the first time', async () => {
  const first = await alertsOf('period=7d');
  world.clock.now += 59_000;
  expect((await alertsOf('period=7d')).as_of).toBe(first.as_of);
  world.clock.now += 2000;
  expect((await alertsOf('period=7d')).as_of > first.as_of).toBe(true);
});
