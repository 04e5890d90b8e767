import { afterEach, beforeEach, expect, test } from 'vitest';
import { ListedResponse, Receipt } from '../../../contract/responses.ts';
import { answer, idOf, NOON, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const post = (body: unknown, headers?: Record<string, string>) => world.send('POST', '/api/v1/responses', body, headers ? { headers } : {});
const patch = (number: number, body: object) =>
  world.send('PATCH', `/api/v1/responses/${idOf(number)}`, { site: world.site.key, edit_token: 'a-token-that-only-she-has', ...body });
const list = async (query = '') => (await (await world.send('GET', `/api/v1/responses${query}`, undefined, { isStaff: true })).json()).data;
const codeOf = async (response: Response) => [response.status, (await response.json()).code];
const MINUTE = 60_000;

test('a new answer is created and receipted', async () => {
  const response = await post(answer(world.site, 1, { comment: 'Kind and quick', reasons: 'friendliness speed' }));

  expect(response.status).toBe(201);
  expect(Receipt.parse(await response.json())).toEqual({
    id: idOf(1),
    interaction: 'chat-1',
    revision: 0,
    rating: 5,
    comment: 'Kind and quick',
    reasons: ['friendliness', 'speed'],
    verified: false,
    created_at: '2026-11-21T11:00:00.000Z',
    changeable_until: '2026-11-21T11:30:00.000Z',
  });
});

test('the retry is heard, not counted, and gets the same receipt', async () => {
  const first = await post(answer(world.site, 1));
  const before = world.rows();
  world.clock.now = NOON + 72 * 60 * MINUTE;

  const second = await post(answer(world.site, 1));

  expect(second.status).toBe(200);
  expect(await second.text()).toBe(await first.text());
  expect(world.rows()).toEqual(before);
});

test('a page of any origin may send, and read what it gets', async () => {
  const accepted = await post(answer(world.site, 1), { 'content-type': 'text/plain;charset=UTF-8', origin: 'https://shop.example' });
  const refused = await post({}, { origin: 'https://shop.example' });

  expect(accepted.status).toBe(201);
  for (const response of [accepted, refused]) {
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  }
});

test('a second thought replaces the first, in whatever order they arrive', async () => {
  await post(answer(world.site, 1, { revision: 2, rating: 1, comment: 'No' }));

  const late = await post(answer(world.site, 1, { revision: 1, rating: 4 }));
  const latest = await post(answer(world.site, 1, { revision: 3, rating: 2 }));

  expect([late.status, (await late.json()).rating]).toEqual([200, 1]);
  expect([latest.status, await latest.json()]).toMatchObject([200, { revision: 3, rating: 2, comment: null }]);
});

test('an answer can be changed for half an hour', async () => {
  await post(answer(world.site, 1));
  world.clock.now = NOON + 30 * MINUTE;
  expect((await post(answer(world.site, 1, { revision: 1, rating: 4 }))).status).toBe(200);

  world.clock.now = NOON + 30 * MINUTE + 1;
  expect(await codeOf(await post(answer(world.site, 1, { revision: 2, rating: 3 })))).toEqual([409, 'window_closed']);
  expect((await post(answer(world.site, 1, { revision: 2, rating: 4 }))).status).toBe(200);
});

test('only whoever answered may change the answer', async () => {
  await post(answer(world.site, 1));
  const edit_token = 'a-token-that-he-only-guesses';

  expect(await codeOf(await post(answer(world.site, 1, { revision: 1, rating: 1, edit_token })))).toEqual([403, 'edit_token_wrong']);
  expect(await codeOf(await patch(1, { rating: 1, edit_token }))).toEqual([403, 'edit_token_wrong']);
  expect(await list()).toMatchObject([{ rating: 5 }]);
});

test('a change may be only the comment or only the rating', async () => {
  await post(answer(world.site, 1));

  const commented = await patch(1, { comment: 'Thank you' });
  const rated = await patch(1, { rating: 4 });
  const silenced = await patch(1, { comment: '' });

  expect([commented.status, await commented.json()]).toMatchObject([200, { revision: 1, rating: 5, comment: 'Thank you' }]);
  expect(await rated.json()).toMatchObject({ revision: 2, rating: 4, comment: 'Thank you' });
  expect(await silenced.json()).toMatchObject({ revision: 3, rating: 4, comment: null });
});

test('reasons come, go and stay with a change that says so', async () => {
  await post(answer(world.site, 1, { reasons: 'speed' }));

  expect(await (await patch(1, { rating: 4 })).json()).toMatchObject({ revision: 1, reasons: ['speed'] });
  expect(await (await patch(1, { reasons: 'rules speed' })).json()).toMatchObject({ revision: 2, rating: 4, reasons: ['rules', 'speed'] });
  expect(await (await patch(1, { reasons: '' })).json()).toMatchObject({ revision: 3, reasons: [] });
  expect(await list()).toMatchObject([{ rating: 4, reasons: [] }]);
});

test('the same revision with other reasons is a conflict, and without any they are none', async () => {
  await post(answer(world.site, 1, { reasons: 'speed' }));

  expect((await post(answer(world.site, 1, { reasons: 'speed' }))).status).toBe(200);
  for (const reasons of ['rules', undefined])
    expect(await codeOf(await post(answer(world.site, 1, { reasons })))).toEqual([409, 'idempotency_conflict']);
  expect(await list()).toMatchObject([{ reasons: ['speed'] }]);
});

test('reasons that are none are refused by their name', async () => {
  const response = await post(answer(world.site, 1, { reasons: 'speed speed' }));

  expect(response.status).toBe(422);
  expect((await response.json()).errors).toEqual([{ pointer: '/reasons', detail: expect.stringContaining('none of them twice') }]);
});

test('changes that meet are both made, one after the other', async () => {
  await post(answer(world.site, 1));

  const responses = await Promise.all([patch(1, { rating: 4 }), patch(1, { comment: 'Both' }), patch(1, { rating: 4 })]);

  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await list()).toMatchObject([{ rating: 4, comment: 'Both' }]);
});

test('a change to nothing, of nothing, or of no answer is refused', async () => {
  await post(answer(world.site, 1));

  expect(await codeOf(await patch(1, {}))).toEqual([422, 'validation_failed']);
  expect(await codeOf(await patch(1, { rating: 6 }))).toEqual([422, 'validation_failed']);
  expect(await codeOf(await patch(1, { agent: 'ben', rating: 1 }))).toEqual([422, 'validation_failed']);
  expect(await codeOf(await patch(2, { rating: 4 }))).toEqual([404, 'not_found']);
  const nowhere = await world.send('PATCH', '/api/v1/responses/1', { site: world.site.key, edit_token: 'a-token-that-only-she-has', rating: 4 });
  expect(await codeOf(nowhere)).toEqual([404, 'not_found']);
});

test('the first message settles who is credited', async () => {
  await post(answer(world.site, 1));

  await post(answer(world.site, 1, { revision: 1, agent: 'ben', agent_name: 'Ben', channel: 'email', rating: 1 }));

  expect(await list()).toMatchObject([{ agents: [{ id: 'ana', name: 'Ana' }], channel: 'chat', rating: 1 }]);
});

test('staff reads answers newest first, page by page', async () => {
  for (const number of [1, 2, 3]) {
    world.clock.now += 1000;
    await post(answer(world.site, number));
  }

  const first = await (await world.send('GET', '/api/v1/responses?limit=2', undefined, { isStaff: true })).json();
  const second = await (await world.send('GET', `/api/v1/responses?limit=2&cursor=${first.next_cursor}`, undefined, { isStaff: true })).json();

  expect(first.data.map(({ id }: { id: string }) => id)).toEqual([idOf(3), idOf(2)]);
  expect(second.data.map(({ id }: { id: string }) => id)).toEqual([idOf(1)]);
  expect(second.next_cursor).toBeNull();
  expect(ListedResponse.parse(second.data[0]).verified).toBe(false);
});

test('staff finds answers by agent, channel, rating, words and day', async () => {
  await post(answer(world.site, 1, { comment: 'Hm' }));
  await post(answer(world.site, 2, { agent: 'ben', agent_name: 'Ben', rating: 1 }));
  await post(answer(world.site, 3, { channel: undefined }));

  const found = async (query: string) => (await list(query)).map(({ id }: { id: string }) => id).sort();
  expect(await found('?agent=ben')).toEqual([idOf(2)]);
  expect(await found('?channel=web')).toEqual([idOf(3)]);
  expect(await found('?rating=5&channel=chat')).toEqual([idOf(1)]);
  expect(await found('?has_comment=true')).toEqual([idOf(1)]);
  expect(await found('?has_comment=false')).toEqual([idOf(2), idOf(3)]);
  expect(await found('?from=2026-11-20&to=2026-11-20')).toEqual([]);
  expect(await found('?period=today')).toEqual([idOf(1), idOf(2), idOf(3)]);
});

test('a removed answer is gone from the list and stays gone', async () => {
  await post(answer(world.site, 1));
  const remove = (number: number) => world.send('DELETE', `/api/v1/responses/${idOf(number)}`, undefined, { isStaff: true });

  expect((await remove(1)).status).toBe(204);
  expect((await remove(1)).status).toBe(204);
  expect(await codeOf(await remove(2))).toEqual([404, 'not_found']);
  expect(await codeOf(await post(answer(world.site, 1)))).toEqual([410, 'removed']);
  expect(await list()).toEqual([]);
});

test('an answer without agent, channel and interaction stands for itself', async () => {
  await post(answer(world.site, 1, { agent: undefined, agent_name: undefined, channel: undefined, interaction: undefined }));

  expect(await list()).toMatchObject([{ interaction: idOf(1), agents: [], channel: 'web' }]);
});

test('a page is kept without user, query and fragment', async () => {
  await post(answer(world.site, 1, { page: 'https://u:p@example.com/t?access_token=abc&email=a@b.c#s' }));

  expect(await list()).toMatchObject([{ page: 'https://example.com/t' }]);
});

test('two sites do not see each other', async () => {
  const other = await world.store.createSite({ name: 'Other', timeZone: 'UTC' });
  await post(answer(world.site, 1));

  expect((await post(answer(other, 1, { rating: 1 }))).status).toBe(201);

  expect(await list(`?site=${other.key}`)).toMatchObject([{ rating: 1 }]);
  expect(await list()).toMatchObject([{ rating: 5 }]);
});

const INERT = {
  'an image with a script': '<img src=x onerror=alert(1)>',
  'an attribute breakout': '" autofocus onfocus=alert(1) x="',
  'a formula after a tab': '\t=1+1',
  SQL: "'); DROP TABLE responses;--",
  'search operators': 'NEAR("a" OR b) * ^ col: 100%_\\',
  'a frame of the feed': 'x\n\nevent: agent\ndata: {"rating":5}\n\n',
  'line separators': 'a\u2028b\u2029c',
  'an override of direction': 'user said \u202egnp.exe\u202c',
  'one letter with 1,999 marks': `e${'\u0301'.repeat(1999)}`,
  '2,000 emoji': '😀'.repeat(2000),
};

test.each(Object.entries(INERT))('%s is stored as it is', async (_name, comment) => {
  const sent = await post(answer(world.site, 1, { comment }));

  expect(sent.status).toBe(201);
  expect((await sent.json()).comment).toBe(comment);
  expect((await list())[0].comment).toBe(comment);
});

test('a comment that shows nothing is none', async () => {
  const response = await post(answer(world.site, 1, { comment: '\u200b\u200e\u202e\u2066\ufeff' }));

  expect(await response.json()).toMatchObject({ comment: null });
});
