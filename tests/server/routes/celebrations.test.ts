import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Celebrations } from '../../../contract/celebrations.ts';
import type { Ranking } from '../../../domain/access.ts';
import { type Headers, openRanked, show, VIEWERS, type Viewer } from '../../support/ranked.ts';
import { openShare } from '../../support/roles.ts';
import { ana, answerOf, ben, interactionOf, responseId } from '../../support/shop.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let viewers: Readonly<Record<Viewer, Headers>>;
/** Besides the three of everybody: one of Ben alone (4), of both (5) and of nobody (6), all with five faces. */
beforeEach(async () => {
  world = await openWorld();
  viewers = await openRanked(world);
  const give = (number: number, told: object) => {
    world.clock.now += 1000;
    return world.store.record(
      interactionOf(world.site.id, `chat-${number}`, { team: 'Billing', ...told }),
      answerOf(number, { comment: `Comment ${number}` }),
    );
  };
  await give(4, { agents: [ben] });
  await give(5, { agents: [ana, ben] });
  await give(6, { agents: [], team: null });
});
afterEach(() => world.close());

async function celebrated(headers: Headers, query = '') {
  const response = await world.send('GET', `/api/v1/celebrations${query}`, undefined, { headers: { ...headers } });
  return Celebrations.parse(await response.json()).data;
}
const told = async (headers: Headers, query = '') =>
  (await celebrated(headers, query)).map(({ id, agents, comment }) => [
    Number(id.slice(-2)),
    agents.map(({ name }) => name).join(),
    comment !== null,
  ]);

const ALL = [
  [6, '', true],
  [5, 'Ana Ruiz,Ben Okoro', true],
  [4, 'Ben Okoro', true],
  [1, 'Ana Ruiz', true],
];
const withoutWords = (rows: readonly (readonly unknown[])[]) => rows.map(([id, names]) => [id, names, false]);
const INITIALS = [
  [6, '', false],
  [5, 'A. R.,B. O.', false],
  [4, 'B. O.', false],
  [1, 'A. R.', false],
];
const COLLEAGUE = /^Colleague [0-9A-F]{4}$/;

describe('the newest answers with five faces', () => {
  test('are told with agents and words to whoever may read them', async () => {
    expect(await told(viewers['an admin'])).toEqual(ALL);
    expect(await told(viewers['a key to read'])).toEqual(ALL);
    expect(await told(viewers['a lead'])).toEqual(ALL.slice(1));
  });

  test.each([
    [
      'full',
      [
        [6, '', false],
        [5, 'Ana Ruiz,Ben Okoro', true],
        [4, 'Ben Okoro', true],
        [1, 'Ana Ruiz', false],
      ],
    ],
    [
      'own',
      [
        [5, 'Ben Okoro', true],
        [4, 'Ben Okoro', true],
      ],
    ],
    [
      'none',
      [
        [5, 'Ben Okoro', true],
        [4, 'Ben Okoro', true],
      ],
    ],
  ] as const)('are told to an agent as far as they see numbers (%s), with the words of their own alone', async (ranking: Ranking, rows) => {
    await show(world, ranking);
    expect(await told(viewers['Ben himself'])).toEqual(rows);
  });

  test('are those of colleagues to whoever sees them veiled', async () => {
    await show(world, 'anonymous');
    const names = (await celebrated(viewers['Ben himself'])).map(({ agents }) => agents.map(({ name }) => name));

    expect(names).toEqual([[], [expect.stringMatching(COLLEAGUE), 'Ben Okoro'], ['Ben Okoro'], [expect.stringMatching(COLLEAGUE)]]);
  });

  test.each(VIEWERS.filter((viewer) => viewer !== 'Ben himself'))('are without agents for %s where nobody sees single agents', async (viewer) => {
    await show(world, 'none');
    expect((await celebrated(viewers[viewer])).flatMap(({ agents }) => agents)).toEqual([]);
  });

  test('stand on a wall by initials and without words, unless its share was made for more', async () => {
    const wall = async (shows: { words: boolean; names: boolean }) => told({ cookie: (await openShare(world, shows)).cookie });

    expect(await wall({ words: false, names: false })).toEqual(INITIALS);
    expect(await wall({ words: false, names: true })).toEqual(withoutWords(ALL));
    expect(await wall({ words: true, names: true })).toEqual(ALL);
    const { agents } = (await celebrated(viewers['a wall']))[1] ?? {};
    expect(agents).toEqual([
      { id: null, name: 'A. R.' },
      { id: null, name: 'B. O.' },
    ]);
  });

  test('leave out agents who do not want to be celebrated, and answers that are theirs alone', async () => {
    await world.store.celebrateAgent(world.site.id, ben.id, false, 'command');

    expect(await told(viewers['an admin'])).toEqual([
      [6, '', true],
      [5, 'Ana Ruiz', true],
      [1, 'Ana Ruiz', true],
    ]);
    await show(world, 'none');
    expect((await celebrated(viewers['a wall'])).map(({ id }) => id)).not.toContain(responseId(4));
  });

  test('are counted ones, of the days and the signatures that were asked for', async () => {
    await world.store.exclude(world.site.id, responseId(5), 'A test', 'command');
    await world.store.remove(world.site.id, responseId(6), 'command');

    expect((await told(viewers['an admin'])).map(([id]) => id)).toEqual([4, 1]);
    expect(await told(viewers['an admin'], '?from=2026-11-01&to=2026-11-02')).toEqual([]);
    expect(await told(viewers['an admin'], '?verified=true')).toEqual([]);
    await world.store.updateSite(world.site.id, { signature: 'prefer' }, 'command');
    expect(await told(viewers['an admin'])).toEqual([]);
  });

  test('are ten at most', async () => {
    for (let number = 10; number < 25; number += 1)
      await world.store.record(interactionOf(world.site.id, `more-${number}`, { agents: [ana] }), answerOf(number));

    expect(await told(viewers['a wall'])).toHaveLength(10);
  });
});
