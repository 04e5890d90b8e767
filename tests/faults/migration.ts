import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { PROGRAM } from '../bench/server.ts';
import { type Fault, must } from './fault.ts';
import { serve } from './installation.ts';
import { TAMPER } from './kill.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/sqlite/migrations');
const ANSWERS = 500;

/** FT-18: the process ends while it brings an older file up to date. */
export const killInMigration: Fault = {
  id: 'FT-18',
  title: 'killed in a migration',
  how: `A file of the first schema with ${ANSWERS} answers is opened, and the process ended (\`kill -9\`, by a preload) before each statement of each later migration, before the commit and after it; then it is opened again.`,
  holds:
    'The second start finishes; every row of every table is as after an undisturbed migration; integrity_check finds nothing; the doctor has no objection.',
  needs: [],
  async run({ folder }) {
    const old = join(folder, 'old.db');
    makeOld(old);
    const undisturbed = await migrated(folder, old, null);
    let point = 1;
    for (; ; point += 1) {
      const other = await migrated(folder, old, point);
      if (other === 'not killed') break;
      must(other === undisturbed, `killed before step ${point}, the file differs afterwards`);
    }
    const server = await serve(join(folder, 'data'), 0);
    await server.stop();
    return `${point - 1} points of ${readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql')).length - 1} migrations, all equal afterwards`;
  },
};

function makeOld(file: string): void {
  const db = new Database(file);
  db.exec(readFileSync(join(MIGRATIONS, '0000_foundations.sql'), 'utf8'));
  db.pragma('user_version = 1');
  const many = `with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${ANSWERS})`;
  const at = '1795341900000 + i * 600000';
  db.exec(`insert into sites (id, key, name, time_zone, created_at) values ('shop', 'aw_pk_0123456789abcdef', 'Shop', 'Europe/Vienna', 0);
    insert into channels values ('shop', 'chat'), ('shop', 'email');
    insert into agents values ('shop', 'ana', 'Ana'), ('shop', 'ben', 'Ben');
    ${many} insert into interactions select 'shop', 'i' || i, iif(i % 2, 'chat', 'email'), iif(i % 3, 'Billing', null), null, 0 from n;
    ${many} insert into interaction_agents select 'shop', 'i' || i, iif(i % 5, 'ana', 'ben'), 0 from n;
    ${many} insert into exposures select 'shop', 'i' || i, 'shown', ${at} from n;
    ${many} insert into responses (site_id, id, interaction_id, edit_token_hash, revision, rating, comment, surface, created_at, changed_at)
      select 'shop', 'r' || i, 'i' || i, zeroblob(32), 0, 1 + i % 5, iif(i % 3, 'They solved it, number ' || i, null), 'inline', ${at}, ${at} from n;
    ${many} insert into credits select 'shop', iif(i % 5, 'ana', 'ben'), ${at}, 'r' || i, iif(i % 2, 'chat', 'email') from n;
    ${many} insert into credits select 'shop', '', ${at}, 'r' || i, iif(i % 2, 'chat', 'email') from n;`);
  db.close();
}

/** What every table holds after the file was brought up to date, once the process was ended before that step and started again. */
async function migrated(folder: string, old: string, point: number | null): Promise<string> {
  const data = join(folder, 'data');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data);
  copyFileSync(old, join(data, 'afterword.db'));
  const doctor = (env: NodeJS.ProcessEnv = {}, ...node: string[]) =>
    spawnSync(process.execPath, [...node, PROGRAM, 'doctor'], { env: { ...process.env, DATA_DIR: data, ...env }, encoding: 'utf8' });
  if (point !== null) {
    const { signal } = doctor({ FAULT_KILL_AT: String(point) }, '--import', TAMPER);
    if (signal !== 'SIGKILL') return 'not killed';
  }
  const { status, stderr } = doctor();
  must(status === 0, `killed before step ${point}, the second start says ${stderr}`);
  must(existsSync(join(data, 'afterword.db')), 'the file is gone');
  return digestOf(join(data, 'afterword.db'));
}

function digestOf(file: string): string {
  const db = new Database(file, { readonly: true });
  must(db.pragma('integrity_check', { simple: true }) === 'ok', 'integrity_check found damage');
  const tables = db.prepare("select name, sql from sqlite_schema where type = 'table' and name not like 'comment_index%' order by name").all() as {
    name: string;
    sql: string;
  }[];
  const digest = createHash('sha256');
  for (const { name, sql } of tables) digest.update(sql).update(JSON.stringify(db.prepare(`select * from "${name}"`).raw().all()));
  db.close();
  return digest.digest('hex');
}
