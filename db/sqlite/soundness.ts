import type { Database } from 'better-sqlite3';
import { StorageDamaged } from '../store.ts';

/** Writes without changing anything: what it needs of disk, lock and permission is what an answer needs. */
export function rewriteVersion(raw: Database): void {
  raw.pragma(`user_version = ${raw.pragma('user_version', { simple: true })}`);
}

/** Another one than before where anything was committed since: here, or by another process. */
export const changeMark = (raw: Database): string =>
  `${raw.pragma('data_version', { simple: true })} ${raw.prepare('select total_changes()').pluck().get()}`;

/** Throws StorageDamaged where SQLite finds the file damaged. Reads all of it. */
export function checkIntegrity(raw: Database): void {
  const rows = raw.pragma(`quick_check(${FINDINGS})`) as readonly { readonly quick_check: string }[];
  refuseDamaged(rows.map(({ quick_check: finding }) => finding));
}

/** As many findings as help whoever mends the file. */
export const FINDINGS = 20;

/** A broken search index is made anew by `afterword rebuild`, and makes no number wrong. */
const isOfSearch = (finding: string): boolean => finding.includes('FTS5');

/** Throws StorageDamaged where one of the findings of SQLite's check says so. */
export function refuseDamaged(findings: readonly string[]): void {
  const damage = findings.filter((finding) => finding !== 'ok' && !isOfSearch(finding));
  if (damage.length > 0) throw new StorageDamaged('The database file is damaged.', { cause: damage.join('\n') });
}
