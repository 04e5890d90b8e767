import { describe, expect, onTestFinished, test } from 'vitest';
import { connect, disconnect } from '../../db/sqlite/connection.ts';
import { temporaryFile } from '../support/sqlite.ts';
import { dataMapIsWhole, type Tables } from './data-map.ts';
import { expectFindings, expectKept } from './rule.ts';
import { readSources } from './sources.ts';

function tablesOfDatabase(): Tables {
  const db = connect(temporaryFile());
  onTestFinished(() => disconnect(db));
  const names = db.$client.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all() as string[];
  const columnsOf = db.$client.prepare('select name from pragma_table_info(?)').pluck();
  return Object.fromEntries(names.map((name) => [name, columnsOf.all(name) as string[]]));
}

const MAP = '## Data map\n### notes\n| column | what for | whose | how long | goes by |\n|---|---|---|---|---|\n';

describe('the data map', () => {
  test('has every column of every table, and no other', () => {
    const tables = tablesOfDatabase();
    const documents = readSources('.md');

    expect(tables['responses']).toContain('comment');
    expect(documents.map(({ path }) => path)).toContain('docs/privacy.md');
    expectKept(dataMapIsWhole(tables), documents);
  });

  test('without a column, with one twice, or with one that there is not, is found', () =>
    expectFindings(
      dataMapIsWhole({ notes: ['id', 'words', 'at'] }),
      { 'docs/privacy.md': `${MAP}| id, words | a | b | c | d |\n| words, colour | a | b | c | |` },
      [
        'docs/privacy.md:1 does not say once what notes.words is',
        'docs/privacy.md:1 does not say once what notes.at is',
        'docs/privacy.md:6 names notes.colour, which there is not',
      ],
    ));

  test('with a line that says too little is found; tables elsewhere are not its business', () =>
    expectFindings(
      dataMapIsWhole({ notes: ['id'] }),
      { 'docs/privacy.md': `| x | y |\n${MAP}| id | a | | c | |\n## Else\n| x | y |`, 'README.md': `${MAP}| y | | | | |` },
      ['docs/privacy.md:6 leaves something out about notes'],
    ));
});
