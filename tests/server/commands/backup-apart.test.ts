import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test, vi } from 'vitest';
import { backUpApart } from '../../../server/commands/backup-apart.ts';
import { type Machine, openMachine } from '../../support/command.ts';

const PROGRAM = ['dist/server/afterword.mjs'];

let machine: Machine;
let folder: string;
beforeEach(async () => {
  machine = openMachine();
  folder = join(machine.folder, 'data', 'backups');
  await machine.afterword('site', 'create', 'Shop');
});

/** Makes the database so large that a backup of it takes a while. */
function weighDown(): void {
  const db = new Database(machine.database);
  db.exec('create table ballast (bytes)');
  for (let blocks = 0; blocks < 80; blocks++) db.exec('insert into ballast values (randomblob(1000000))');
  db.close();
}

const backUp = (name: string, stopped: AbortSignal) => backUpApart(join(folder, name), { DATA_DIR: join(machine.folder, 'data') }, stopped, PROGRAM);

test('a process of its own makes the backup, and says what went wrong', async () => {
  const going = new AbortController().signal;

  expect(await backUp('one.db', going)).toBeNull();
  expect(readdirSync(folder).sort()).toEqual(['one.db', 'one.db.json']);
  expect(await backUp('one.db', going)).toMatch(/^afterword: .*one\.db is there already, and a backup never overwrites anything\.$/);
});

test('one that is stopped half way leaves nothing', async () => {
  weighDown();
  const stopped = new AbortController();
  const made = backUp('one.db', stopped.signal);
  await vi.waitUntil(() => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.unfinished')), { interval: 1, timeout: 30_000 });

  stopped.abort();

  expect(await made).toBe('It was ended by SIGTERM.');
  expect(readdirSync(folder)).toEqual([]);
});
