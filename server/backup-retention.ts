import type { NamedBackup } from './backup-names.ts';

const DAY = 86_400_000;
const DAYS_KEPT = 7; // A mistake that is found after a weekend, or a holiday of some days, can still be undone.
/** How long anything is kept, ms: words that were erased stay in older backups, and docs/privacy.md promises that those end. */
export const AGE_MAX = 30 * DAY;

/**
 * Which backups are no longer needed. Kept are the newest so many, the newest of each of the last seven days (UTC), and those from before a migration;
 * nothing is kept for longer than 30 days.
 */
export function expiredBackups(backups: readonly NamedBackup[], keep: number, now: number): readonly NamedBackup[] {
  const scheduled = backups.filter(({ kind }) => kind === 'scheduled').toSorted((a, b) => b.at - a.at);
  const kept = new Set([...scheduled.slice(0, keep), ...newestOfDays(scheduled, now)]);
  return backups.filter((backup) => now - backup.at > AGE_MAX || (backup.kind === 'scheduled' && !kept.has(backup)));
}

function newestOfDays(newestFirst: readonly NamedBackup[], now: number): readonly NamedBackup[] {
  const dayOf = (at: number) => Math.floor(at / DAY);
  const days = new Map<number, NamedBackup>();
  for (const backup of newestFirst) if (!days.has(dayOf(backup.at))) days.set(dayOf(backup.at), backup);
  return [...days].filter(([day]) => dayOf(now) - day < DAYS_KEPT).map(([, backup]) => backup);
}
