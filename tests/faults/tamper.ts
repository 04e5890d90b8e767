import Database from 'better-sqlite3';

// Loaded into a server before its program (`node --import`), so that a fault can be put where no other process reaches, and the product needs no switch for it.

/** Pragmas that are set once the connection is ready: "wal_autocheckpoint = 10". */
const { FAULT_PRAGMA, FAULT_KILL_AT } = process.env;
/** What a connection is told last before it is used (db/sqlite/connection.ts). */
const LAST_WORDS = 'busy_timeout';

const { pragma, exec } = Database.prototype;
let steps = 0;

/** The process ends as by `kill -9` before its n-th step of a migration. */
function step(): void {
  steps += 1;
  if (String(steps) === FAULT_KILL_AT) process.kill(process.pid, 'SIGKILL');
}

Database.prototype.pragma = function tampered(this: Database.Database, source: string, options?: Database.PragmaOptions): unknown {
  if (source.startsWith('user_version =')) step();
  const result = pragma.call(this, source, options);
  if (FAULT_PRAGMA && source.startsWith(LAST_WORDS)) pragma.call(this, FAULT_PRAGMA);
  return result;
};

Database.prototype.exec = function tampered(this: Database.Database, sql: string): Database.Database {
  step();
  return exec.call(this, sql);
};
