import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the repository; a rule sees nothing else, so a test can show it any example. */
export interface Source {
  /** From the top of the repository, with forward slashes: "domain/counts.ts". */
  readonly path: string;
  readonly text: string;
}

/** The folders that make the product, in the order in which they may import one another. */
export const PRODUCT_ROOTS = ['domain', 'contract', 'db', 'server', 'widget', 'leaderboard'] as const;

// Made or fetched by tools, or somebody's data: none of it is written by us.
const NOT_OURS = ['node_modules', 'dist', 'data', 'migrations', '.git'];

/** Every file of ours whose name ends in one of the endings, as it is on disk now, committed or not. */
export function readSources(...endings: readonly string[]): readonly Source[] {
  return pathsIn('.').flatMap((path) => (endings.some((ending) => path.endsWith(ending)) ? [sourceAt(path)] : []));
}

const known = new Map<string, Source>();

/** The same object for as long as the file says the same, so that it is parsed once however many tests look at it. */
function sourceAt(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const before = known.get(path);
  const source = before?.text === text ? before : { path, text };
  known.set(path, source);
  return source;
}

/** The top folder of a path: "domain" for "domain/counts.ts", "." for a file at the top. */
export const rootOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.');

function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.includes(entry.name)) return [];
    const path = join(folder, entry.name).replaceAll('\\', '/');
    return entry.isDirectory() ? pathsIn(path) : [path];
  });
}
