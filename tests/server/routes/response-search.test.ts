import { afterEach, beforeEach, expect, test } from 'vitest';
import { ResponseList } from '../../../contract/responses.ts';
import { cookieOfStaff } from '../../support/roles.ts';
import { answer, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  const ben = { agent: 'ben', agent_name: 'Ben', team: 'Returns' };
  await give(1, { comment: 'Slow, but kind', lang: 'en', team: 'Billing', reasons: 'speed' });
  await give(2, { comment: 'Langsam geliefert', lang: 'de-AT', ...ben });
  await give(3, { comment: '服务很好', lang: 'zh', ...ben });
  await give(4, {});
});
afterEach(() => world.close());

const give = (number: number, told: object) => world.send('POST', '/api/v1/responses', answer(world.site, number, told));

async function commentsOf(query: Record<string, string>, cookie = world.cookie) {
  const response = await world.send('GET', `/api/v1/responses?${new URLSearchParams(query)}`, undefined, { headers: { cookie } });
  return ResponseList.parse(await response.json()).data.map(({ comment }) => comment);
}

test('answers are found by words of their comments, and by what they say besides', async () => {
  expect(await commentsOf({ q: 'slow kin' })).toEqual(['Slow, but kind']);
  expect(await commentsOf({ q: '"but kind"' })).toEqual(['Slow, but kind']);
  expect(await commentsOf({ q: '服务' })).toEqual(['服务很好']);
  expect(await commentsOf({ lang: 'de' })).toEqual(['Langsam geliefert']);
  expect(await commentsOf({ reason: 'speed' })).toEqual(['Slow, but kind']);
  expect(await commentsOf({ team: 'Returns' })).toEqual(['服务很好', 'Langsam geliefert']);
  expect(await commentsOf({ team: 'Returns', q: 'slow' })).toEqual([]);
});

test('nobody finds words in answers that they may not read', async () => {
  const lead = await cookieOfStaff(world, () => world.clock.now, { role: 'lead', teams: ['Returns'] });
  const agent = await cookieOfStaff(world, () => world.clock.now, { role: 'agent', agent: 'ana' });

  expect([await commentsOf({ q: 'slow' }, lead), await commentsOf({ q: 'langsam' }, lead)]).toEqual([[], ['Langsam geliefert']]);
  expect([await commentsOf({ q: 'slow' }, agent), await commentsOf({ q: 'langsam' }, agent)]).toEqual([['Slow, but kind'], []]);
});

test.each(['"', '*', 'a" OR words:b', 'NEAR(a, b)', '^ -', "'; drop table responses; --", '(((', '\u{1f600}'])('%s can be looked for', async (q) => {
  expect(await commentsOf({ q })).toEqual([]);
});

test('a file has what is looked for, and nothing else', async () => {
  const response = await world.send('GET', '/api/v1/responses?q=slow', undefined, { isStaff: true, headers: { accept: 'application/x-ndjson' } });

  expect(
    (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).comment),
  ).toEqual(['Slow, but kind']);
});

test.each([
  [`q=${'x'.repeat(201)}`, 'q'],
  ['q=%00', 'q'],
  ['reason=No%20Reason', 'reason'],
  ['lang=d%25', 'lang'],
])('%s is refused by name', async (query, pointer) => {
  const response = await world.send('GET', `/api/v1/responses?${query}`, undefined, { isStaff: true });

  expect([response.status, await response.json()]).toMatchObject([422, { errors: [{ pointer }] }]);
});
