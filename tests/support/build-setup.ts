import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['contract', 'db', 'domain', 'leaderboard', 'server', 'widget', 'vite.config.ts', 'package.json'];
const BUILT = 'dist/public/widget.js';

/** Once before all test files, which run side by side: builds what they open in browsers, unless it is there and newer than every source. */
export function setup(): void {
  if (newest(BUILT) < Math.max(...SOURCES.map(newest))) execFileSync('npm', ['run', 'build'], { stdio: 'ignore', env: RELEASED });
}

// A test runner says so in the environment, and then what is built for development would be weighed as if it were sent.
const RELEASED = { ...process.env, NODE_ENV: 'production' };

/** When the file, or the newest file in the folder, was written, ms; 0 where there is none. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(...readdirSync(path).map((name) => newest(join(path, name))), 0);
}
