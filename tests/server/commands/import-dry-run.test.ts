import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, type Machine, openMachine } from '../../support/command.ts';
import { ANA, BEN, CHO, TICKETS_MAP, tickets } from '../../support/tickets.ts';

const importing = (machine: Machine, records: readonly string[], ...options: string[]) =>
  machine.afterword(
    'import',
    machine.file('tickets.csv', tickets(...records)),
    '--map',
    machine.file('map.json', JSON.stringify(TICKETS_MAP)),
    ...options,
  );
const report = (stdout: string) => JSON.parse(stdout) as Record<string, unknown>;

test('a dry run where there is no database makes none', async () => {
  const machine = openMachine();

  const { code, stdout } = await importing(machine, [ANA, BEN], '--dry-run');

  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^Dry run: nothing was written to "My site"\.\n +2 {2}records read\n +2 {2}would be created\nFrom 2026-11-20 to 2026-11-20, 2 agents/,
  );
  expect(existsSync(machine.database)).toBe(false);
});

test('a dry run leaves the database as it is, byte for byte, and nothing beside it', async () => {
  const machine = openMachine();
  await importing(machine, [ANA]);
  const before = bytesOf(machine.database);

  await importing(machine, [ANA, BEN, CHO], '--dry-run');

  expect(bytesOf(machine.database)).toBe(before);
  expect(readdirSync(join(machine.folder, 'data'))).toEqual(['afterword.db']);
});

test('a dry run beside a running server sees what that has committed and changes nothing', async () => {
  const machine = openMachine();
  await importing(machine, [ANA]);

  await machine.look(async (store) => {
    await importing(machine, [BEN]);
    const [before, log] = [bytesOf(machine.database), bytesOf(`${machine.database}-wal`)];

    const { stdout } = await importing(machine, [ANA, BEN, CHO], '--dry-run', '--json');

    expect(report(stdout)).toMatchObject({ created: 1, already_there: 2 });
    expect([bytesOf(machine.database), bytesOf(`${machine.database}-wal`)]).toEqual([before, log]);
    await store.ready();
  });
});

const BAD = '4714,9,,Ana,chat,Orders,20/11/2026 09:30';
const CONTRADICTION = ANA.replace(',5,', ',1,');

test.each([
  ['good ones', [ANA, BEN, CHO], []],
  ['one that is there, and one twice', [ANA, CHO, CHO], []],
  ['one that cannot be read', [BEN, BAD], []],
  ['one that cannot be read and may be left out', [BEN, BAD], ['--skip-unreadable']],
  ['one that contradicts', [BEN, CONTRADICTION], []],
  ['one that contradicts and may be left out', [BEN, CONTRADICTION], ['--skip-unreadable']],
])('a dry run tells what the import then does: %s', async (_, records, options) => {
  const machine = openMachine();
  await importing(machine, [ANA]);

  const told = await importing(machine, records, '--json', '--dry-run', ...options);
  const done = await importing(machine, records, '--json', ...options);

  expect(told.code).toBe(done.code);
  expect(report(told.stdout)).toEqual({ ...report(done.stdout), dry_run: true, imported: false });
});
