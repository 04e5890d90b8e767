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

/** The moment that a name has after some other words, ms; null where it has none. */
export function stampIn(name: string, after: string): number | null {
  const [, day, hour, minute, second] = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z/.exec(name.startsWith(after) ? name.slice(after.length) : '') ?? [];
  const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : at;
}

function read(name: string): readonly NamedBackup[] {
  if (!name.endsWith('Z.db')) return [];
  const [earlier = ''] = /^before-migration-from-\d+-/.exec(name) ?? [];
  const at = stampIn(name, earlier || 'afterword-');
  return at === null ? [] : [{ name, kind: earlier ? 'before migration' : 'scheduled', at }];
}

/** What a file is called while a process writes it, so that nobody takes it for a whole one. */
export const unfinishedOf = (file: string, pid: number): string => `${file}.${pid}.unfinished`;
