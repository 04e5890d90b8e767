import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ResponseList } from '../../../contract/responses.ts';
import { ThemeStats, Words } from '../../../contract/words.ts';
import { asId } from '../../../domain/ids.ts';
import type { Rating } from '../../../domain/rating.ts';
import { cookieOfStaff, openShare } from '../../support/roles.ts';
import { answerOf, interactionOf } from '../../support/shop.ts';
import { NOON, openWorld, type World } from '../../support/world.ts';

const DAY = 86_400_000;

let world: World;
/** Three hundred comments of Ana's (Returns) over ten days: the refunds are slow and the people are kind. One of Ben's (Billing), in Japanese. */
beforeAll(async () => {
  world = await openWorld();
  const comments: [string, Rating][] = [
    ...Array.from({ length: 60 }, (): [string, Rating] => ['My refund was not paid.', 1]),
    ...Array.from({ length: 200 }, (): [string, Rating] => ['Kind, thank you', 5]),
    ...Array.from({ length: 40 }, (_, n): [string, Rating] => ['The parcel', n % 2 === 0 ? 2 : 5]),
  ];
  await world.store.importAll(
    comments.map(([comment, rating], n) => ({
      interaction: interactionOf(world.site.id, `i-${n}`, { team: 'Returns' }),
      answer: answerOf(n, { comment, rating }),
      at: NOON - (n % 10) * DAY - n,
    })),
  );
  const interaction = interactionOf(world.site.id, 'ben', {
    agents: [{ id: asId('ben'), name: 'Ben Okoro' }],
    team: 'Billing',
    channel: asId('email'),
  });
  await world.store.importAll([{ interaction, answer: answerOf(900, { comment: '返金が遅いです', rating: 2, language: 'ja' }), at: NOON }]);
});
afterAll(() => world.close());

const ask = (path: string, cookie = world.cookie) => world.send('GET', `/api/v1/${path}`, undefined, { headers: { cookie } });
const wordsOf = async (query = '', cookie?: string) => Words.parse(await (await ask(`stats/words?${query}`, cookie)).json());
const themesOf = async (query = '', cookie?: string) => ThemeStats.parse(await (await ask(`stats/themes?${query}`, cookie)).json());
const commentsAbout = async (theme: string, query = '', cookie?: string) => {
  const response = await ask(`responses?theme=${encodeURIComponent(theme)}${query}`, cookie);
  return ResponseList.parse(await response.json());
};
const change = (themes: unknown) => world.send('PATCH', `/api/v1/sites/${world.site.key}`, { themes }, { isStaff: true });

describe('what stands out', () => {
  test('is what the dissatisfied say more often, and the happy, without what says nothing', async () => {
    const { state, comments, whole, low, five, languages } = await wordsOf();

    expect({ state, comments, whole, languages }).toEqual({ state: 'found', comments: 301, whole: true, languages: ['en', 'ja'] });
    expect(low[0]).toMatchObject({ low: 60, five: 0, all: 60 });
    expect([low[0]?.phrase, ...(low[0]?.also ?? [])].join(' ')).toMatch(/not|refund/);
    expect(five.map(({ phrase }) => phrase)).toContain('kind');
    expect([...low, ...five].every(({ phrase }) => !/^(my|was|the|you)\b/.test(phrase))).toBe(true);
  });

  test('is not said of fewer than 300 comments; the count is', async () => {
    expect(await wordsOf('channel=email')).toMatchObject({ state: 'too_few_comments', comments: 1, needed: 300, low: [], five: [] });
    expect(await wordsOf('agent=ana&channel=email')).toMatchObject({ comments: 0, whole: true });
  });
});

describe('themes', () => {
  test('are counted with the share of the dissatisfied and their trend', async () => {
    const { standard, interval, steps, themes } = await themesOf();
    const money = themes.find(({ name }) => name === 'Refund and money');

    expect([standard, interval, steps.length, steps[0], steps.at(-1)]).toEqual([true, 'day', 10, '2026-11-12', '2026-11-21']);
    expect(money).toMatchObject({ comments: 60, low: 60, low_share: 1 });
    expect(money?.trend.reduce((sum, count) => sum + count, 0)).toBe(60);
  });

  test('lead to their comments, page by page and as a file', async () => {
    const first = await commentsAbout('Refund and money', '&limit=50');
    const second = await commentsAbout('Refund and money', `&limit=50&cursor=${first.next_cursor}`);

    expect([first.data.length, second.data.length, second.next_cursor]).toEqual([50, 10, null]);
    expect(new Set([...first.data, ...second.data].map(({ id }) => id)).size).toBe(60);
    expect(new Set([...first.data, ...second.data].map(({ comment }) => comment))).toEqual(new Set(['My refund was not paid.']));
    expect((await commentsAbout('Refund and money', '&rating=5')).data).toEqual([]);
    const file = await world.send('GET', '/api/v1/responses?theme=Refund%20and%20money', undefined, {
      headers: { cookie: world.cookie, accept: 'application/x-ndjson' },
    });
    expect((await file.text()).trim().split('\n')).toHaveLength(60);
    expect((await ask('responses?theme=Colour')).status).toBe(422);
  });

  test('are what the site says, in any script, at once', async () => {
    expect(
      (
        await change([
          { name: '返金', keywords: ['返金'] },
          { name: 'Kindness', keywords: ['KIND'] },
        ])
      ).status,
    ).toBe(200);

    const { standard, themes } = await themesOf();
    expect([standard, themes.map(({ name, comments }) => [name, comments])]).toEqual([
      false,
      [
        ['返金', 1],
        ['Kindness', 200],
      ],
    ]);
    expect((await commentsAbout('返金')).data.map(({ comment }) => comment)).toEqual(['返金が遅いです']);
    expect((await ask('responses?theme=Cancellation')).status).toBe(422);

    expect((await (await change(null)).json()).themes).toBeNull();
    expect((await themesOf()).standard).toBe(true);
  });

  const words = (count: number) => Array.from({ length: count }, (_, n) => `w${n}`);
  test.each([
    ['a theme without a name', [{ name: '', keywords: ['x'] }]],
    ['a theme without keywords', [{ name: 'x', keywords: [] }]],
    ['a keyword that is everywhere', [{ name: 'x', keywords: ['*'] }]],
    [
      'a name twice',
      [
        { name: 'x', keywords: ['a'] },
        { name: 'X', keywords: ['b'] },
      ],
    ],
    ['51 keywords', [{ name: 'x', keywords: words(51) }]],
    ['31 themes', words(31).map((name) => ({ name, keywords: ['x'] }))],
    ['a keyword of 61 characters', [{ name: 'x', keywords: ['y'.repeat(61)] }]],
    [
      'more bytes than a message has room for',
      words(30)
        .map((name) => ({ name, keywords: words(50).map((word) => word.padEnd(9, 'y')) }))
        .slice(0, 26),
    ],
  ])('are refused with %s', async (_, themes) => {
    const response = await change(themes);
    expect([response.status, (await response.json()).code]).toEqual([422, 'validation_failed']);
  });
});

describe('words are for those who may read them', () => {
  test('a lead reads those of their teams, an agent their own', async () => {
    const lead = await cookieOfStaff(world, () => world.clock.now, { role: 'lead', teams: ['Billing'] });
    const agent = await cookieOfStaff(world, () => world.clock.now, { role: 'agent', agent: 'ben', name: 'Ben Okoro' });

    for (const cookie of [lead, agent]) {
      expect((await wordsOf('', cookie)).comments).toBe(1);
      expect((await themesOf('', cookie)).comments).toBe(1);
      expect((await commentsAbout('Refund and money', '', cookie)).data).toEqual([]);
    }
    expect((await wordsOf('agent=ana', agent)).comments).toBe(0);
  });

  test('of an agent whose numbers are not seen there are none', async () => {
    await world.store.updateSite(world.site.id, { ranking: 'none' }, 'command');
    const codes = await Promise.all(['stats/words', 'stats/themes'].map(async (path) => (await (await ask(`${path}?agent=ana`)).json()).code));
    expect((await wordsOf()).comments).toBe(301);
    await world.store.updateSite(world.site.id, { ranking: 'own' }, 'command');

    expect(codes).toEqual(['agents_not_shown', 'agents_not_shown']);
  });

  test('walls and strangers read none', async () => {
    const { cookie } = await openShare(world);
    for (const path of ['stats/words', 'stats/themes']) {
      expect((await ask(path, cookie)).status).toBe(403);
      expect((await world.send('GET', `/api/v1/${path}`)).status).toBe(401);
    }
  });
});

test('a phrase leads to the comments that were counted, however they are written', async () => {
  const hasnt = {
    interaction: interactionOf(world.site.id, 'apostrophe', { channel: asId('post') }),
    answer: answerOf(901, { comment: 'It hasn’t come', rating: 2 }),
    at: NOON,
  };
  await world.store.importAll([hasnt]);
  const found = async (phrase: string) =>
    ResponseList.parse(await (await ask(`responses?channel=post&phrase=${encodeURIComponent(phrase)}`)).json()).data.map(({ comment }) => comment);

  expect([await found('hasnt come'), await found('come hasnt'), await found('has')]).toEqual([['It hasn’t come'], [], []]);
  expect((await ask('responses?phrase=')).status).toBe(422);
});
