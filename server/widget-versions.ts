import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Asset, type Assets, assetOf, readAssets } from './assets.ts';

/**
 * Keeps what pages load of this version beside the database, in a folder of its own. Pages that name a version and its hash go on
 * after an upgrade, for as long as the data folder goes along.
 */
export function keepVersion(publicFolder: string, keptFolder: string, version: string): void {
  const [built, kept] = [join(publicFolder, 'widget'), join(keptFolder, version)];
  if (!existsSync(built)) return;
  mkdirSync(keptFolder, { recursive: true });
  // A copy that was begun and not ended must not be taken for the whole.
  const begun = `${kept}.begun`;
  rmSync(begun, { recursive: true, force: true });
  cpSync(built, begun, { recursive: true });
  rmSync(kept, { recursive: true, force: true });
  renameSync(begun, kept);
}

/** What pages load of every version that was kept, by the paths at which they load it. */
export function keptVersions(keptFolder: string): Assets {
  const versions = existsSync(keptFolder) ? readdirSync(keptFolder).filter((name) => !name.endsWith('.begun')) : [];
  const files = versions.flatMap((version) => [...readAssets(join(keptFolder, version))]);
  return new Map(files.map(([path, asset]) => [`widget/${path}`, asset]));
}

/** The hash of each script that pages may pin, by its path, in the notation of the `integrity` attribute. */
export function integrityOf(files: Assets): Asset {
  const pinned = [...files].filter(([path]) => /^widget\/\d+\.\d+\.\d+\.js$/.test(path)).sort();
  const hashes = pinned.map(([path, { bytes }]) => [`/${path}`, `sha384-${createHash('sha384').update(bytes).digest('base64')}`]);
  return assetOf('application/json; charset=utf-8', Buffer.from(JSON.stringify(Object.fromEntries(hashes), null, 2)));
}
