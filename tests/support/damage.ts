import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { randomOf } from './random.ts';

/** Writes rubbish over the middle of a database file, six times 300 bytes, as a broken disk may. */
export function damage(file: string): void {
  const { size } = statSync(file);
  const handle = openSync(file, 'r+');
  const random = randomOf(7);
  for (let part = 1; part <= 6; part++) {
    const rubbish = Buffer.from(Array.from({ length: 300 }, () => Math.floor(random() * 256)));
    // The header of a page is where a page begins.
    writeSync(handle, rubbish, 0, 300, Math.floor((size * part) / 7 / 4096) * 4096);
  }
  closeSync(handle);
}
