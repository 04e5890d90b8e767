import { readdirSync, readFileSync } from 'node:fs';

/** What a process holds of memory, in bytes. */
export const memoryOf = (pid: number): number => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;

/** How many files, sockets and timers of the system it has open. */
export const descriptorsOf = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length;

const ESTABLISHED = '01';

/** How many connections the port has, as its own side of them sees it. */
export function connectionsOf(port: number): number {
  const end = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return lines.filter(([, local, , state]) => local?.endsWith(end) && state === ESTABLISHED).length;
}
