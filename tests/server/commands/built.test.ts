import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type Machine, openMachine } from '../../support/command.ts';
import { TICKETS_MAP, tickets } from '../../support/tickets.ts';

const start = (machine: Machine, ...args: string[]) =>
  spawn(process.execPath, ['dist/server/afterword.mjs', ...args], { env: { DATA_DIR: `${machine.folder}/data` } });

async function built(machine: Machine, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = start(machine, ...args);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit') as Promise<[number]>]);
  return { code, stdout, stderr };
}

/** More than fits in a pipe. */
async function takeMany(machine: Machine): Promise<void> {
  const lines = Array.from({ length: 1500 }, (_, number) => `n${number},5,"${'x'.repeat(200)}",Ana,chat,Orders,20/11/2026 09:30`);
  await machine.afterword('import', machine.file('a.csv', tickets(...lines)), '--map', machine.file('map.json', JSON.stringify(TICKETS_MAP)));
}

test('the program as it is built says in one line what is wrong, without a stack, and ends with the code of the reason', async () => {
  const machine = openMachine();

  expect(await built(machine, 'export')).toMatchObject({
    code: 78,
    stdout: '',
    stderr: expect.stringMatching(/^afterword: There is no database[^\n]*\n$/),
  });
  expect(await built(machine, 'import', 'nowhere.csv', '--source', 'afterword')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'afterword: nowhere.csv: There is no such file.\n',
  });
  expect(await built(machine, 'site', 'create', 'Shop', '--time-zone', 'x')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no time zone "x"'),
  });
  expect(await built(machine, 'import')).toMatchObject({ code: 2, stderr: "error: missing required argument 'file'\n" });
});

test('whoever reads an export may stop when they have seen enough', async () => {
  const machine = openMachine();
  await takeMany(machine);

  const head = await promisify(execFile)('sh', ['-c', `"$0" dist/server/afterword.mjs export --format ndjson | head -n 1`, process.execPath], {
    env: { DATA_DIR: `${machine.folder}/data`, PATH: process.env['PATH'] },
  });

  expect([head.stdout.split('\n').length, head.stderr]).toEqual([2, '']);
});

test('a reader who stops is no failure', async () => {
  const machine = openMachine();
  await takeMany(machine);
  const child = start(machine, 'export');
  const complaints = text(child.stderr);

  child.stdout.once('data', () => child.stdout.destroy());

  expect([await once(child, 'exit'), await complaints]).toEqual([[0, null], '']);
});
