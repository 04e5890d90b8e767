import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = 'webext-ublock-origin-chromium'; // Debian's and Ubuntu's: it brings the lists along that uBlock Origin starts with.
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/afterword-filter-lists');
const LISTS = 'usr/share/chromium/extensions/ublock-origin/assets';

/** The lists that most content blockers start with, by their names (EasyList, EasyPrivacy, uBlock's own). Null where this system has no package of them. */
export function readFilterLists(): ReadonlyMap<string, string> | null {
  const folder = join(CACHE, LISTS);
  if (!existsSync(folder) && !fetchLists()) return null;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /(easylist|ublock)\/.+\.txt$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** Downloads the package and unpacks it, beside everything that is installed: nothing of the system is changed. */
function fetchLists(): boolean {
  const begun = `${CACHE}-${process.pid}`;
  mkdirSync(begun, { recursive: true });
  const isThere = run(begun, 'apt-get', 'download', PACKAGE) || (run(begun, 'apt-get', 'update') && run(begun, 'apt-get', 'download', PACKAGE));
  const [file] = readdirSync(begun);
  const isUnpacked = isThere && file !== undefined && run(begun, 'dpkg-deb', '--extract', file, '.');
  // Another test run may have been quicker.
  if (isUnpacked && !existsSync(CACHE)) renameSync(begun, CACHE);
  rmSync(begun, { recursive: true, force: true });
  return isUnpacked;
}

const run = (cwd: string, program: string, ...args: string[]): boolean => spawnSync(program, args, { cwd, stdio: 'ignore' }).status === 0;
