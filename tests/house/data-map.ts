import type { Finding, Rule } from './rule.ts';
import type { Source } from './sources.ts';

/** The columns of each table, as the database has them. */
export type Tables = Readonly<Record<string, readonly string[]>>;

const DOCUMENT = 'docs/privacy.md';

/** Every column has its line in the data map, and every line says for what, whose and for how long. */
export const dataMapIsWhole = (tables: Tables): Rule => ({
  reason: `What is kept must be known before it is kept: say in ${DOCUMENT} what a column is for, whose data it holds, how long it stays and by what it goes.`,
  find: (sources) =>
    sources.filter(({ path }) => path === DOCUMENT).flatMap((document) => [...missing(document, tables), ...wrong(document, tables)]),
});

interface Line {
  readonly line: number;
  readonly table: string;
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}

/** The lines of the tables below "Data map", each under the heading of its table. */
function linesOf({ text }: Source): readonly Line[] {
  let table = '';
  let isInMap = false;
  return text.split('\n').flatMap((content, index) => {
    if (content.startsWith('## ')) isInMap = content === '## Data map';
    if (content.startsWith('### ')) table = content.slice(4);
    if (!isInMap || !content.startsWith('| ') || content.startsWith('| column |')) return [];
    const [columns = '', ...cells] = content.split('|').slice(1, -1);
    return [{ line: index + 1, table, columns: columns.split(',').map((one) => one.trim()), cells: cells.map((cell) => cell.trim()) }];
  });
}

function missing(document: Source, tables: Tables): readonly Finding[] {
  const described = linesOf(document).flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
  return Object.entries(tables)
    .flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`))
    .filter((column) => described.filter((one) => one === column).length !== 1)
    .map((column) => ({ path: document.path, line: 1, what: `does not say once what ${column} is` }));
}

function wrong(document: Source, tables: Tables): readonly Finding[] {
  return linesOf(document).flatMap(({ line, table, columns, cells }) => [
    ...columns
      .filter((column) => !tables[table]?.includes(column))
      .map((column) => ({ path: document.path, line, what: `names ${table}.${column}, which there is not` })),
    ...(cells.length !== 4 || cells.slice(0, 3).includes('') ? [{ path: document.path, line, what: `leaves something out about ${table}` }] : []),
  ]);
}
