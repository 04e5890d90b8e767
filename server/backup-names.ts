/** The folder of backups in the data folder. */
export const BACKUPS = 'backups';

/** What a backup of a moment (ms) is called: "afterword-2026-11-28T17-00-00Z.db". */
export const backupName = (at: number): string => `afterword-${stampOf(at)}.db`;

/** What a backup is called that is made before a migration from a schema, and is kept apart from the others. */
export const nameBeforeMigration = (schema: number, at: number): string => `before-migration-from-${schema}-${stampOf(at)}.db`;

/** The moment in a name, without what file systems do not like. */
export const stampOf = (at: number): string => new Date(at).toISOString().replace(/\.\d+/, '').replaceAll(':', '-');

/** A file that Afterword made by itself, by its name. */
export interface NamedBackup {
  readonly name: string;
  readonly kind: 'scheduled' | 'before migration';
  /** ms, to the second */
  readonly at: number;
}

/** The backups among the names of a folder, newest first. What was called otherwise by a person is theirs. */
export const backupsAmong = (names: readonly string[]): readonly NamedBackup[] => names.flatMap(read).sort((a, b) => b.at - a.at);

const NAME = /^(afterword|before-migration-from-\d+)-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.db$/;

function read(name: string): readonly NamedBackup[] {
  const [, what, day, ...time] = NAME.exec(name) ?? [];
  const at = Date.parse(`${day}T${time.join(':')}Z`);
  return Number.isNaN(at) ? [] : [{ name, kind: what === 'afterword' ? 'scheduled' : 'before migration', at }];
}

/** What a file is called while a process writes it, so that nobody takes it for a whole one. */
export const unfinishedOf = (file: string, pid: number): string => `${file}.${pid}.unfinished`;
