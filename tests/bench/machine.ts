import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, release, totalmem, type } from 'node:os';

const require = createRequire(import.meta.url);

/** One line that says where figures come from: figures without it mean nothing. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${memory} GiB, ${type()} ${release()}; ${describeVersions()}`;
}

const describeVersions = (): string =>
  [
    `Node ${process.versions.node}`,
    ...['better-sqlite3', 'drizzle-orm', 'hono', '@hono/node-server', 'preact'].map((name) => `${name} ${versionOf(name)}`),
  ].join(', ');

function versionOf(name: string): string {
  const folder = require.resolve.paths(name)?.map((path) => `${path}/${name}/package.json`) ?? [];
  for (const file of folder) {
    try {
      return String(JSON.parse(readFileSync(file, 'utf8')).version);
    } catch {
      // Not in this folder: node_modules folders are looked through from the nearest outwards, as Node does.
    }
  }
  return 'unknown';
}
