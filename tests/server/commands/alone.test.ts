import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBundle, serveBundle } from '../../support/child.ts';
import { afterwordOn } from '../../support/command.ts';

const holderIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'afterword.lock.json'), 'utf8'));

test('a second server on the same data ends with one sentence that names the first, before it opens a port', async () => {
  const first = await serveBundle();

  const second = runBundle(['serve'], { DATA_DIR: first.dataFolder });

  expect(await second.exitCode).toBe(1);
  expect(second.err()).toMatch(
    new RegExp(
      `^afterword: \`afterword serve\` \\(process ${first.process.pid} on ${hostname()}, since \\S+Z\\) has the data in ${first.dataFolder} for itself\\. Stop it first, or set DATA_DIR to another folder\\.\n$`,
    ),
  );
  expect(second.out()).toBe('');
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
});

test('a server that was killed is not in the way of the next one', async () => {
  const first = await serveBundle();
  first.process.kill('SIGKILL');
  await first.exitCode;
  expect(holderIn(first.dataFolder)).toMatchObject({ pid: first.process.pid, command: 'serve' });

  const second = await serveBundle({ DATA_DIR: first.dataFolder });

  expect(holderIn(first.dataFolder)).toMatchObject({ pid: second.process.pid });
});

test('two servers that start in the same moment: one of them serves', async () => {
  const first = runBundle(['serve']);
  const second = runBundle(['serve'], { DATA_DIR: first.dataFolder });

  expect(await Promise.race([first.exitCode, second.exitCode])).toBe(1);
  expect(`${first.err()}${second.err()}`).toContain('has the data in');
});

test('short commands go on beside a running server', async () => {
  const server = await serveBundle();

  for (const args of [['doctor'], ['export'], ['site', 'create', 'Second', '--time-zone', 'UTC']])
    expect([args, (await afterwordOn(server.dataFolder, ...args)).code]).toEqual([args, 0]);
});

test('a server that has stopped leaves nobody named', async () => {
  const server = await serveBundle();
  server.process.kill('SIGTERM');
  await server.exitCode;

  expect(existsSync(join(server.dataFolder, 'afterword.lock.json'))).toBe(false);
});
