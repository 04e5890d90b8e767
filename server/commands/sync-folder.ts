import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Brings to the disk what a folder calls its files, as far as the system lets a folder be opened: Windows does not, and does it by itself. */
export function syncFolder(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch (error) {
    if (['EISDIR', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
    throw error;
  }
  fsyncSync(handle);
  closeSync(handle);
}
