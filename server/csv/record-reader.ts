import type * as z from 'zod';
import type { ImportedRecord } from '../../db/store.ts';
import { NotReadable } from './file-bytes.ts';

/** Makes an answer of one record, or says why it cannot. */
export type RecordReader = (cells: readonly string[]) => ImportedRecord | { readonly reason: string };

/** The column that each field stands in. */
export type Columns = ReadonlyMap<string, string>;

/** How the texts of the fields are taken out of one record's cells. Throws NotReadable that names the columns which are missing. */
export function textsBy(columns: Columns, header: readonly string[]): (cells: readonly string[]) => Record<string, string> {
  const names = header.map((name) => name.trim());
  const missing = [...columns.values()].filter((column) => !names.includes(column));
  if (missing.length > 0) throw new NotReadable(`It has no column ${listed(missing)}; its columns are ${listed(names)}.`);
  const twice = [...columns.values()].filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice.length > 0) throw new NotReadable(`More than one of its columns is named ${listed(twice)}.`);
  const indexes = [...columns].map(([field, column]) => [field, names.indexOf(column)] as const);
  return (cells) => Object.fromEntries(indexes.map(([field, index]) => [field, cells[index] ?? '']));
}

/** Everything that is wrong with a record, by the names of its columns. */
export const reasonOf = ({ issues }: z.ZodError, columns: Columns): string =>
  issues.map(({ path: [field], message }) => `${columns.get(String(field)) ?? String(field)}: ${message}`).join('; ');

/** A cell as a report shows it: on one line, without control characters, and short. */
export const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

const listed = (names: readonly string[]): string => names.map(shown).join(', ');
