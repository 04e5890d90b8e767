import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Brings to the disk what was written to a file. No connection may be open on it here: to close it would let go of the connection's locks. */
export const flushFile = (file: string): void => flush(file, 'r+');

/** Brings to the disk what a folder calls its files, as far as the system lets a folder be opened: Windows does not, and does it by itself. */
export function flushFolder(folder: string): void {
  try {
    flush(folder, 'r');
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function flush(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
