import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.send('POST', '/api/v1/responses', answer(world.site, 1));
});
afterAll(() => world.close());

const good = () => answer(world.site, 2);
const withField = (field: string, value: unknown) => () => ({ ...good(), [field]: value });
const raw = (tail: string) => () => `${JSON.stringify(good()).slice(0, -1)},${tail}}`;
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const json = 'application/json';

/** What is sent, what it is called, and the field that is named; each is refused and leaves no trace. */
const cases: [title: string, body: () => unknown, status: number, code: string, pointer?: string | undefined, headers?: Record<string, string>][] = [
  ['an empty body', () => '', 400, 'invalid_json'],
  ['a form', () => 'rating=5', 400, 'invalid_json'],
  ['words after the JSON', () => `${JSON.stringify(good())}x`, 400, 'invalid_json'],
  ['NaN', raw('"rating":NaN'), 400, 'invalid_json'],
  [
    'bytes that are not UTF-8',
    () => Buffer.concat([Buffer.from('{"comment":"'), Buffer.from('fffe', 'hex'), Buffer.from('"}')]),
    400,
    'invalid_encoding',
  ],
  [
    'half a surrogate pair as bytes',
    () => Buffer.concat([Buffer.from('{"comment":"'), Buffer.from('eda080', 'hex'), Buffer.from('"}')]),
    400,
    'invalid_encoding',
  ],
  ['a JSON string', () => '"5"', 422, 'validation_failed', ''],
  ['null', () => 'null', 422, 'validation_failed', ''],
  ['an array', () => '[]', 422, 'validation_failed', ''],
  ['rating 0', withField('rating', 0), 422, 'validation_failed', '/rating'],
  ['rating 6', withField('rating', 6), 422, 'validation_failed', '/rating'],
  ['rating -1', withField('rating', -1), 422, 'validation_failed', '/rating'],
  ['rating 4.5', withField('rating', 4.5), 422, 'validation_failed', '/rating'],
  ['rating 2^53', withField('rating', 2 ** 53), 422, 'validation_failed', '/rating'],
  ['rating "5"', withField('rating', '5'), 422, 'validation_failed', '/rating'],
  ['rating "five"', withField('rating', 'five'), 422, 'validation_failed', '/rating'],
  ['rating true', withField('rating', true), 422, 'validation_failed', '/rating'],
  ['rating null', withField('rating', null), 422, 'validation_failed', '/rating'],
  ['rating [5]', withField('rating', [5]), 422, 'validation_failed', '/rating'],
  ['rating -0', raw('"rating":-0'), 422, 'validation_failed', '/rating'],
  ['rating 1e400', raw('"rating":1e400'), 422, 'validation_failed', '/rating'],
  ['no rating', withField('rating', undefined), 422, 'validation_failed', '/rating'],
  ['a comment of 2,001 characters', withField('comment', 'a'.repeat(2001)), 422, 'validation_failed', '/comment'],
  ['a comment of 2,001 emoji', withField('comment', '😀'.repeat(2001)), 422, 'validation_failed', '/comment'],
  ['a comment with NUL', withField('comment', 'ab\0cd'), 422, 'validation_failed', '/comment'],
  ['half a surrogate pair', raw('"comment":"a\\ud800b"'), 422, 'validation_failed', '/comment'],
  ['a comment that is a number', withField('comment', 5), 422, 'validation_failed', '/comment'],
  ['a comment that is an object', withField('comment', { toString: 'x' }), 422, 'validation_failed', '/comment'],
  ['8,000 nested arrays', raw(`"comment":${nested(7900)}`), 422, 'validation_failed', '/comment'],
  ['8,000 nested arrays in a field of no one', raw(`"meta":${nested(7900)}`), 422, 'validation_failed', ''],
  ['1,200 unknown fields', raw(Array.from({ length: 1200 }, (_, i) => `"k${i}":1`).join()), 422, 'validation_failed', ''],
  ['a field agent_id', withField('agent_id', 'agent-best'), 422, 'validation_failed', ''],
  ['a field created_at', withField('created_at', '2020-01-01T00:00:00Z'), 422, 'validation_failed', ''],
  ['a field verified', withField('verified', true), 422, 'validation_failed', ''],
  ['a field __proto__', raw('"__proto__":{"rating":5}'), 422, 'validation_failed', ''],
  ['a field constructor', raw('"constructor":{"prototype":{"x":1}}'), 422, 'validation_failed', ''],
  ['an id that is too short', withField('id', '1'), 422, 'validation_failed', '/id'],
  ['an id with SQL', withField('id', "' OR 1=1 --"), 422, 'validation_failed', '/id'],
  ['an edit token that can be guessed', withField('edit_token', 'secret'), 422, 'validation_failed', '/edit_token'],
  ['a revision below 0', withField('revision', -1), 422, 'validation_failed', '/revision'],
  ['an empty agent', withField('agent', ''), 422, 'validation_failed', '/agent'],
  ['an agent with a line break', withField('agent', 'ana\nben'), 422, 'validation_failed', '/agent'],
  ['an agent of 129 characters', withField('agent', 'a'.repeat(129)), 422, 'validation_failed', '/agent'],
  ['a language that is a path', withField('lang', '../../etc'), 422, 'validation_failed', '/lang'],
  ['a page that is a script', withField('page', 'javascript:alert(1)'), 422, 'validation_failed', '/page'],
  ['a page of 5,000 characters', withField('page', `https://example.com/${'a'.repeat(5000)}`), 422, 'validation_failed', '/page'],
  ['no site', withField('site', undefined), 422, 'validation_failed', '/site'],
  ['an unknown site', withField('site', 'aw_pk_of_nobody'), 404, 'unknown_site'],
  ['a body of 16,385 bytes', () => JSON.stringify(good()).padEnd(16_385), 413, 'payload_too_large'],
  ['a body that says it is larger', good, 413, 'payload_too_large', undefined, { 'content-length': '16385' }],
  ['a form by its type', good, 415, 'unsupported_media_type', undefined, { 'content-type': 'application/x-www-form-urlencoded' }],
  ['multipart', good, 415, 'unsupported_media_type', undefined, { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a type that only begins like JSON', good, 415, 'unsupported_media_type', undefined, { 'content-type': 'application/json5' }],
  ['a compressed body', good, 415, 'unsupported_encoding', undefined, { 'content-encoding': 'gzip', 'content-type': json }],
  ['an answer to an answered interaction', withField('interaction', 'chat-1'), 409, 'already_rated'],
  ['other content under the same id', () => answer(world.site, 1, { rating: 1 }), 409, 'idempotency_conflict'],
  ['the answer of somebody else', () => answer(world.site, 1, { edit_token: 'a-token-that-he-only-guesses' }), 403, 'edit_token_wrong'],
];

test.each(cases)('%s is refused and leaves no trace', async (_title, body, status, code, pointer, headers) => {
  const before = world.rows();

  const response = await world.send('POST', '/api/v1/responses', body(), headers ? { headers } : {});
  const text = await response.text();
  const problem = JSON.parse(text);

  expect({ status: response.status, code: problem.code, pointer: problem.errors?.[0].pointer }).toEqual({ status, code, pointer });
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(text.length).toBeLessThan(4096);
  expect(text).not.toMatch(/agent-best|k1199|OR 1=1|sqlite|node_modules|\/tmp\//i);
  expect(world.rows()).toEqual(before);
});
