import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { onlySite, openMachine } from '../../support/command.ts';
import { TICKETS_MAP, tickets } from '../../support/tickets.ts';

const MANY = Array.from({ length: 20_000 }, (_, number) => `n${number},${(number % 5) + 1},"Answer ${number}",Ana,chat,Orders,20/11/2026 09:30`);
const SLOW = 120_000; // ms, on a busy machine

test(
  'an import that is killed half way leaves nothing of itself',
  async () => {
    const machine = openMachine();
    await machine.afterword('site', 'create', 'Shop');
    const file = machine.file('tickets.csv', tickets(...MANY));
    const args = ['dist/server/afterword.mjs', 'import', file, '--map', machine.file('map.json', JSON.stringify(TICKETS_MAP))];
    const child = spawn(process.execPath, args, { env: { DATA_DIR: `${machine.folder}/data` }, stdio: 'ignore' });
    const ended = once(child, 'exit');

    await writingAt(machine.database);
    child.kill('SIGKILL');

    expect(await ended).toEqual([null, 'SIGKILL']);
    await machine.look(async (store) => {
      const { id } = await onlySite(store);
      expect(await store.extent(id)).toEqual({ answers: 0, rows: 0 });
      expect([await store.lastSeq(id), await store.differences(id)]).toEqual([0, []]);
      await store.check();
    });
  },
  SLOW,
);

/** Resolves when another process has held the write lock for so long that it is in the middle of something large. */
async function writingAt(file: string): Promise<void> {
  const db = new Database(file, { timeout: 0 });
  for (let busy = 0; busy < 20; ) {
    busy = isLocked(db) ? busy + 1 : 0;
    await setTimeout(5);
  }
  db.close();
}

function isLocked(db: Database.Database): boolean {
  try {
    db.exec('begin immediate; rollback');
    return false;
  } catch {
    return true;
  }
}
