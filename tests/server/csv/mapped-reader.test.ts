import { describe, expect, test } from 'vitest';
import type { Site } from '../../../db/site-store.ts';
import { asId } from '../../../domain/ids.ts';
import { STANDARD_SETTINGS } from '../../../domain/widget-settings.ts';
import { ColumnMap } from '../../../server/csv/column-map.ts';
import { mappedReader } from '../../../server/csv/mapped-reader.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const site = (timeZone: string): Site => ({
  id: asId('s'),
  key: 'aw_pk_1',
  name: 'Shop',
  timeZone,
  createdAt: 0,
  ranking: 'own',
  signature: 'off',
  origins: [],
  retentionDays: null,
  themes: null,
  widget: STANDARD_SETTINGS,
});

/** Reads one record of the columns A, B, C by a map of which the test says what it is about. */
function read(cells: readonly string[], map: Record<string, unknown>, timeZone = 'UTC') {
  const whole = ColumnMap.parse({ rating: 'A', answered_at: 'B', channel: { constant: 'phone' }, ...map });
  return mappedReader(whole, ['A', 'B', 'C'], site(timeZone), NOW)(cells);
}
const ratingOf = (text: string, values?: Record<string, number>) => {
  const record = read([text, '2026-11-20', ''], { rating: { column: 'A', ...(values && { values }) } });
  return 'answer' in record ? record.answer.rating : record.reason;
};
const momentOf = (text: string, format?: string, timeZone?: string) => {
  const record = read(['5', text, ''], { answered_at: { column: 'B', ...(format && { format }) } }, timeZone);
  return 'at' in record ? new Date(record.at).toISOString() : record.reason;
};
const agentsOf = (cells: readonly string[], agent: unknown) => {
  const record = read(['5', '2026-11-20', ...cells], { agent });
  return 'interaction' in record ? record.interaction.agents.map(({ id, name }) => `${id}=${name}`) : record.reason;
};

describe('a rating', () => {
  test.each([
    ['5', 5],
    [' 1 ', 1],
    ['4.0', 4],
    ['3.00', 3],
  ])('%j is %i', (text, rating) => expect(ratingOf(text)).toBe(rating));

  test.each(['0', '6', '4.5', '05', '5/5', '٥', 'five'])('%j is none', (text) =>
    expect(ratingOf(text)).toBe(`A: "${text}" is not a rating from 1 to 5`),
  );

  test('may be a word or of another scale, as the map says', () => {
    const values = { Good: 5, ' bad': 1, '10': 5 };

    expect(['good', 'BAD ', '10', '5'].map((text) => ratingOf(text, values))).toEqual([5, 1, 5, 'A: "5" is not among the values of the map']);
  });
});

describe('a moment', () => {
  test.each([
    ['2026-11-20', undefined, 'Asia/Kathmandu', '2026-11-19T18:15:00.000Z'],
    ['2026-11-20T10:00:00+02:00', undefined, 'Asia/Kathmandu', '2026-11-20T08:00:00.000Z'],
    ['20-Nov-26', 'dd-MMM-yy', 'Europe/Vienna', '2026-11-19T23:00:00.000Z'],
    ['29.03.2026 02:30', 'dd.MM.yyyy HH:mm', 'Europe/Vienna', '2026-03-29T01:30:00.000Z'],
    ['1763632800', 'unix', 'Europe/Vienna', '2025-11-20T10:00:00.000Z'],
    ['1763632800123', 'unix-ms', 'Europe/Vienna', '2025-11-20T10:00:00.123Z'],
  ])('%s as %s in %s is %s', (text, format, timeZone, at) => expect(momentOf(text, format, timeZone)).toBe(at));

  test.each([
    ['', undefined, 'B: "" is not a moment that exists, as ISO 8601'],
    ['2026-02-29', undefined, 'B: "2026-02-29" is not a moment that exists, as ISO 8601'],
    ['20-Foo-26', 'dd-MMM-yy', 'B: "20-Foo-26" is not a moment that exists, as dd-MMM-yy'],
    ['1e9', 'unix', 'B: "1e9" is not a moment that exists, as unix'],
    ['2026-11-24', undefined, 'B: "2026-11-24" lies in the future'],
    ['0026-11-20', undefined, 'B: "0026-11-20" is before 1970'],
  ])('%j is none', (text, format, reason) => expect(momentOf(text, format)).toBe(reason));
});

describe('agents', () => {
  test('may be none, one, or several of whom each counts once', () => {
    expect(agentsOf([''], 'C')).toEqual([]);
    expect(agentsOf([' Ana '], 'C')).toEqual(['Ana=Ana']);
    expect(agentsOf(['Ana; Ben;;Ana'], 'C')).toEqual(['Ana; Ben;;Ana=Ana; Ben;;Ana']);
    expect(agentsOf(['Ana; Ben;;Ana'], { column: 'C', separator: ';' })).toEqual(['Ana=Ana', 'Ben=Ben']);
  });

  test('have names from a column of their own, as many as there are agents', () => {
    const read = (names: string, ids: string) => {
      const map = ColumnMap.parse({ rating: 'A', answered_at: 'B', channel: 'C', agent: { column: 'I', name: 'N', separator: '|' } });
      const record = mappedReader(map, ['A', 'B', 'C', 'I', 'N'], site('UTC'), NOW)(['5', '2026-11-20', 'chat', ids, names]);
      return 'interaction' in record ? record.interaction.agents : record.reason;
    };

    expect(read('Ana Ruiz|Ben Oko', 'ana|ben')).toEqual([
      { id: 'ana', name: 'Ana Ruiz' },
      { id: 'ben', name: 'Ben Oko' },
    ]);
    expect(read('', 'ana')).toEqual([{ id: 'ana', name: 'ana' }]);
    expect(read('Ana Ruiz', 'ana|ben')).toBe('N: does not have as many names as there are agents');
  });
});

test('without a column for it, the answer has an id that its record gives, and the interaction is named by it', () => {
  const record = read(['5', '2026-11-20', 'words'], { comment: 'C' });

  expect(record).toMatchObject({ interaction: { channel: 'phone', agents: [] }, answer: { comment: 'words' } });
  expect('answer' in record && (record.answer.id as string) === record.interaction.id).toBe(true);
});

test('a comment that shows nothing is none, and one that does stays as it was written', () => {
  const commentOf = (text: string) => {
    const record = read(['5', '2026-11-20', text], { comment: 'C' });
    return 'answer' in record && record.answer.comment;
  };

  expect([' ', '\u200b', ' - ok \n'].map(commentOf)).toEqual([null, null, ' - ok \n']);
});

test('everything that is wrong with a record is said at once', () => {
  expect(read(['9', 'x', ''], { id: 'C' })).toEqual({
    reason: 'C: is empty; A: "9" is not a rating from 1 to 5; B: "x" is not a moment that exists, as ISO 8601',
  });
});

test('a column that stands there twice cannot be meant', () => {
  const map = ColumnMap.parse({ rating: 'A', answered_at: 'B', channel: { constant: 'phone' } });

  expect(() => mappedReader(map, ['A', 'B', ' A'], site('UTC'), NOW)).toThrow('More than one of its columns is named "A".');
});
