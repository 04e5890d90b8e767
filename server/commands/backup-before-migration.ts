import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { outdatedSchema } from '../../db/sqlite/backup.ts';
import { BACKUPS, nameBeforeMigration } from '../backup-names.ts';
import type { Config } from '../config.ts';
import { Failure } from '../terminal.ts';
import { makeBackup } from './backup-file.ts';
import { databaseIn } from './database-file.ts';

/**
 * Backs a database up that is about to be brought to a newer schema: the version before cannot read it any more. Nothing is done where there is nothing to
 * migrate. A Failure where it cannot be: whoever has no room for a copy has none for a migration that goes wrong.
 */
export async function backUpBeforeMigration(config: Config, now: () => number): Promise<void> {
  const database = databaseIn(config.dataFolder);
  const schema = existsSync(database) ? outdatedSchema(database) : null;
  if (schema === null) return;
  const folder = join(config.dataFolder, BACKUPS);
  const file = join(folder, nameBeforeMigration(schema, now()));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await makeBackup(config, file, now);
  } catch (error) {
    if (existsSync(file)) return; // Another command that was started in the same second has made it.
    throw notBackedUp(folder, error);
  }
}

const notBackedUp = (folder: string, error: unknown): Failure =>
  new Failure(`The database is to be backed up to ${folder} before its schema changes. ${error instanceof Error ? error.message : error}`);
