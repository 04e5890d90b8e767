import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { digits } from '../bench/figures.ts';
import { storedIds } from '../support/stored-ids.ts';
import { compareSums, compareWithin } from './compare.ts';
import { type Fault, type Given, must, pause, whole } from './fault.ts';
import { afterwordOn, install } from './installation.ts';
import { figuresOf } from './kill.ts';
import { createOracle } from './oracle.ts';
import { startWriters } from './writers.ts';

/** FT-20: a copy while answers come in. */
export const backupUnderLoad: Fault = {
  id: 'FT-20',
  title: 'backup under load',
  how: 'Three backups, one after the other, while 8 writers send as fast as they are answered.',
  holds: 'Each backup is sound, its counts are those of its rows, and it has every answer that was acknowledged before it began; the server goes on.',
  needs: [],
  async run(given) {
    const { figures, missing } = await backUpUnderLoad(given);
    must(missing === 0, `${missing} answers that were acknowledged before are not in the backup`);
    return figures;
  },
};

/** FT-21: the copy is needed. */
export const restoreDrill: Fault = {
  id: 'FT-21',
  title: 'restore drill',
  how: 'A backup that was made under load is restored into a new folder; its counts are compared with those in the backup and with a recount; a server is started on it.',
  holds: 'Restored roll-ups equal those of the backup row by row, and a recount of the answers; the doctor has no objection.',
  needs: [],
  async run(given) {
    const { last } = await backUpUnderLoad(given);
    const other = join(given.folder, 'other');
    mkdirSync(other);
    const { code, err } = await afterwordOn(other, 'restore', last);
    must(code === 0, `the restore says ${err}`);
    const [backedUp, restored] = [last, join(other, 'afterword.db')].map(rollupsIn) as [string[], string[]];
    must(JSON.stringify(backedUp) === JSON.stringify(restored), 'the restored roll-ups are not those of the backup');
    const doctor = await afterwordOn(other, 'doctor');
    must(doctor.code === 0, `the doctor objects: ${doctor.err}`);
    return `${whole(restored.length)} rows of roll-ups equal those of the backup and a recount`;
  },
};

async function backUpUnderLoad({ folder, random }: Given): Promise<{ figures: string; missing: number; last: string }> {
  const installation = await install(join(folder, 'data'));
  const oracle = createOracle(installation.siteKey, random);
  const writers = startWriters({ url: installation.url, oracle, random });
  let [missing, slowest, last] = [0, 0, ''];
  for (let round = 0; round < 3; round += 1) {
    await pause(1000);
    const before = [...oracle.answers].filter(([, told]) => told.some(({ isAcknowledged }) => isAcknowledged)).map(([id]) => id);
    last = join(folder, `backup-${round}.db`);
    const begin = performance.now();
    const { code, err } = await installation.afterword('backup', last);
    slowest = Math.max(slowest, performance.now() - begin);
    must(code === 0, `the backup says ${err}`);
    const stored = idsIn(last);
    missing += before.filter((id) => !stored.has(id)).length;
  }
  await writers.stop();
  const figures = await figuresOf(installation, oracle);
  await installation.first.stop();
  return { figures: `3 backups, slowest ${digits(slowest)} ms, none without an answer from before; ${figures}`, missing, last };
}

function idsIn(file: string): ReadonlySet<string> {
  const db = new Database(file, { readonly: true });
  compareWithin(db);
  const stored = storedIds(db);
  db.close();
  return stored;
}

function rollupsIn(file: string): readonly string[] {
  const db = new Database(file, { readonly: true });
  compareSums(db);
  const rows = ['rollup_days', 'rollup_hours'].flatMap((table) =>
    db
      .prepare(`select * from ${table}`)
      .raw()
      .all()
      .map((row) => JSON.stringify(row)),
  );
  db.close();
  return rows;
}
