import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { newestSchema } from '../../../db/sqlite/migrate.ts';
import { checksumOf } from '../../../server/checksum.ts';
import { runBundle } from '../../support/child.ts';
import { type Machine, openMachine } from '../../support/command.ts';
import { makeOlderDatabase } from '../../support/older-database.ts';
import { ANA, BEN, TICKETS_MAP, tickets } from '../../support/tickets.ts';

let machine: Machine;
let target: string;
beforeEach(async () => {
  machine = openMachine();
  target = join(machine.folder, 'copy.db');
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
  await machine.afterword('import', machine.file('a.csv', tickets(ANA, BEN)), '--map', machine.file('map.json', JSON.stringify(TICKETS_MAP)));
});

const manifestIn = (text: string) => JSON.parse(text) as Record<string, unknown>;
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('a backup is a whole database, and its manifest says what is in it and by which bytes it is known', async () => {
  expect(await machine.afterword('backup', target)).toMatchObject({ code: 0, stderr: '' });

  const db = new Database(target, { readonly: true });
  expect(db.prepare('select count(*) from responses').pluck().get()).toBe(2);
  db.close();
  expect(manifestIn(readFileSync(`${target}.json`, 'utf8'))).toEqual({
    ...{ afterword: '0.1.0', schema: newestSchema(), made_at: '2026-11-22T12:00:00.000Z', secret_key: null, ...(await checksumOf(target)) },
    sites: [{ key: expect.stringMatching(/^aw_pk_/), name: 'Shop', answers: 2, last_seq: 2 }],
  });
});

test('it is for its owner only, and nothing else is left beside it', async () => {
  await machine.afterword('backup', target);

  expect([target, `${target}.json`].map(modeOf)).toEqual(['600', '600']);
  expect(readdirSync(machine.folder).filter((name) => name.startsWith('copy.'))).toEqual(['copy.db', 'copy.db.json']);
});

test('without a name it gets one by its time, in a folder of the data', async () => {
  const { stdout } = await machine.afterword('backup');

  const folder = join(machine.folder, 'data', 'backups');
  expect(stdout).toMatch(/^Wrote .*backups\/afterword-2026-11-22T12-00-00Z\.db: 1 site, 2 answers, [\d,]+ bytes\.\n$/);
  expect(readdirSync(folder)).toEqual(['afterword-2026-11-22T12-00-00Z.db', 'afterword-2026-11-22T12-00-00Z.db.json']);
  expect(modeOf(folder)).toBe('700');
});

test('a file that is there is never overwritten', async () => {
  machine.file('copy.db', 'the only copy of something');

  const { code, stderr } = await machine.afterword('backup', target);

  expect([code, stderr]).toEqual([1, `afterword: ${target} is there already, and a backup never overwrites anything.\n`]);
  expect(readFileSync(target, 'utf8')).toBe('the only copy of something');
});

test('with - it goes to the standard output, and the manifest in one line to the standard error', async () => {
  const child = runBundle(['backup', '-'], { DATA_DIR: join(machine.folder, 'data') });
  const chunks: Buffer[] = [];
  child.process.stdout.setEncoding('latin1').on('data', (chunk: string) => chunks.push(Buffer.from(chunk, 'latin1')));

  expect(await child.exitCode).toBe(0);
  const copy = machine.file('piped.db', Buffer.concat(chunks));
  expect(manifestIn(child.err())).toMatchObject(await checksumOf(copy));
  expect(child.err().match(/\n/g)).toHaveLength(1);
  expect(readdirSync(join(machine.folder, 'data', 'backups'))).toEqual([]);
});

test('what was erased or changed is not in it, not even in its free space', async () => {
  const db = new Database(machine.database);
  db.exec("create table spoiled (words text); insert into spoiled values ('canary-words'); pragma secure_delete = off; drop table spoiled");
  db.close();
  expect(readFileSync(machine.database).includes('canary-words')).toBe(true);

  await machine.afterword('backup', target);

  expect(readFileSync(target).includes('canary-words')).toBe(false);
});

test('on a disk without room nothing is left, and it says so', () => {
  const limited = `ulimit -f 64; exec "${process.execPath}" dist/server/afterword.mjs backup "${target}"`;

  const { status, stderr } = spawnSync('sh', ['-c', limited], { env: { DATA_DIR: join(machine.folder, 'data') }, encoding: 'utf8' });

  expect([status, stderr]).toEqual([1, 'afterword: There is no room on the disk for the backup; nothing of it is left there.\n']);
  expect(readdirSync(machine.folder).filter((name) => name.startsWith('copy.'))).toEqual([]);
});

test('a folder that there is not is said so', async () => {
  const { code, stderr } = await machine.afterword('backup', '/nowhere/copy.db');

  expect([code, stderr]).toEqual([1, 'afterword: /nowhere/copy.db: There is no such file.\n']);
});

test('a database that is damaged is not taken for a backup', async () => {
  const bytes = readFileSync(machine.database);
  machine.file('data/afterword.db', Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(bytes.length - 8192, 7)]));

  const { code, stderr } = await machine.afterword('backup', target);

  expect([code, stderr]).toEqual([1, 'afterword: The database is damaged, so there is no backup of it.\n']);
  expect(existsSync(target)).toBe(false);
});

test('where there is no database, none is made', async () => {
  const empty = openMachine();

  expect(await empty.afterword('backup')).toMatchObject({ code: 78, stderr: expect.stringContaining('There is no database in') });
  expect(existsSync(join(empty.folder, 'data'))).toBe(false);
});

test('a database is backed up before its schema changes, apart from the others', async () => {
  const older = openMachine();
  mkdirSync(join(older.folder, 'data'));
  const schema = makeOlderDatabase(older.database);

  await older.afterword('site', 'list');
  await older.afterword('site', 'list');

  const folder = join(older.folder, 'data', 'backups');
  const name = `before-migration-from-${schema}-2026-11-22T12-00-00Z.db`;
  expect(readdirSync(folder)).toEqual([name, `${name}.json`]);
  expect(manifestIn(readFileSync(join(folder, `${name}.json`), 'utf8'))).toMatchObject({ schema, sites: [{ name: 'Shop' }] });
  expect(await older.look((store) => store.sites())).toMatchObject([{ name: 'Shop' }]);
});

test('a schema does not change where the database cannot be backed up before', async () => {
  const db = new Database(machine.database);
  db.pragma(`user_version = ${newestSchema() - 1}`);
  db.close();
  machine.file('data/backups', 'not a folder');

  const { code, stderr } = await machine.afterword('site', 'list');

  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/^afterword: The database is to be backed up to .*\/backups before its schema changes\. .+\n$/),
  ]);
});
