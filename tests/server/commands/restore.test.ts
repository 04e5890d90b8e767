import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../../db/sqlite/open.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import { runBundle, serveBundle } from '../../support/child.ts';
import { afterwordOn, bytesOf, type Machine, onlySite, openMachine } from '../../support/command.ts';
import { ALWAYS, answerOf, inOrder, interactionOf } from '../../support/shop.ts';

const STAMP = '2026-11-22T12-00-00Z';

let machine: Machine;
let backup: string;
beforeEach(async () => {
  machine = openMachine();
  backup = join(machine.folder, 'copy.db');
  await machine.afterword('demo', '--seed', '7', '--answers', '60', '--days', '3');
  await machine.afterword('backup', backup);
});

const boardOn = ({ look }: Machine) =>
  look(async (store) => {
    const { seq: _, ...board } = inOrder(await store.board((await onlySite(store)).id, ALWAYS, EVERYTHING));
    return board;
  });

/** Another answer, and the time goes on. */
const answerLate = ({ look }: Machine) =>
  look(async (store) => {
    const { id } = await onlySite(store);
    await store.record(interactionOf(id, 'late'), answerOf(1, { rating: 1 }));
  });

const spoil = (file: string) => {
  const bytes = readFileSync(file);
  bytes.fill(7, bytes.length - 5000, bytes.length - 1000);
  writeFileSync(file, bytes);
};

test('a restored board is the board of the time, and every stored count equals a recount to the last digit', async () => {
  const before = await boardOn(machine);
  await answerLate(machine);
  expect(await boardOn(machine)).not.toEqual(before);

  const { code, stdout, stderr } = await machine.afterword('restore', backup);

  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^Restored .*copy\.db, made at 2026-11-22T12:00:00\.000Z by version .*\n"Demo": 60 answers, [\d,]+ stored rows compared with a recount, 0 differences\.\n/,
  );
  expect(await boardOn(machine)).toEqual(before);
  expect((await machine.afterword('doctor')).code).toBe(0);
});

test('the database that was there is kept whole under another name, and nothing else is left', async () => {
  await answerLate(machine);
  const before = await boardOn(machine);

  const { stdout } = await machine.afterword('restore', backup);

  const kept = `afterword.db.before-restore-${STAMP}`;
  expect(stdout).toContain(`The database that was there is ${join(machine.folder, 'data', kept)} now.\n`);
  expect(readdirSync(join(machine.folder, 'data')).sort()).toEqual(['afterword.db', kept, 'afterword.lock']);
  copyFileSync(join(machine.folder, 'data', kept), machine.database);
  expect(await boardOn(machine)).toEqual(before);
});

test('what a crash left in the log belongs to the database that is kept', async () => {
  const server = await serveBundle({ DATA_DIR: join(machine.folder, 'data') });
  await answerLate(machine);
  server.process.kill('SIGKILL');
  await server.exitCode;
  expect(existsSync(`${machine.database}-wal`)).toBe(true);

  expect((await machine.afterword('restore', backup)).code).toBe(0);

  expect(existsSync(`${machine.database}-wal`)).toBe(false);
  const kept = new Database(`${machine.database}.before-restore-${STAMP}`, { readonly: true });
  expect(kept.prepare("select count(*) from interactions where id = 'late'").pluck().get()).toBe(1);
  kept.close();
});

test('the backup itself is not changed by it', async () => {
  const bytes = bytesOf(backup);

  await machine.afterword('restore', backup);

  expect(bytesOf(backup)).toBe(bytes);
  expect(await machine.afterword('restore', backup)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is there already. Restore again in'),
  });
});

test('while a server runs nothing is restored', async () => {
  const server = await serveBundle({ DATA_DIR: join(machine.folder, 'data') });

  const { code, stderr } = await machine.afterword('restore', backup);

  expect([code, stderr]).toEqual([1, expect.stringMatching(/^afterword: `afterword serve` \(process \d+ on .*\) has the data in .* for itself\. /)]);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});

test('while another program has the database open nothing is restored', async () => {
  const store = await openSqliteStore({ file: machine.database, now: Date.now });

  const { code, stderr } = await machine.afterword('restore', backup);
  await store.close();

  expect([code, stderr]).toEqual([1, 'afterword: Another program has the database open. Let it end, and restore again.\n']);
  expect((await machine.afterword('restore', backup)).code).toBe(0);
});

test.each<[string, (file: string) => void, RegExp]>([
  ['is not what its manifest says', spoil, /copy\.db is not what its manifest says/],
  ['was cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, 9000)), /copy\.db is not what its manifest says/],
  ['has no manifest', (file) => rmSync(`${file}.json`), /copy\.db\.json is not there, so nobody can tell/],
  ['has a manifest that is none', (file) => writeFileSync(`${file}.json`, '{'), /copy\.db\.json is not the manifest of a backup/],
  ['is not there', (file) => rmSync(file), /copy\.db: There is no such file\./],
])('a backup that %s is refused, and the database stays', async (_, harm, sentence) => {
  const before = await boardOn(machine);
  harm(backup);

  const { code, stderr } = await machine.afterword('restore', backup);

  expect([code, stderr]).toEqual([1, expect.stringMatching(sentence)]);
  expect(await boardOn(machine)).toEqual(before);
  expect(readdirSync(join(machine.folder, 'data')).sort()).toEqual(['afterword.db', 'afterword.lock']);
});

test('a file without a manifest is taken with --force, if it is sound', async () => {
  rmSync(`${backup}.json`);
  expect((await machine.afterword('restore', backup, '--force')).code).toBe(0);

  spoil(backup);
  rmSync(`${machine.database}.before-restore-${STAMP}`);
  const { code, stderr } = await machine.afterword('restore', backup, '--force');
  expect([code, stderr]).toEqual([1, 'afterword: The backup is damaged, or is no database. Nothing was changed; restore another one.\n']);
  expect((await machine.afterword('doctor')).code).toBe(0);
});

test('where there is no database yet, as on another machine, it is made', async () => {
  const elsewhere = openMachine();

  const { code, stdout } = await elsewhere.afterword('restore', backup);

  expect([code, stdout.includes('The database that was there')]).toEqual([0, false]);
  expect(await boardOn(elsewhere)).toEqual(await boardOn(machine));
});

test('a database that is damaged is replaced, kept as it is, and said to know nothing of what was erased', async () => {
  writeFileSync(machine.database, 'no database at all, but long enough to be looked at. '.repeat(99));

  const { code, stderr } = await machine.afterword('restore', backup);

  expect([code, stderr]).toEqual([
    0,
    `${machine.database} could not be read, or not all of it: erase again whoever asked for it after the backup was made.\n`,
  ]);
  expect((await machine.afterword('doctor')).code).toBe(0);
  expect(readFileSync(`${machine.database}.before-restore-${STAMP}`, 'utf8')).toContain('no database at all');
});

test('a secret key that is not the one of the backup is said, before anything is signed with it', async () => {
  const dataFolder = join(machine.folder, 'data');
  writeFileSync(join(dataFolder, 'secret.key'), 'a'.repeat(43));
  await machine.afterword('backup', join(machine.folder, 'keyed.db'));
  const elsewhere = openMachine();

  expect((await machine.afterword('restore', join(machine.folder, 'keyed.db'))).stderr).toBe('');
  expect((await elsewhere.afterword('restore', join(machine.folder, 'keyed.db'))).stderr).toMatch(/^The secret key of the backup is not here: bring/);
});

test('a restored server starts, takes answers, and gives no number of a move a second time', async () => {
  await answerLate(machine);
  const seqOf = () => machine.look(async (store) => store.lastSeq((await onlySite(store)).id));
  const before = await seqOf();

  await machine.afterword('restore', backup);

  expect(await seqOf()).toBeGreaterThan(before);
  await serveBundle({ DATA_DIR: join(machine.folder, 'data') });
  expect((await afterwordOn(join(machine.folder, 'data'), 'doctor')).code).toBe(0);
});

test('a restore that is killed leaves the one database or the other, and the next one goes through', async () => {
  const child = runBundle(['restore', backup], { DATA_DIR: join(machine.folder, 'data') });
  setTimeout(() => child.process.kill('SIGKILL'), 450);
  await child.exitCode;

  expect((await machine.afterword('doctor')).code).toBe(0);
  expect((await machine.afterword('restore', backup)).code).toBe(0);
});
