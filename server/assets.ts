import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A file of ours as browsers get it. */
export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
  /** The same, compressed once. */
  readonly brotli: Buffer | null;
  readonly etag: string;
}

/** By path below the folder: "widget.js", "leaderboard/assets/board.css". */
export type Assets = ReadonlyMap<string, Asset>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Reads what there is to serve, once: it is little, and a path that is not in the map leads nowhere, however it is written. */
export function readAssets(folder: string): Assets {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => extname(path) in TYPES);
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readAsset(join(folder, path))]));
}

function readAsset(file: string): Asset {
  const brotli = existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : null;
  return assetOf(TYPES[extname(file)] ?? '', readFileSync(file), brotli);
}

/** The bytes as browsers get them, with a name for exactly these. */
export const assetOf = (type: string, bytes: Buffer, brotli: Buffer | null = null): Asset => ({
  ...{ type, bytes, brotli },
  etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`, // 22 letters are 128 bits.
});
