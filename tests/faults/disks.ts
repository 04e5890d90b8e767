import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Given } from './fault.ts';

/** An environment in which the commands of the system are found, also by who is not root. */
export const SYSTEM = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` };

/** Runs a command of the system; throws with what it complained of. */
export function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: SYSTEM });
}

/** A disk in memory of so many MiB, mounted within the folder of the fault; gone after it. */
export function mountTmpfs({ folder, afterwards }: Given, mebibytes: number): { readonly folder: string; grow(mebibytes: number): void } {
  const place = join(folder, 'small');
  mkdirSync(place);
  run('mount', '-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', place);
  afterwards(() => run('umount', '--lazy', place));
  return { folder: place, grow: (more) => void run('mount', '-o', `remount,size=${more}m`, place) };
}

/** A file that holds a disk with ext4 on it. */
export function makeImage(file: string, mebibytes: number): void {
  run('truncate', '-s', `${mebibytes}M`, file);
  run('mkfs.ext4', '-q', '-F', file);
}

/** Mounts it through a loop device; unmounted after the fault unless it was before. */
export function mountImage(
  { folder, afterwards }: Given,
  image: string,
  name: string,
  ...options: readonly string[]
): { readonly folder: string; unmount(): void } {
  const place = join(folder, name);
  mkdirSync(place);
  run('mount', '-o', ['loop', ...options].join(','), image, place);
  let isMounted = true;
  const unmount = () => {
    if (isMounted) run('umount', '--lazy', place);
    isMounted = false;
  };
  afterwards(unmount);
  return { folder: place, unmount };
}
