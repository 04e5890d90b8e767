import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../server/csv/records.ts';
import { temporaryFolder } from '../../support/folder.ts';

async function read(content: string | Uint8Array, delimiter = ','): Promise<unknown[]> {
  const file = join(temporaryFolder(), 'file.csv');
  writeFileSync(file, content);
  const found: unknown[] = [];
  for await (const one of readRecords(file, delimiter)) found.push('cells' in one ? [one.line, ...one.cells] : one);
  return found;
}

describe('a record has the line at which it starts', () => {
  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('where lines end with %s, quoted ones too', async (_, end) => {
    const text = ['a,b', '1,"x', '', 'y"', '', '2,z', '3,"""q"""'].join(end);

    expect(await read(text)).toEqual([
      [1, 'a', 'b'],
      [2, '1', `x${end}${end}y`],
      [6, '2', 'z'],
      [7, '3', '"q"'],
    ]);
  });

  test('where the endings are mixed', async () => {
    expect(await read('a\r\n1\n"2\n2"\r\n\r\n3\r4')).toEqual([
      [1, 'a'],
      [2, '1'],
      [3, '2\n2'],
      [6, '3'],
      [7, '4'],
    ]);
  });

  test('where the file is longer than what is read at once', async () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => (index % 3 === 0 ? `${index},"two\r\nlines"` : `${index},one`));
    const starts = lines.map((_, index) => index + 1 + Math.ceil(index / 3));

    const records = await read(lines.join('\r\n'));

    expect(records.map((record) => (record as number[])[0])).toEqual(starts);
  });
});

test('lines with nothing but separators and blanks are left out', async () => {
  expect(await read('\n a,b\n,\n  ,\t\n1,2\n\n')).toEqual([
    [2, ' a', 'b'],
    [5, '1', '2'],
  ]);
});

test.each([';', '\t', '|'])('cells may be divided by %j', async (delimiter) => {
  expect(await read(['a', 'b,c'].join(delimiter), delimiter)).toEqual([[1, 'a', 'b,c']]);
});

test('a byte order mark is no part of the first name', async () => {
  expect(await read('\uFEFFa,b\n1,2')).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
  ]);
});

test('text that is not UTF-8 costs its record only', async () => {
  const bytes = Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([0xe9]), Buffer.from('\n2,é')]);

  expect(await read(bytes)).toEqual([[1, 'a', 'b'], { line: 2, reason: 'column 2 is not UTF-8 text' }, [3, '2', 'é']]);
});

test.each([
  ['never closed', 'a\n1\n\n"2\n3\n'],
  ['closed too early', 'a\n1\n\n"2" x\n3\n'],
  ['opened in the middle', 'a\n1\n\n2"x"\n3\n'],
])('a quote that is %s ends it all, with the line of its record', async (_, text) => {
  await expect(read(text)).rejects.toThrow(/^The record that starts at line 4 has quotes that do not pair up/);
});

test('a record of more than a mebibyte is taken for a lost quote', async () => {
  await expect(read(`a\n"${'x'.repeat(1_100_000)}"`)).rejects.toThrow(
    'The record that starts at line 2 is longer than 1 MiB: is a closing quote missing?',
  );
});

test('nothing at all has no records', async () => {
  expect(await read('')).toEqual([]);
});
