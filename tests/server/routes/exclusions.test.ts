import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ListedResponse } from '../../../contract/responses.ts';
import { cookieOfStaff } from '../../support/roles.ts';
import { answer, idOf, openWorld, type World } from '../../support/world.ts';

let world: World;
let lead: Record<string, string>;
beforeEach(async () => {
  world = await openWorld();
  for (const [number, rating] of [
    [1, 1],
    [2, 5],
  ]) {
    await world.send('POST', '/api/v1/responses', answer(world.site, number ?? 0, { team: 'Returns', rating, comment: 'Late parcel' }));
  }
  lead = { cookie: await cookieOfStaff(world, () => world.clock.now, { role: 'lead', teams: ['Returns'] }), origin: 'http://localhost' };
});
afterEach(() => world.close());

const exclude = (number: number, reason: unknown = 'They meant the parcel.', headers = lead) =>
  world.send('PUT', `/api/v1/responses/${idOf(number)}/exclusion`, { reason }, { headers });
const restore = (number: number, headers = lead) => world.send('DELETE', `/api/v1/responses/${idOf(number)}/exclusion`, undefined, { headers });
const total = async () => (await (await world.send('GET', '/api/v1/stats/breakdown?by=agent', undefined, { isStaff: true })).json()).total;

describe('leaving an answer out', () => {
  test('takes it out of every score, keeps it, and says why, who and when', async () => {
    const response = await exclude(1);

    expect(response.status).toBe(200);
    const exclusion = { reason: 'They meant the parcel.', by: 'Lea Lead', at: '2026-11-21T11:00:00.000Z' };
    const left = ListedResponse.parse(await response.json());
    expect(left).toMatchObject({ id: idOf(1), standing: 'excluded', rating: 1, comment: 'Late parcel', exclusion });
    expect(await total()).toMatchObject({ counts: { ratings: [0, 0, 0, 0, 1], comments: 1, excluded: 1 }, score: { n: 1, csat: 1 } });
    const listed = await (await world.send('GET', '/api/v1/responses', undefined, { headers: lead })).json();
    expect(listed.data.find(({ id }: { id: string }) => id === idOf(1))).toEqual(left);
  });

  test('is taken back by restoring it', async () => {
    await exclude(1);
    world.clock.now += 1000;

    const response = await restore(1);

    expect(await response.json()).toMatchObject({ standing: 'counted', exclusion: null });
    expect(await total()).toMatchObject({ counts: { ratings: [1, 0, 0, 0, 1], excluded: 0 } });
  });

  test('and back stand in the audit log, without the reason, which may quote the customer', async () => {
    world.clock.now += 1000;
    await exclude(1);
    world.clock.now += 1000;
    await restore(1);

    const entries = await world.store.auditEntries(world.site.id, 2);

    expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
      ['response.restore', idOf(1)],
      ['response.exclude', idOf(1)],
    ]);
    expect(entries.every(({ actor }) => actor.startsWith('user '))).toBe(true);
    expect(JSON.stringify(entries)).not.toContain('parcel');
  });

  test.each([[''], [' \n\u200b'], ['x'.repeat(501)], [7], [null], ['half \ud800']])('for the reason %j is refused', async (reason) => {
    const response = await exclude(1, reason);
    expect([response.status, (await response.json()).errors[0].pointer]).toEqual([422, '/reason']);
    expect(await total()).toMatchObject({ counts: { excluded: 0 } });
  });
});

describe('nobody leaves out', () => {
  test('what they do not see', async () => {
    const stranger = { cookie: await cookieOfStaff(world, () => world.clock.now, { role: 'lead', teams: ['Billing'] }), origin: 'http://localhost' };
    for (const tried of [await exclude(1, 'Mine', stranger), await restore(1, stranger), await exclude(9), await restore(9)]) {
      expect([tried.status, (await tried.json()).code]).toEqual([404, 'not_found']);
    }
    expect(await total()).toMatchObject({ counts: { excluded: 0 } });
  });

  test('their own answers as an agent', async () => {
    const agent = { cookie: await cookieOfStaff(world, () => world.clock.now, { role: 'agent', agent: 'ana' }), origin: 'http://localhost' };
    for (const tried of [await exclude(1, 'Mine', agent), await restore(1, agent)]) {
      expect([tried.status, (await tried.json()).code]).toEqual([403, 'forbidden']);
    }
  });

  test('anything from a page of somebody else', async () => {
    const response = await exclude(1, 'Mine', { ...lead, origin: 'https://evil.example' });
    expect([response.status, (await response.json()).code]).toEqual([403, 'csrf']);
    expect(await total()).toMatchObject({ counts: { excluded: 0 } });
  });
});
