import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrate } from '../../db/sqlite/migrate.ts';
import { temporaryFolder } from './folder.ts';

/** Makes a database with a site in it, as the version before the last migration left it; returns the number of its schema. */
export function makeOlderDatabase(file: string): number {
  const folder = join(temporaryFolder(), 'migrations');
  cpSync('db/sqlite/migrations', folder, { recursive: true });
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as { entries: unknown[] };
  const entries = journal.entries.slice(0, -1);
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  const raw = new Database(file);
  migrate(raw, folder);
  raw.exec("insert into sites (id, key, name, time_zone, created_at) values ('shop', 'aw_pk_0123456789abcdef', 'Shop', 'UTC', 0)");
  raw.close();
  return entries.length;
}
