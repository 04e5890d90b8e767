import { constants, existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import Database from 'better-sqlite3';

/** Copies a database as it is now to a new file, without writing to the original and without holding up whoever writes to it. */
export async function copySqlite(file: string, copy: string): Promise<void> {
  // Without a write-ahead log nobody has it open and the file is whole; opening it, even to read, would leave a log behind.
  if (!existsSync(`${file}-wal`)) return copyFile(file, copy, constants.COPYFILE_FICLONE);
  const original = new Database(file, { readonly: true });
  try {
    // All pages in one go: in pieces, the copy would begin anew with every commit of a busy server.
    await original.backup(copy, { progress: () => 0x7fffffff });
  } finally {
    original.close();
  }
}
