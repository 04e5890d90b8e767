import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'csv-parse/sync';
import { pino } from 'pino';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ResponseList } from '../../contract/responses.ts';
import type { Store, Response as StoredResponse } from '../../db/store.ts';
import { startServer } from '../../server/commands/serve.ts';
import { answersOn, onlySite, openMachine } from '../support/command.ts';
import { ALWAYS, inOrder } from '../support/shop.ts';
import { answer, idOf, openWorld, SECRET_KEY, UNGUARDED, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  onTestFinished(world.close);
  for (const number of [1, 2, 3]) {
    world.clock.now += 1000;
    await world.send(
      'POST',
      '/api/v1/responses',
      answer(world.site, number, { rating: number, comment: COMMENTS[number], reasons: REASONS[number] }),
    );
  }
});

const REASONS = ['', 'speed rules', '', 'no-callback'];
const COMMENTS = ['', '=HYPERLINK("https://evil.example")', 'Two lines,\nand a "quote"', 'Schön 👍'];
const CSV = 'text/csv';
const NDJSON = 'application/x-ndjson';
const exported = (accept: string, query = '?period=all') =>
  world.send('GET', `/api/v1/responses${query}`, undefined, { headers: { accept }, isStaff: true });
const rows = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[];

describe('answers as a file', () => {
  test('are CSV as RFC 4180 says, oldest first, and nothing in it runs', async () => {
    const response = await exported(CSV);

    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="answers.csv"',
      'cache-control': 'no-store',
      vary: 'Accept',
    });
    const csv = await response.text();
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(rows(csv).map(({ interaction, rating, comment }) => [interaction, rating, comment])).toEqual([
      ['chat-1', '1', `'${COMMENTS[1]}`],
      ['chat-2', '2', COMMENTS[2]],
      ['chat-3', '3', COMMENTS[3]],
    ]);
  });

  test('are one JSON object a line, just as they are listed', async () => {
    const response = await exported(NDJSON);
    const listed = (await (await exported('application/json')).json()) as ResponseList;

    expect(response.headers.get('content-type')).toBe(NDJSON);
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(listed.data.toReversed());
  });

  test.each([
    ['?period=all&rating=2', ['chat-2']],
    ['?period=all&agent=ben', []],
    ['?period=all&channel=chat&limit=1', ['chat-1', 'chat-2', 'chat-3']],
    ['?from=2026-11-20&to=2026-11-20', []],
    ['', ['chat-1', 'chat-2', 'chat-3']],
  ])('pass the same filters as the list: %s', async (query, interactions) => {
    expect(rows(await (await exported(CSV, query)).text()).map(({ interaction }) => interaction)).toEqual(interactions);
  });

  test.each([
    ['text/csv, application/json;q=0.5', CSV],
    ['application/json;q=0.5, application/x-ndjson', NDJSON],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
    ['text/csv;q=0', 'application/json'],
    ['*/*', 'application/json'],
  ])('come to whoever asks for them: %s', async (accept, type) => {
    expect((await exported(accept)).headers.get('content-type')).toMatch(`${type}`);
  });

  test('are for nobody else, and a question that is none is refused as ever', async () => {
    const stranger = await world.send('GET', '/api/v1/responses', undefined, { headers: { accept: CSV } });

    expect([stranger.status, (await stranger.text()).includes('chat-1')]).toEqual([401, false]);
    expect((await exported(CSV, '?rating=6')).status).toBe(422);
  });

  test('are not read for whoever asks only what there would be', async () => {
    const head = await world.send('HEAD', '/api/v1/responses', undefined, { headers: { accept: CSV }, isStaff: true });

    expect([head.status, head.headers.get('content-disposition'), await head.text()]).toEqual([200, 'attachment; filename="answers.csv"', '']);
  });
});

test('a file imported into another installation brings the reasons along, and one that was written before there were any has none', async () => {
  const [csv, elsewhere] = [await (await exported(CSV)).text(), openMachine()];
  expect(rows(csv).map(({ reasons }) => reasons)).toEqual(['speed rules', '', 'no-callback']);
  const take = (text: string) => elsewhere.afterword('import', elsewhere.file('answers.csv', text), '--source', 'afterword');
  const reasons = async () => (await answersOn(elsewhere)).map((one) => one['reasons']);

  await take(
    csv.replace(',reasons,', ',why,').replaceAll(idOf(3), idOf(4)).replaceAll('chat-3', 'chat-4').split('\r\n').toSpliced(1, 2).join('\r\n'),
  );
  expect(await reasons()).toEqual([[]]);
  await take(csv);
  expect(await reasons()).toEqual([['speed', 'rules'], [], ['no-callback'], []]);

  const { code, stderr } = await take(csv.replace('speed rules', 'speed speed'));
  expect([code, stderr]).toEqual([1, expect.stringContaining('reasons: must be')]);
});

test('a file imported into another installation is the same board, cell by cell', async () => {
  const { store, site } = world;
  const cho = answer(site, 5, { agent: 'cho', agent_name: 'Cho', channel: '-phone', team: '=Night', rating: 1 });
  await world.send('POST', '/api/v1/responses', cho);
  await store.exclude(site.id, idOf(2) as never, '=about the delivery', 'command');
  const elsewhere = openMachine();
  await elsewhere.look((other) => other.createSite({ name: 'Elsewhere', timeZone: site.timeZone }));

  const file = elsewhere.file('answers.csv', await (await exported(CSV)).text());
  const { code, stderr } = await elsewhere.afterword('import', file, '--source', 'afterword');

  expect([code, stderr]).toEqual([0, expect.not.stringContaining('cannot')]);
  const board = await elsewhere.look(async (other) => other.board((await onlySite(other)).id, ALWAYS, {}));
  const { cells } = await store.board(site.id, ALWAYS, {});
  expect(cells.map(({ counts }) => counts.excluded)).toContain(1);
  expect(inOrder(board).cells).toEqual(inOrder({ ...board, cells }).cells);
  expect(await elsewhere.look(async (other) => other.exclusionOf((await onlySite(other)).id, idOf(2) as never))).toMatchObject({
    reason: '=about the delivery',
  });
});

/** A store with any number of answers, of which one says how many were read and whether reading has stopped. */
function endless(store: Store, one: StoredResponse, failsAt = Number.POSITIVE_INFINITY) {
  const seen = { read: 0, isOver: false };
  async function* allResponses() {
    try {
      for (; seen.read < failsAt; seen.read++) yield one;
      throw new Error('The disk is gone.');
    } finally {
      seen.isOver = true;
    }
  }
  return { seen, store: { ...store, allResponses } };
}

/** Asks a server on that store for a file and does not read it yet. */
async function download(store: Store, accept: string): Promise<IncomingMessage> {
  const parts = {
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
    now: () => world.clock.now,
    secretKey: SECRET_KEY,
    baseUrl: null,
    oidc: null,
    guards: UNGUARDED,
  };
  const server = await startServer({ ...parts, store });
  onTestFinished(server.stop);
  const headers = { accept, cookie: world.cookie };
  return new Promise((resolve, reject) => get(`${server.url}/api/v1/responses`, { headers, agent: false }, resolve).on('error', reject));
}

async function oneAnswer(): Promise<StoredResponse> {
  await world.send('POST', '/api/v1/responses', answer(world.site, 4, { comment: 'x'.repeat(2000) }));
  const { responses } = await world.store.responses(world.site.id, {}, { limit: 1 }, {});
  return responses[0] as StoredResponse;
}

describe.each([CSV, NDJSON])('a file of %s', (accept) => {
  test('waits for a reader who is slow, and stops when they leave', async () => {
    const { seen, store } = endless(world.store, await oneAnswer());
    const response = await download(store, accept);

    const full = await vi.waitUntil(() => standsStill(seen), { timeout: 20_000 });
    expect(full).toBeLessThan(20_000); // Times 2 kB: what buffers of the two sockets take, and little more.
    for (let count = 0; count < 50; count++) response.read() ?? (await once(response, 'readable'));
    await expect.poll(() => seen.read).toBeGreaterThan(full);
    expect(seen.isOver).toBe(false);

    response.destroy();

    await expect.poll(() => seen.isOver).toBe(true);
  });

  test('of any length passes through little memory', async () => {
    const { store } = endless(world.store, await oneAnswer());
    const response = await download(store, accept);
    const before = bytesHeld();

    let [size, most] = [0, 0];
    for await (const chunk of response) {
      const tens = Math.floor(size / 10_000_000);
      size += (chunk as Buffer).length;
      if (Math.floor(size / 10_000_000) > tens) most = Math.max(most, bytesHeld() - before);
      if (size > 100_000_000) break;
    }

    expect(size).toBeGreaterThan(100_000_000);
    expect(most).toBeLessThan(80_000_000);
  });

  test('that breaks off half way is not taken for a whole one', async () => {
    const { store } = endless(world.store, await oneAnswer(), 100);
    const response = await download(store, accept);

    await expect(response.resume().toArray()).rejects.toThrow('aborted');
    expect(response.complete).toBe(false);
  });
});

/** How many were read when no more are read for a while. */
async function standsStill(seen: { readonly read: number }): Promise<number | null> {
  const { read } = seen;
  await setTimeout(300);
  return read > 0 && read === seen.read ? read : null;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is really held, inside and outside of the heap: the size of the process says what all tests before left behind, too. */
function bytesHeld(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
