import { expect, test } from 'vitest';
import { backupName, backupsAmong, nameBeforeMigration } from '../../server/backup-names.ts';
import { expiredBackups } from '../../server/backup-retention.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-28T12:00:00Z');

/** What is left of backups that are so many hours old. */
function keptOf(hours: readonly number[], keep: number): readonly number[] {
  const backups = backupsAmong(hours.map((age) => backupName(NOW - age * HOUR)));
  const expired = new Set(expiredBackups(backups, keep, NOW));
  return backups.filter((one) => !expired.has(one)).map(({ at }) => (NOW - at) / HOUR);
}

const hourly = (hours: number) => Array.from({ length: hours }, (_, age) => age);

test('the newest so many are kept, and the newest of each of the last seven days', () => {
  // Noon is the 13th of its day (UTC); the last of the day before is 13 hours old.
  expect(keptOf(hourly(24 * 20), 3)).toEqual([0, 1, 2, 13, 37, 61, 85, 109, 133]);
});

test('with hourly backups and the usual number, a day of hours and a week of days is kept', () => {
  expect(keptOf(hourly(24 * 20), 24)).toEqual([...hourly(24), 37, 61, 85, 109, 133]);
});

test('a server that was away keeps what there is, but nothing for longer than 30 days', () => {
  expect(keptOf([24 * 29, 24 * 30, 24 * 30 + 1, 24 * 90], 24)).toEqual([24 * 29, 24 * 30]);
});

test('backups from before a migration are kept apart: they neither count nor go with the others, and end after 30 days as well', () => {
  const names = [...hourly(30).map((age) => backupName(NOW - age * HOUR)), ...[1, 20, 31].map((days) => nameBeforeMigration(7, NOW - days * DAY))];

  const expired = expiredBackups(backupsAmong(names), 2, NOW);

  expect(expired.filter(({ kind }) => kind === 'before migration').map(({ name }) => name)).toEqual([nameBeforeMigration(7, NOW - 31 * DAY)]);
  expect(names.length - expired.length).toBe(2 + 2 + 1);
});

test('what a person called otherwise is never among them', () => {
  const theirs = ['before-the-move.db', 'afterword.db', 'afterword-2026-11-28.db', `${backupName(NOW)}.json`, `${backupName(NOW)}.77.unfinished`];
  expect(backupsAmong([...theirs, backupName(NOW)])).toEqual([{ name: 'afterword-2026-11-28T12-00-00Z.db', kind: 'scheduled', at: NOW }]);
});
