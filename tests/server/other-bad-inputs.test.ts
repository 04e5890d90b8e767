import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, type Packed } from '../../db/sqlite/packed.ts';
import { sendRaw } from '../support/wire.ts';
import { alwaysOf, type House, openHouse, tokenOf } from './bad-inputs-house.ts';
import { BAD_BODIES, BAD_REQUESTS, goodAnswer } from './other-bad-inputs.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const post = (body: string | Buffer, type = 'application/json') =>
  fetch(`${house.url}/api/v1/responses`, { method: 'POST', headers: { 'content-type': type }, body: body as BodyInit });
const statusOf = (reply: string) => (reply === '' ? undefined : Number(/^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1]));

test.each(BAD_BODIES)('a body that is $title is answered with $status', async ({ body, type, status, code }) => {
  const before = house.rows();

  const response = await post(body(goodAnswer(house)), type);

  const answered = await response.json();
  expect([response.status, answered.code]).toEqual([status, code]);
  if (status !== 201) expect(house.rows()).toEqual(before);
});

test.each(BAD_REQUESTS)('%s does no harm', async (_title, bytes, statuses) => {
  const before = house.rows();

  const reply = await sendRaw(house.url, bytes);

  expect(statuses).toContain(statusOf(reply));
  expect(reply).not.toMatch(/node_modules|\bat .+:\d+:\d+|evil\.example/);
  expect(house.rows()).toEqual(before);
  expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
});

describe('on one connection', () => {
  const request = (body: string, ...headers: string[]) =>
    [
      'POST /api/v1/responses HTTP/1.1',
      'Host: x',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...headers,
      '',
      body,
    ].join('\r\n');

  test('several requests at once are answered in their order, each for itself', async () => {
    const [first, second] = [goodAnswer(house), goodAnswer(house, { rating: 9 })];

    const reply = await sendRaw(house.url, request(first) + request(second) + request(first, 'Connection: close'));

    expect([...reply.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))).toEqual([201, 422, 200]);
  });

  test('what stands after the length of a body is the next request, and never part of the answer before', async () => {
    const body = goodAnswer(house);

    const reply = await sendRaw(house.url, `${request(body)}GET /api/v1/leaderboard HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);

    expect([...reply.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))).toEqual([201, 401]);
  });
});

describe('at the same time', () => {
  const rowsOf = (id: string) =>
    (house.rows()['responses'] as { id: Packed; rating: number; revision: number }[]).filter((row) => idOf(row.id) === id);
  const sendAll = async (bodies: readonly string[]) => (await Promise.all(bodies.map((body) => post(body)))).map(({ status }) => status);

  test('one id with different ratings is one answer, and the others hear of a conflict', async () => {
    const id = randomUUID();
    const token = tokenOf(house, { sub: id });
    const bodies = Array.from({ length: 20 }, (_, number) => JSON.stringify({ ...alwaysOf(house), token, id, rating: (number % 5) + 1 }));

    const statuses = await sendAll(bodies);

    const [row, ...others] = rowsOf(id);
    expect(others).toEqual([]);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    const same = bodies.filter((body) => JSON.parse(body).rating === row?.rating).length;
    expect(statuses.filter((status) => status === 200)).toHaveLength(same - 1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(20 - same);
  });

  test('one id with different edit tokens belongs to whoever was first', async () => {
    const id = randomUUID();
    const token = tokenOf(house, { sub: id });
    const bodies = Array.from({ length: 10 }, (_, number) =>
      JSON.stringify({ ...alwaysOf(house), edit_token: `${number}`.padEnd(22, 'x'), token, id, rating: 5 }),
    );

    expect((await sendAll(bodies)).toSorted()).toEqual([201, ...Array<number>(9).fill(403)]);
  });

  test('revisions in any order leave the highest', async () => {
    const id = randomUUID();
    const token = tokenOf(house, { sub: id });
    const bodies = Array.from({ length: 20 }, (_, revision) =>
      JSON.stringify({ ...alwaysOf(house), token, id, revision, rating: (revision % 5) + 1, comment: `${revision}` }),
    );

    const statuses = await sendAll(bodies.toSorted(() => Math.random() - 0.5));

    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 200)).toHaveLength(19);
    expect(rowsOf(id)).toMatchObject([{ revision: 19, rating: 5, comment: '19' }]);
  });

  test('one token for different answers is one answer', async () => {
    const token = tokenOf(house, { sub: 'race of one token' });
    const bodies = Array.from({ length: 20 }, () => JSON.stringify({ ...alwaysOf(house), token, id: randomUUID(), rating: 1 }));

    expect((await sendAll(bodies)).toSorted()).toEqual([201, ...Array<number>(19).fill(409)]);
  });

  test('changes and answers leave counts that a recount confirms', async () => {
    expect(await house.store.differences(house.site.id)).toEqual([]);
  });
});
