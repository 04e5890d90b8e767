import { describe, expect, test } from 'vitest';
import { NewResponse, ResponseChange, ResponseQuery } from '../../contract/responses.ts';
import { newResponse } from './messages.ts';

const { site, id, edit_token, rating } = newResponse;
const answer = (fields: object) => NewResponse.safeParse({ ...newResponse, ...fields });
const ids = (count: number) => Array.from({ length: count }, (_, number) => `reason-${number}`);
/** As a server reads it: through JSON. */
const answerOf = (json: string) => NewResponse.safeParse(JSON.parse(JSON.stringify({ ...newResponse, rating: 'HERE' }).replace('"HERE"', json)));

describe('a new answer', () => {
  test('needs no more than a site, an id, a token and a face', () => {
    expect(NewResponse.parse({ site, id, edit_token, rating })).toEqual({ site, id, edit_token, rating, revision: 0, surface: 'other' });
  });

  test.each(['1', '2', '3', '4', '5', '5.0', '5e0'])('with the rating %s is accepted', (json) => {
    expect(answerOf(json).success).toBe(true);
  });

  test.each(['0', '-0', '6', '-1', '4.5', '9007199254740992', '1e400', '"5"', '"five"', '"NaN"', '""', 'true', 'false', 'null', '[5]', '{}'])(
    'with the rating %s is refused',
    (json) => {
      expect(answerOf(json).success).toBe(false);
    },
  );

  test('may have a comment of 2,000 emoji, and not of one more', () => {
    expect(answer({ comment: '😀'.repeat(2000) }).success).toBe(true);
    expect(answer({ comment: '😀'.repeat(2001) }).success).toBe(false);
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    "'); DROP TABLE responses;--",
    'x\n\nevent: agent\ndata: {}\n\n',
    '=HYPERLINK("http://evil/")',
    'a\u2028b',
    '\u202egnp.exe',
  ])('keeps the words %j as they are', (comment) => {
    expect(answer({ comment }).data?.comment).toBe(comment);
  });

  test.each(['\ud800', 'ab\udc00cd', 'ab\0cd', 5, true, ['text'], null, { toString: 'x' }])('with the comment %j is refused', (comment) => {
    expect(answer({ comment }).success).toBe(false);
  });

  test.each([
    ['', []],
    ['speed', ['speed']],
    ['speed no-callback 2nd_line', ['speed', 'no-callback', '2nd_line']],
    [ids(12).join(' '), ids(12)],
  ])('with the reasons %j has a list of them', (reasons, list) => {
    expect(answer({ reasons }).data?.reasons).toEqual(list);
  });

  test.each([
    ...[' ', 'speed ', ' speed', 'speed  rules', 'speed speed', 'speed,rules', 'speed\nrules', 'Speed', '-speed', 'schnell!', 'x'.repeat(33)],
    ...[ids(13).join(' '), '__proto__', ['speed'], {}, null, 5],
  ])('with the reasons %j is refused', (reasons) => {
    expect(answer({ reasons }).success).toBe(false);
  });

  test.each(['1', '', "' OR 1=1 --", id.toUpperCase(), `${id} `, `{${id}}`, 5])('with the id %j is refused', (wrong) => {
    expect(answer({ id: wrong }).success).toBe(false);
  });

  test.each(['', 'short', 'x'.repeat(21), 'x'.repeat(65), `${'x'.repeat(30)}!`, `${'x'.repeat(30)}\n`, 5])(
    'with the edit token %j is refused',
    (wrong) => {
      expect(answer({ edit_token: wrong }).success).toBe(false);
    },
  );

  test.each(['../../etc', 'd', 'de_AT', 'de-', '-de', 'de-AT\n', 'x'.repeat(36), ''])('in the language %j is refused', (lang) => {
    expect(answer({ lang }).success).toBe(false);
  });

  test.each(['de', 'pt-BR', 'zh-Hant-TW', 'sr-Latn-RS', 'en-GB-oxendict'])('in the language %j is accepted', (lang) => {
    expect(answer({ lang }).success).toBe(true);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/help', 'help', '', `https://example.com/${'x'.repeat(5000)}`])(
    'from the page %j is refused',
    (page) => {
      expect(answer({ page }).success).toBe(false);
    },
  );

  test.each([-1, 1.5, 10_001, '1', null])('of revision %j is refused', (revision) => {
    expect(answer({ revision }).success).toBe(false);
  });

  test.each([-1, 0.5, 86_400_001, '5', null])('after a delay of %j ms is refused', (delay_ms) => {
    expect(answer({ delay_ms }).success).toBe(false);
  });

  test.each(['agent', 'agent_name', 'channel', 'interaction', 'team', 'case'])(
    'has a name for its %s, and no empty, endless or hidden one',
    (field) => {
      for (const name of ['ana', 'Zoë Müller', '客服', 'a'.repeat(128)]) expect(answer({ [field]: name }).success, name).toBe(true);
      for (const name of ['', '  ', '\u200b', 'a'.repeat(129), 'a\nb', 'a\0b', '\x1b[31m', '\ud800', 17])
        expect(answer({ [field]: name }).success, String(name)).toBe(false);
    },
  );

  test.each(['verified', 'created_at', 'agent_id', 'published', 'agents'])('that says %s itself is refused', (field) => {
    expect(answer({ [field]: true }).success).toBe(false);
  });
});

describe('a change', () => {
  const change = (fields: object) => ResponseChange.safeParse({ site, edit_token, ...fields });

  test.each([{ rating: 1 }, { comment: 'x' }, { comment: '' }, { reasons: 'speed' }, { reasons: '' }, { rating: 1, comment: 'x', reasons: 'speed' }])(
    'may be %j',
    (fields) => {
      expect(change(fields).success).toBe(true);
    },
  );

  test('of nothing, or without the token, is refused', () => {
    expect(change({}).success).toBe(false);
    expect(change({ rating: 1, edit_token: undefined }).success).toBe(false);
  });

  test('of the agent or the channel is refused: attribution is frozen', () => {
    expect([{ agent: 'ben' }, { channel: 'phone' }, { interaction: '1' }].map((fields) => change({ rating: 1, ...fields }).success)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a question for answers', () => {
  test('is read from the text of an address', () => {
    expect(ResponseQuery.parse({ rating: '4', has_comment: 'false', limit: '7' })).toEqual({ rating: 4, has_comment: false, limit: 7 });
  });

  test.each([
    { limit: '0' },
    { limit: '201' },
    { limit: 'many' },
    { rating: '6' },
    { rating: '' },
    { has_comment: 'perhaps' },
    { period: 'ever' },
    { from: '2026-02-30' },
  ])('is refused with %j', (query) => {
    expect(ResponseQuery.safeParse(query).success).toBe(false);
  });
});
