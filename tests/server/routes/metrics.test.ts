import { expect, onTestFinished, test } from 'vitest';
import type { Parts } from '../../../server/app.ts';
import { type Family, readExposition } from '../../support/exposition.ts';
import { openServer } from '../../support/wire.ts';
import { answer, openWorld } from '../../support/world.ts';

const TOKEN = 'a-token-that-only-prometheus-has';

async function openCounted(changed: Partial<Parts> = {}) {
  const world = await openWorld({ metricsToken: TOKEN, ...changed });
  onTestFinished(() => world.close());
  const read = async () => {
    const response = await world.send('GET', '/metrics', undefined, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    return response.text();
  };
  const post = (number: number, told: object = {}) => world.send('POST', '/api/v1/responses', { ...answer(world.site, number), ...told });
  return { ...world, read, post };
}

const samplesOf = (families: ReadonlyMap<string, Family>, name: string) =>
  Object.fromEntries((families.get(name)?.samples ?? []).map(({ labels, value }) => [Object.values(labels).join(' '), value]));

test('answers are counted by channel, rating and what became of them, refusals by their code', async () => {
  const { post, read } = await openCounted();
  await post(1);
  await post(1);
  await post(1, { revision: 1, rating: 2 });
  await post(2, { channel: 'email', rating: 1 });
  await post(3, { channel: 'a channel of our own' });
  await post(4, { rating: 9 });
  await post(5, { interaction: 'chat-1' });

  const families = readExposition(await read());

  expect(samplesOf(families, 'afterword_responses_total')).toEqual({ 'chat 5': 1, 'email 1': 1, 'other 5': 1 });
  expect(samplesOf(families, 'afterword_outcomes_total')).toEqual({ created: 3, repeated: 1, changed: 1 });
  expect(samplesOf(families, 'afterword_refusals_total')).toEqual({ validation_failed: 1, already_rated: 1 });
});

test('what it costs is counted by route and never by address', async () => {
  const { post, read, send } = await openCounted();
  await post(1);
  for (const path of ['/nowhere', '/api/v1/responses/canary-1', '/api/v1/responses/canary-2']) await send('GET', path);

  const text = await read();
  const families = readExposition(text);

  const counts = families.get('afterword_http_request_duration_seconds')?.samples.filter(({ name }) => name.endsWith('_count'));
  expect(counts?.map(({ labels, value }) => [...Object.values(labels), value])).toEqual([
    ['POST', '/api/v1/setup', '2xx', 1],
    ['POST', '/api/v1/responses', '2xx', 1],
    ['GET', '/*', '4xx', 1],
    ['GET', '/api/v1/responses/:id', '4xx', 2],
  ]);
  expect(families.get('afterword_commit_steps')?.samples.find(({ name }) => name.endsWith('_sum'))?.value).toBeGreaterThan(0);
  expect(text).not.toContain('canary');
});

test('the state of storage, feed and process stands beside them', async () => {
  const { read } = await openCounted();

  const families = readExposition(await read());

  const first = (name: string) => families.get(name)?.samples[0]?.value;
  expect(first('afterword_sse_clients')).toBe(0);
  for (const name of ['afterword_db_size_bytes', 'afterword_wal_size_bytes', 'afterword_disk_free_bytes', 'process_resident_memory_bytes'])
    expect(first(name), name).toBeGreaterThan(0);
  expect(samplesOf(families, 'afterword_warning')).toEqual({ wal_large: 0, disk_low: expect.any(Number) });
  expect(families.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
});

test('no name, comment, key or reference is in it', async () => {
  const { post, read, send, site, cookie } = await openCounted();
  await post(1, { agent: 'canary-agent', agent_name: 'Canary Name', comment: 'canary-comment', team: 'canary-team', channel: 'canary-channel' });
  await send('GET', '/api/v1/leaderboard?q=canary-query', undefined, { isStaff: true });

  const text = await read();

  expect(text).not.toMatch(/canary|aw_pk|203\.0\.113/i);
  for (const secret of [site.id, site.key, site.name, cookie, TOKEN]) expect(text).not.toContain(secret);
});

test('with a token set, nobody reads it without, wherever they are', async () => {
  const { send } = await openCounted();

  for (const authorization of ['', 'Bearer', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, `Bearer ${TOKEN.slice(1)}`]) {
    const response = await send('GET', '/metrics', undefined, { headers: { authorization } });
    expect([response.status, (await response.json()).code, response.headers.get('www-authenticate')]).toEqual([401, 'unauthorized', 'Bearer']);
  }
});

test('without a token this machine reads it, and nobody whom a proxy on it speaks for', async () => {
  const server = await openServer();
  onTestFinished(server.close);
  const statusWith = async (headers: Record<string, string>) => (await fetch(`${server.url}/metrics`, { headers })).status;

  expect(await statusWith({})).toBe(200);
  for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) expect(await statusWith({ [name]: '127.0.0.1' }), name).toBe(404);
  expect((await server.send('GET', '/metrics')).status, 'from elsewhere').toBe(404);
});
