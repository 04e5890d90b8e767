import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PINNED = 'tests/support/frameworks';
const CACHE = 'node_modules/.cache/afterword-frameworks';
const run = promisify(execFile);

/** A folder with React and Vue in it, as our lock file there pins them; fetched when it is first asked for on this machine. */
export async function fetchFrameworks(): Promise<string> {
  const hash = createHash('sha256')
    .update(readFileSync(`${PINNED}/package-lock.json`))
    .digest('hex')
    .slice(0, 12);
  const folder = resolve(CACHE, hash);
  if (!existsSync(folder)) await fetchInto(folder);
  return folder;
}

/** Aside and moved in one step, so that of several test files at once each finds all of it or nothing. */
async function fetchInto(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const aside = await mkdtemp(resolve(CACHE, 'fetching-'));
  try {
    await cp(PINNED, aside, { recursive: true });
    // Two versions of React side by side are more than its own rules about peers allow.
    await run('npm', ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'], { cwd: aside });
    await rename(aside, folder).catch((cause) => {
      if (!existsSync(join(folder, 'node_modules'))) throw cause;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
