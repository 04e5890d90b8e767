import { Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import { expect, test } from 'vitest';
import { rememberingLiterals } from '../../server/literal-paths.ts';

function openHouse() {
  const inner = new TrieRouter<never>();
  const walks: string[] = [];
  const match = inner.match.bind(inner);
  inner.match = (method, path) => {
    walks.push(`${method} ${path}`);
    return match(method, path);
  };
  const house = new Hono({ router: rememberingLiterals(inner) });
  house.use(async (c, next) => (c.req.header('closed') ? c.text('closed') : await next()));
  house.post('/rooms', (c) => c.text('made'));
  house.get('/rooms', (c) => c.text('all'));
  house.get('/rooms/:id', (c) => c.text(`room ${c.req.param('id')}`));
  const ask = async (method: string, path: string, headers = {}) => (await house.request(path, { method, headers })).text();
  return { ask, walks };
}

test('a path without parameters leads to the same each time, and is looked for once', async () => {
  const { ask, walks } = openHouse();

  expect([await ask('POST', '/rooms'), await ask('POST', '/rooms')]).toEqual(['made', 'made']);

  expect(walks).toEqual(['POST /rooms']);
});

test('methods are told apart, and what stands before a route still does', async () => {
  const { ask } = openHouse();

  expect([await ask('POST', '/rooms'), await ask('GET', '/rooms'), await ask('POST', '/rooms', { closed: 'yes' })]).toEqual([
    'made',
    'all',
    'closed',
  ]);
});

test('whatever strangers ask for is not remembered', async () => {
  const { ask, walks } = openHouse();

  expect([await ask('GET', '/rooms/1'), await ask('GET', '/rooms/2'), await ask('GET', '/rooms/1')]).toEqual(['room 1', 'room 2', 'room 1']);
  await ask('GET', '/nowhere');
  await ask('GET', '/nowhere');

  expect(walks).toHaveLength(5);
});
