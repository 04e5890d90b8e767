import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Act, may, type Viewer } from '../../../domain/access.ts';
import { type AgentId, asId } from '../../../domain/ids.ts';
import { answerOf, interactionOf, responseId } from '../../support/shop.ts';
import { CANARY, GUESTS, type Guest, openCopy, openTwoSites, type TwoSites } from '../../support/two-sites.ts';
import { DOORS, type Door, type Knock, OPEN } from './doors.ts';

let untouched: TwoSites;
let world: TwoSites;
beforeAll(async () => {
  untouched = await openTwoSites();
});
beforeEach(async () => {
  world = await openCopy(untouched);
});
afterEach(() => world.close());
afterAll(() => untouched.close());

const VIEWERS: Readonly<Record<Exclude<(typeof GUESTS)[number], 'stranger'>, Viewer>> = {
  admin: { kind: 'admin' },
  lead: { kind: 'lead', teams: ['Billing'] },
  agent: { kind: 'agent', agent: asId<AgentId>('ana') },
  wall: { kind: 'wall', words: false, names: false },
  'key to ingest': { kind: 'key', scopes: ['ingest'] },
  'key to read': { kind: 'key', scopes: ['read'] },
  'key to administer': { kind: 'key', scopes: ['admin'] },
};

const mayDo = (guest: (typeof GUESTS)[number], act: Act | 'owner'): boolean => guest !== 'stranger' && act !== 'owner' && may(VIEWERS[guest], act);

function knock(method: string, { path, body }: Knock, { headers }: Guest) {
  return world.send(method, path, body, { headers: { ...headers } });
}

/** All that must stay as it was: everything but when somebody was last seen. */
function rows() {
  const { sessions: _, api_keys: keys = [], ...rest } = world.rows();
  return { ...rest, api_keys: keys.map((key) => ({ ...(key as object), last_used_at: null })) };
}

test('every route is walked, or says why anybody may walk in', () => {
  const routes = new Set(world.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`));

  expect([...routes].toSorted()).toEqual([...Object.keys(DOORS), ...Object.keys(OPEN)].toSorted());
});

const methodOf = (route: string): string => route.split(' ')[0] ?? '';
const doors = Object.entries(DOORS) as [string, Door][];

describe.each(doors)('%s', (route, door) => {
  const method = methodOf(route);

  test('opens nothing of the second site to anybody of the first', async () => {
    const before = rows();
    for (const guest of GUESTS)
      for (const site of [world.theirs.site.key, undefined]) {
        if (site === undefined && !door.isOfOne) continue; // Without an id and a site it is a question about one's own.
        const response = await knock(method, door.knock(world.theirs, site), world.guests[guest]);
        const text = await response.text();

        if (route !== 'GET /api/v1/sites')
          expect([guest, response.status, [401, 403, 404].includes(response.status)]).toEqual([guest, response.status, true]);
        expect(text).not.toContain(CANARY);
      }
    expect(rows()).toEqual(before);
  });

  test('asks who is there, and lets in whoever may on their own site', async () => {
    for (const guest of GUESTS) {
      if (mayDo(guest, door.act)) continue;
      const response = await knock(method, door.knock(world.ours, world.ours.site.key), world.guests[guest]);
      expect([guest, response.status]).toEqual([guest, guest === 'stranger' ? 401 : 403]);
    }
  });

  test('opens to whoever may', async () => {
    const guest = door.act === 'owner' ? world.owner : door.act === 'hand in' ? world.guests['key to administer'] : world.theirAdmin;
    const about = door.act === 'hand in' ? world.ours : world.theirs;

    expect((await knock(method, door.knock(about, about.site.key), guest)).status).toBe(door.opens);
  });

  test('shows on one’s own site nothing of the other', async () => {
    const response = await knock(method, door.knock(world.ours, undefined), world.guests.admin);

    expect(await response.text()).not.toContain(CANARY);
  });
});

describe('within a site', () => {
  beforeEach(async () => {
    const { store, site } = world;
    const billing = { agents: [{ id: asId<AgentId>('ana'), name: 'Ana' }], team: 'Billing' };
    const returns = { agents: [{ id: asId<AgentId>('ben'), name: 'Ben' }], team: 'Returns' };
    await store.record(interactionOf(site.id, 'b', billing), answerOf(11, { comment: 'Of billing' }));
    await store.record(interactionOf(site.id, 'r', returns), answerOf(12, { comment: 'Of returns' }));
  });

  test.each(['lead', 'agent'] as const)('a %s finds what they see, and nothing else', async (guest) => {
    const ask = async (path: string) => (await knock('GET', { path: `/api/v1/${path}` }, world.guests[guest])).text();
    const asked = ['responses?period=all', 'leaderboard?period=all', 'stats/breakdown?by=agent,channel&period=all', 'responses?period=all&agent=ben'];

    for (const path of asked) expect(await ask(path)).not.toMatch(/returns|ben"|Ben|ours/);
    expect(await ask('responses?period=all')).toContain('Of billing');
    expect(await ask(`responses/${responseId(11)}`)).toContain('Of billing');
    expect(JSON.parse(await ask(`responses/${responseId(12)}`))).toMatchObject({ code: 'not_found' });
    expect(JSON.parse(await ask('stats/breakdown?by=channel&period=all'))).toMatchObject({ total: { score: { n: 1 } } });
  });

  test('a lead leaves out no answer of another team', async () => {
    const exclude = (number: number) =>
      knock('PUT', { path: `/api/v1/responses/${responseId(number)}/exclusion`, body: { reason: 'Because' } }, world.guests.lead);

    expect((await exclude(12)).status).toBe(404);
    expect((await exclude(11)).status).toBe(200);
  });

  test('a wall shows the board and no words', async () => {
    const board = await knock('GET', { path: '/api/v1/leaderboard?period=all' }, world.guests.wall);

    expect(board.status).toBe(200);
    expect(await board.text()).not.toContain('Of billing');
  });
});
