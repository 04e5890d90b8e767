import { readFileSync } from 'node:fs';

// What Linux tells of a process, as an operator reads it: `top` and `ps` show the same.

const TICKS = 100; // A second; the same on every Linux that Node runs on.

/** How long a process has kept cores busy since it started, all its threads together, in seconds. */
export function coreSeconds(pid: number): number {
  // The name of the program stands in parentheses and may have blanks in it: what is counted comes after.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** The memory that a process has now, in bytes (RSS). */
export function residentBytes(pid: number): number {
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) * 1024;
}
