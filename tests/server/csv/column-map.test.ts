import { expect, test } from 'vitest';
import { columnMapOf } from '../../../server/csv/column-map.ts';

const GOOD = { rating: 'Score', channel: 'Channel', answered_at: 'Date' };
const mapOf = (map: unknown, columns: string[] = [], format?: string) =>
  columnMapOf(typeof map === 'string' ? map : JSON.stringify(map), columns, format);

test('a column is named alone or with more to say about it', () => {
  expect(mapOf({ ...GOOD, channel: { constant: 'phone' }, agent: { column: 'Who', separator: ';' } })).toEqual({
    delimiter: ',',
    rating: { column: 'Score' },
    channel: { constant: 'phone' },
    agent: { column: 'Who', separator: ';' },
    answered_at: { column: 'Date', locale: 'en' },
  });
});

test('columns that are named one by one stand before the map, and a name may have = in it', () => {
  expect(mapOf(GOOD, ['rating=a=b', 'answered_at=When'], 'unix')).toMatchObject({
    rating: { column: 'a=b' },
    answered_at: { column: 'When', format: 'unix' },
  });
  expect(mapOf({ ...GOOD, answered_at: { column: 'When', locale: 'de' } }, [], 'unix')).toMatchObject({
    answered_at: { column: 'When', format: 'unix', locale: 'de' },
  });
});

test('a map may begin with a byte order mark', () => {
  expect(mapOf(`\uFEFF${JSON.stringify(GOOD)}`)).toMatchObject({ rating: { column: 'Score' } });
});

test.each([
  ['{', 'It is not a JSON object.'],
  ['[]', 'It is not a JSON object.'],
  ['null', 'It is not a JSON object.'],
  [{ ...GOOD, rating: undefined }, expect.stringMatching(/^rating: /)],
  [{ ...GOOD, channel: { constant: 'a', column: 'b' } }, 'channel: must have either a column or a constant'],
  [{ ...GOOD, answered_at: { column: 'Date', format: 'dd/MM' } }, 'answered_at.format: must have a year in it, or it would be read as this year'],
  [{ ...GOOD, rating: { column: 'Score', values: { bad: 0 } } }, expect.stringMatching(/^rating\.values\.bad: /)],
  [{ ...GOOD, scale: 10 }, 'map: Unrecognized key: "scale"'],
  [{ ...GOOD, delimiter: 'x' }, expect.stringMatching(/^delimiter: /)],
])('%j is refused', (map, problem) => {
  expect(mapOf(map)).toEqual({ problems: [problem] });
});
