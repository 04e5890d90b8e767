import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Db } from './connection.ts';
import { checkIntegrity, FINDINGS, refuseDamaged } from './soundness.ts';
import { attempt } from './storage-errors.ts';

/** Looks whether a file is sound, without holding anybody up. */
export interface Examiner {
  /** Rejects with StorageDamaged where SQLite finds the file damaged. */
  examine(): Promise<void>;
  /** Gives up what is being examined. */
  stop(): void;
}

/** Examines the file of a connection. */
export function openExaminer({ $client: raw }: Db): Examiner {
  const stopping = new AbortController();
  return {
    async examine() {
      const { size } = await stat(raw.name);
      if (size <= SMALL) return attempt(() => checkIntegrity(raw));
      refuseDamaged(await findingsIn(raw.name, stopping.signal));
    },
    stop: () => stopping.abort(),
  };
}

const SMALL = 2 * 1024 * 1024; // Bytes. Read in a few ms, where a process takes 60 to start.
/** Not a file of its own, because the program is built into one. */
const PROCESS = `
  const [driver, file] = process.argv.slice(1);
  try {
    const db = new (require(driver))(file, { readonly: true, fileMustExist: true, timeout: 2000 });
    process.stdout.write(JSON.stringify(db.pragma('quick_check(${FINDINGS})').map((row) => row.quick_check)));
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) throw error;
    process.stdout.write(JSON.stringify([error.message]));
  }
`;

/** In a process of its own and not in a thread, which could not be stopped before all is read: a server that is told to stop would wait for it. */
function findingsIn(file: string, signal: AbortSignal): Promise<readonly string[]> {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const args = ['--input-type=commonjs', '--eval', PROCESS, driver, file];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { signal, killSignal: 'SIGKILL' }, (error, found) =>
      error ? reject(error) : resolve(JSON.parse(found) as readonly string[]),
    );
  });
}
