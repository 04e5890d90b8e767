import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { CannotOpen } from '../store.ts';

/** Beside this file in the source, and beside the bundle once it is built. */
const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Brings the schema up to date, all or nothing. `user_version` is the number of migrations that were applied.
 * Not drizzle's own migrator: that one reads what is missing before it locks, so two programs starting at once would both apply it.
 */
export function migrate(raw: Database, folder: string = FOLDER, onMigrated?: (from: number) => void): void {
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  // Inside a transaction the pragma does nothing, and with foreign keys on, rebuilding a table (drop, rename) deletes the rows that point to it.
  raw.pragma('foreign_keys = OFF');
  raw.transaction(() => applyMissing(raw, migrations, onMigrated)).immediate();
  raw.pragma('foreign_keys = ON');
}

/** The number of the schema that this program knows. */
export const newestSchema = (): number => readMigrationFiles({ migrationsFolder: FOLDER }).length;

function applyMissing(raw: Database, migrations: ReturnType<typeof readMigrationFiles>, onMigrated: ((from: number) => void) | undefined): void {
  const applied = Number(raw.pragma('user_version', { simple: true }));
  // An older program would damage what it does not understand.
  if (applied > migrations.length) throw new CannotOpen(tooNew(applied, migrations.length));
  if (applied === migrations.length) return;
  for (const migration of migrations.slice(applied)) for (const statement of migration.sql) raw.exec(statement);
  onMigrated?.(applied);
  const dangling = raw.pragma('foreign_key_check') as unknown[];
  if (dangling.length > 0) throw new Error(`A migration left ${dangling.length} rows that point nowhere.`);
  raw.pragma(`user_version = ${migrations.length}`);
}

const tooNew = (found: number, known: number) =>
  `The database has schema ${found}, but this Afterword knows only up to ${known}. Start the newer version, or restore an older backup.`;
