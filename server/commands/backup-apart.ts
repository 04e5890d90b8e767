import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { manifestOf } from '../backup-manifest.ts';
import { unfinishedOf } from '../backup-names.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Runs `afterword backup` in a process of its own, after all others in line for a processor, so that no answer waits for it. Resolves to what it complained
 * of, or null; whatever ends it, nothing half is left.
 */
export async function backUpApart(
  target: string,
  env: Terminal['env'],
  stopped: AbortSignal,
  program: readonly string[] = [...process.execArgv, ...process.argv.slice(1, 2)],
): Promise<string | null> {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const child = spawn(process.execPath, [...program, 'backup', target], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = () => void child.kill();
  stopped.addEventListener('abort', stop);
  try {
    const [complaint, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'close'), stepBack(child.pid)]);
    return code === 0 ? null : complaint.trim() || `It was ended by ${signal}.`;
  } finally {
    stopped.removeEventListener('abort', stop);
    removeUnfinished(target, child.pid);
  }
}

function stepBack(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where the system has no priorities, or the child has ended already, it is as good without.
  }
}

function removeUnfinished(target: string, pid: number | undefined): void {
  if (pid === undefined) return;
  const unfinished = unfinishedOf(target, pid);
  for (const end of ['', '-journal']) rmSync(unfinished + end, { force: true });
  rmSync(manifestOf(unfinished), { force: true });
}
