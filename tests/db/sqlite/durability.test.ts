import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../../db/sqlite/open.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import { everyOf } from '../../support/shop.ts';
import { temporaryFile } from '../../support/sqlite.ts';

const from = (path: string) => JSON.stringify(pathToFileURL(path).href);

/** Records answers without end, many at once, and prints the number of each one when it is acknowledged. */
const TIRELESS = `
  const { openSqliteStore } = await import(${from('db/sqlite/open.ts')});
  const { answerOf, interactionOf } = await import(${from('tests/support/shop.ts')});
  const store = await openSqliteStore({ file: process.argv[1], now: Date.now });
  const { id: site } = await store.createSite({ name: 'Shop', timeZone: 'UTC' });
  let next = 0;
  const answer = async () => {
    for (;;) {
      const number = next++;
      await store.record(interactionOf(site, String(number)), answerOf(number));
      process.stdout.write(number + '\\n');
    }
  };
  await Promise.all(Array.from({ length: 20 }, answer));
`;

test('every answer that was acknowledged is there after the process was killed', async () => {
  const file = temporaryFile();
  const child = spawn(process.execPath, ['--input-type=module', '--eval', TIRELESS, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(line);
    if (acknowledged.length === 500) child.kill('SIGKILL');
  }
  if (child.signalCode === null) await once(child, 'exit');

  const store = await openSqliteStore({ file, now: Date.now });
  onTestFinished(() => store.close());
  const [site] = await store.sites();
  const kept = new Set((await everyOf(store.allResponses(site?.id as never, {}, EVERYTHING))).map(({ interaction }) => String(interaction)));
  expect(child.signalCode).toBe('SIGKILL');
  expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
  expect(await store.differences(site?.id as never)).toEqual([]);
  await store.check();
});
