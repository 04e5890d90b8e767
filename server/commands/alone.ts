import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { holdAlone } from '../../db/sqlite/alone.ts';
import type { Config } from '../config.ts';
import { momentOf } from '../messages.ts';
import { Failure } from '../terminal.ts';
import { complaintAbout } from './file-complaint.ts';

// The lock itself is an empty file, which must not be opened by other means than SQLite's: to close it would let go of it. So who has it stands beside it.
const LOCK = 'afterword.lock';
const HOLDER = 'afterword.lock.json';

/** Who has the data for themselves. The number of a process says something only on its own machine, or in its own container. */
const Holder = z.object({ pid: z.number(), host: z.string(), command: z.string(), since: z.string() });

/** Runs work that no other process may do on the same data folder at the same time; a Failure names who does. Short commands go on beside it. */
export async function alone<Done>({ dataFolder }: Pick<Config, 'dataFolder'>, command: string, now: () => number, work: () => Promise<Done>) {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const letGo = holdAlone(join(dataFolder, LOCK));
  if (!letGo) throw new Failure(refusal(dataFolder));
  const holder = join(dataFolder, HOLDER);
  try {
    sayWho(holder, { pid: process.pid, host: hostname(), command, since: momentOf(now()) });
    return await work();
  } finally {
    forget(holder);
    letGo();
  }
}

/** The first thing that is written, so it is here that a disk which takes nothing is found out. */
function sayWho(file: string, holder: z.infer<typeof Holder>): void {
  try {
    writeFileSync(file, JSON.stringify(holder), { mode: 0o600 });
  } catch (error) {
    complaintAbout(file)(error);
  }
}

function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The disk takes nothing any more. Who held the lock before says nothing to whoever gets it next.
  }
}

function refusal(dataFolder: string): string {
  const holder = holderIn(dataFolder);
  const who = holder ? `\`afterword ${holder.command}\` (process ${holder.pid} on ${holder.host}, since ${holder.since})` : 'Another Afterword';
  return `${who} has the data in ${dataFolder} for itself. Stop it first, or set DATA_DIR to another folder.`;
}

/** Null in the moment between taking the lock and saying so. */
function holderIn(dataFolder: string): z.infer<typeof Holder> | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(join(dataFolder, HOLDER), 'utf8')));
  } catch {
    return null; // Who it is helps whoever reads the sentence; that it is locked is known without.
  }
}
