import { PassThrough } from 'node:stream';
import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { PROBLEM_CODES, Problem, type ProblemCode } from '../../contract/problem.ts';
import { StorageUnavailable, type Store } from '../../db/store.ts';
import type { Parts } from '../../server/app.ts';
import type { Env } from '../../server/context.ts';
import { problem, statusOf } from '../../server/problem.ts';
import { answer, openWorld } from '../support/world.ts';

async function openLogged(changed: Partial<Parts> = {}) {
  const sink = new PassThrough();
  const world = await openWorld({ log: pino(sink), ...changed });
  onTestFinished(() => world.close());
  return { ...world, log: () => String(sink.read() ?? '') };
}

/** A store whose answers come to nothing, as they would on a full disk or by a fault of ours. */
const failing = (error: Error): Store => new Proxy({} as Store, { get: () => () => Promise.reject(error) });

test('the log says what was asked and how it went, and nothing that was said', async () => {
  const world = await openLogged();

  await world.send(
    'POST',
    '/api/v1/responses?who=query-canary',
    answer(world.site, 1, { comment: 'comment-canary', edit_token: 'token-canary-0123456789' }),
    {
      headers: { 'x-request-id': 'trace-4711', 'user-agent': 'agent-canary' },
    },
  );
  await world.send('GET', '/nowhere/path-canary');

  const [recorded, missed] = world
    .log()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(recorded).toMatchObject({ method: 'POST', route: '/api/v1/responses', status: 201, request_id: 'trace-4711', site: world.site.id });
  expect(missed).toMatchObject({ method: 'GET', status: 404, request_id: 'request-1' });
  expect(JSON.stringify([recorded, missed])).not.toMatch(/canary|203\.0\.113/);
});

test('a request id is sent back, and made where none is fit to be', async () => {
  const world = await openLogged();
  const idOf = async (id: string) =>
    (await world.send('GET', '/healthz', undefined, { headers: { 'x-request-id': id } })).headers.get('x-request-id');

  expect(await idOf('trace-4711')).toBe('trace-4711');
  expect(await idOf('<script>')).toBe('request-1');
});

test('while nothing can be stored, clients are told to come again', async () => {
  const world = await openLogged({ store: failing(new StorageUnavailable('SQLITE_FULL: /srv/data/afterword.db')) });

  for (const [method, path, body] of [
    ['POST', '/api/v1/responses', answer({ key: 'aw_pk_1' } as never, 1)],
    ['GET', '/api/v1/leaderboard', undefined],
    ['GET', '/readyz', undefined],
  ] as const) {
    const response = await world.send(method, path, body, { isStaff: true });
    const text = await response.text();

    expect([response.status, response.headers.get('retry-after'), JSON.parse(text).code]).toEqual([503, '5', 'storage_unavailable']);
    expect(text).not.toMatch(/SQLITE|afterword\.db/);
  }
  expect((await world.send('GET', '/healthz')).status).toBe(200);
});

test('what nobody foresaw is logged once and not shown', async () => {
  const world = await openLogged({ store: failing(new Error('secret detail')) });

  const response = await world.send('GET', '/api/v1/leaderboard', undefined, { isStaff: true });

  expect(await response.json()).toEqual({
    type: 'https://afterword.dev/problems/internal',
    title: 'Something went wrong on our side.',
    status: 500,
    code: 'internal',
    request_id: 'request-1',
  });
  expect(world.log().match(/"message":"secret detail"/g)).toHaveLength(1);
});

test('while the server stops, pages are told to come again', async () => {
  const world = await openLogged({ isStopping: () => true });
  const before = world.rows();

  const response = await world.send('POST', '/api/v1/responses', answer(world.site, 1));

  expect([response.status, Problem.parse(await response.json()).code]).toEqual([503, 'shutting_down']);
  expect(Object.fromEntries(response.headers)).toMatchObject({ 'retry-after': '2', connection: 'close', 'access-control-allow-origin': '*' });
  expect(world.rows()).toEqual(before);
});

test('whoever is to come later is told when', async () => {
  const app = new Hono<Env>().get('/:code', (c) => problem(c, c.req.param('code') as ProblemCode));

  for (const code of PROBLEM_CODES.filter((one) => statusOf(one) === 503))
    expect(Number((await app.request(`/${code}`)).headers.get('retry-after')), code).toBeGreaterThan(0);
});

test('every code has a status of its kind', () => {
  for (const code of PROBLEM_CODES) expect(statusOf(code)).toSatisfy((status: number) => status >= 400 && status < 600);
});
