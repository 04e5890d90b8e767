import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import { backupName } from '../../server/backup-names.ts';
import { backupTurns, startBackups } from '../../server/backup-schedule.ts';
import { makeBackup } from '../../server/commands/backup-file.ts';
import { temporaryFolder } from '../support/folder.ts';
import { answerOf, clockAt, HOUR, interactionOf } from '../support/shop.ts';

/** A data folder at noon, its store, and the turns of a schedule that keeps two. */
async function openSchedule() {
  const dataFolder = temporaryFolder();
  const folder = join(dataFolder, 'backups');
  mkdirSync(folder);
  const clock = clockAt('2026-11-28T12:00:00Z');
  const database = join(dataFolder, 'afterword.db');
  const store = await openSqliteStore({ file: database, now: clock.now });
  onTestFinished(() => store.close());
  const { id: site } = await store.createSite({ name: 'Shop', timeZone: 'UTC' });
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'trace', base: null }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const made: { complaint: string | null } = { complaint: null };
  const make = async (target: string) => {
    if (made.complaint === null) await makeBackup({ dataFolder, secretKey: null }, target, clock.now);
    return made.complaint;
  };
  const parts = { settings: { cron: '0 * * * *', keep: 2 }, dataFolder, database, store, make, log, now: clock.now };
  const names = () => readdirSync(folder).filter((name) => name.endsWith('.db'));
  const answer = (number: number) => store.record(interactionOf(site, `${number}`), answerOf(number));
  return { ...parts, parts, folder, clock, logged, made, names, answer, turn: backupTurns(parts, new AbortController().signal) };
}

test('at each turn there is a backup of what changed, and the oldest goes', async () => {
  const { turn, clock, answer, names, folder } = await openSchedule();
  for (const number of [1, 2, 3, 4]) {
    await answer(number);
    await turn();
    clock.pass(HOUR);
  }

  expect(names()).toEqual(['afterword-2026-11-28T14-00-00Z.db', 'afterword-2026-11-28T15-00-00Z.db']);
  expect(readdirSync(folder)).toHaveLength(4);
});

test('where nothing has changed no backup is made, but for one a day', async () => {
  const { turn, clock, answer, names, store } = await openSchedule();
  await answer(1);
  await turn();

  clock.pass(HOUR);
  await store.ready();
  await turn();
  expect(names()).toEqual(['afterword-2026-11-28T12-00-00Z.db']);

  clock.pass(24 * HOUR);
  await turn();
  expect(names()).toContain('afterword-2026-11-29T13-00-00Z.db');
});

test('a change by another process is one', async () => {
  const { turn, clock, names, database } = await openSchedule();
  await turn();
  const other = await openSqliteStore({ file: database, now: clock.now });
  await other.createSite({ name: 'Second', timeZone: 'UTC' });
  await other.close();

  clock.pass(HOUR);
  await turn();

  expect(names()).toHaveLength(2);
});

test('a backup that fails is in the log and tried at the next turn', async () => {
  const { turn, clock, made, names, logged } = await openSchedule();
  made.complaint = 'The disk is made of paper.';
  await turn();
  expect([names(), logged]).toMatchObject([[], [{ level: 50, msg: 'a backup failed', complaint: 'The disk is made of paper.' }]]);

  made.complaint = null;
  clock.pass(HOUR);
  await turn();

  expect([names(), logged[1]]).toMatchObject([['afterword-2026-11-28T13-00-00Z.db'], { level: 30, msg: 'backed up' }]);
});

test('where the disk has too little room none is made, and the log warns', async () => {
  const { parts, dataFolder, names, logged } = await openSchedule();
  const database = join(dataFolder, 'vast.db');
  writeFileSync(database, '');
  truncateSync(database, 2 ** 42); // Bytes that are not there until somebody writes them.

  await backupTurns({ ...parts, database }, new AbortController().signal)();

  expect(names()).toEqual([]);
  expect(logged).toMatchObject([{ level: 40, msg: 'no backup is made: the disk has too little room', lacking_bytes: expect.any(Number) }]);
});

test('what is too old goes even where no backup can be made, and so does what a restore kept', async () => {
  const { turn, made, folder, dataFolder, logged } = await openSchedule();
  made.complaint = 'The disk is made of paper.';
  const old = Date.parse('2026-10-01T00:00:00Z');
  writeFileSync(join(folder, backupName(old)), '');
  for (const end of ['', '-wal']) writeFileSync(join(dataFolder, `afterword.db.before-restore-2026-10-01T00-00-00Z${end}`), '');
  writeFileSync(join(dataFolder, 'afterword.db.before-restore-2026-11-01T00-00-00Z'), '');

  await turn();

  expect(readdirSync(folder)).toEqual([]);
  expect(readdirSync(dataFolder).filter((name) => name.includes('before'))).toEqual(['afterword.db.before-restore-2026-11-01T00-00-00Z']);
  expect(logged[1]).toMatchObject({ msg: 'old backups deleted', dropped: { length: 3 } });
});

test('a process need not wait for the next turn, and there is none once it is stopped', async () => {
  const { parts } = await openSchedule();
  const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

  const stop = startBackups(parts);

  expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout')).toHaveLength(before);
  stop();
});
