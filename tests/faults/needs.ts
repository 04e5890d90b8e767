import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { presentBrowser } from '../support/find-browser.ts';

/** What a fault may need of the machine. */
export type Need = keyof typeof NEEDS;

const isOnPath = (command: string): boolean =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'].some((folder) => existsSync(join(folder, command)));

/** A command, and the package of Debian that brings it. */
const command = (name: string, debian: string) => ({ isThere: () => isOnPath(name), plainly: `${name} is missing (Debian: ${debian})` });

const NEEDS = {
  linux: { isThere: () => process.platform === 'linux', plainly: 'only Linux has it' },
  root: { isThere: () => process.getuid?.() === 0, plainly: 'only root may do it' },
  mount: { isThere: mayMount, plainly: 'this machine lets nobody mount anything (in a container it may not)' },
  loop: { isThere: () => existsSync('/dev/loop-control'), plainly: 'this kernel has no loop devices' },
  memoryGroup: { isThere: hasMemoryGroup, plainly: 'this kernel has no memory cgroup of version 1' },
  browser: { isThere: () => presentBrowser() !== undefined, plainly: 'no Chrome or Chromium was found (Debian: chromium)' },
  faketime: { isThere: () => faketimeLibrary() !== undefined, plainly: 'libfaketime is missing (Debian: libfaketime)' },
  nginx: command('nginx', 'nginx-light'),
  strace: command('strace', 'strace'),
  prlimit: command('prlimit', 'util-linux'),
  taskset: command('taskset', 'util-linux'),
  losetup: command('losetup', 'mount'),
  'mkfs.ext4': command('mkfs.ext4', 'e2fsprogs'),
} as const;

/** Why it cannot be done here, plainly; null where it can. */
export function missing(needs: readonly Need[]): string | null {
  const absent = needs.find((need) => !NEEDS[need].isThere());
  return absent === undefined ? null : NEEDS[absent].plainly;
}

/** The library that lies to a process about the time, where it is installed. */
export function faketimeLibrary(): string | undefined {
  const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu', ''].map((machine) => join('/usr/lib', machine, 'faketime'));
  return folders.map((folder) => join(folder, 'libfaketime.so.1')).find(existsSync);
}

/** Tried, since root in a container may or may not. */
function mayMount(): boolean {
  const { status } = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
  return status === 0;
}

/** Where the groups of the memory controller are; those of version 2 are not used here. */
export const MEMORY_GROUPS = '/sys/fs/cgroup/memory';

function hasMemoryGroup(): boolean {
  return statSync(join(MEMORY_GROUPS, 'memory.limit_in_bytes'), { throwIfNoEntry: false }) !== undefined;
}
