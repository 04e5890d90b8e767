import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const send = (kind: string, changed: object = {}) =>
  world.send('POST', '/api/v1/exposures', { site: world.site.key, interaction: 'chat-1', agent: 'ana', channel: 'chat', kind, ...changed });
const cell = async () => (await (await world.send('GET', '/api/v1/leaderboard', undefined, { isStaff: true })).json()).cells;

test('asking, showing and dismissing count once each', async () => {
  for (const kind of ['asked', 'shown', 'shown', 'dismissed', 'asked']) expect((await send(kind)).status).toBe(204);

  expect(await cell()).toMatchObject([
    { agent: null, channel: 'chat', team: null, verified: false, counts: { asked: 1, shown: 1, dismissed: 1 } },
    { agent: 'ana', channel: 'chat', team: null, verified: false, counts: { asked: 1, shown: 1, dismissed: 1 } },
  ]);
});

test('a page of any origin may send it', async () => {
  expect((await send('shown')).headers.get('access-control-allow-origin')).toBe('*');
});

test.each([
  ['an unknown kind', { kind: 'clicked' }, 422, 'validation_failed'],
  ['no interaction', { interaction: undefined }, 422, 'validation_failed'],
  ['an unknown field', { verified: true }, 422, 'validation_failed'],
  ['an unknown site', { site: 'aw_pk_of_nobody' }, 404, 'unknown_site'],
])('%s is refused and not counted', async (_title, changed, status, code) => {
  const response = await send('shown', changed);

  expect([response.status, (await response.json()).code]).toEqual([status, code]);
  expect(await cell()).toEqual([]);
});
