import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const circumstances = { lang: 'de-AT', page: 'https://shop.example/help', delay_ms: 2400 };

const keptOf = () => world.rows()['responses']?.[0];

test('a browser that asks for privacy is believed: rating and words are kept, and nothing about the page they came from', async () => {
  const headers = { 'sec-gpc': '1' };
  const sent = await world.send('POST', '/api/v1/responses', answer(world.site, 1, { ...circumstances, comment: 'Thanks' }), { headers });

  expect(sent.status).toBe(201);
  expect(keptOf()).toMatchObject({ rating: 5, comment: 'Thanks', language: null, page: null, delay: null });
});

test('where nothing is asked for, the page and its language help the team', async () => {
  await world.send('POST', '/api/v1/responses', answer(world.site, 1, circumstances), { headers: { 'sec-gpc': '0' } });

  expect(keptOf()).toMatchObject({ language: 'de-AT', page: 'https://shop.example/help', delay: 2400 });
});

test('the words of a customer are kept as they were written, whatever they hold', async () => {
  const comment = 'Write to jane@example.com or call +43 1 234567, card 4111 1111 1111 1111';
  await world.send('POST', '/api/v1/responses', answer(world.site, 1, { comment, page: 'https://shop.example/jane@example.com' }));

  expect(keptOf()).toMatchObject({ comment, page: 'https://shop.example/[email]' });
});
