import { existsSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeBackup } from '../../db/sqlite/backup.ts';
import { flushFolder } from '../../db/sqlite/flush.ts';
import { fingerprintOf, type Manifest, manifestOf } from '../backup-manifest.ts';
import { unfinishedOf } from '../backup-names.ts';
import { checksumOf } from '../checksum.ts';
import type { Config } from '../config.ts';
import { momentOf } from '../messages.ts';
import { readPackage } from '../package.ts';
import { knownSecretKey } from '../secret-key.ts';
import { Failure } from '../terminal.ts';
import { databaseIn } from './database-file.ts';

type Installation = Pick<Config, 'dataFolder' | 'secretKey'>;

/** Backs the database up to a new file with its manifest beside it, or leaves neither. A Failure where there is such a file already. */
export async function makeBackup(installation: Installation, file: string, now: () => number): Promise<Manifest> {
  if (existsSync(file)) throw taken(file);
  return copied(installation, unfinishedOf(file, process.pid), now, async (unfinished, manifest) => {
    // The manifest first: a backup that has none would not be trusted, and a manifest without a backup misleads nobody.
    place(manifestOf(unfinished), manifestOf(file));
    place(unfinished, file);
    flushFolder(dirname(file));
    return manifest;
  });
}

/** Gives work a copy of the database that is checked and on the disk, and its manifest, both of which are gone afterwards if they are still there. */
export async function copied<Done>(
  installation: Installation,
  unfinished: string,
  now: () => number,
  work: (unfinished: string, manifest: Manifest) => Promise<Done>,
): Promise<Done> {
  const at = now();
  try {
    const { schema, sites } = writeBackup(databaseIn(installation.dataFolder), unfinished);
    const secretKey = knownSecretKey(installation);
    const manifest: Manifest = {
      ...{ afterword: readPackage().version, schema, made_at: momentOf(at), ...(await checksumOf(unfinished)) },
      secret_key: secretKey === null ? null : fingerprintOf(secretKey),
      sites: sites.map(({ key, name, answers, seq }) => ({ key, name, answers, last_seq: seq })),
    };
    writeFileSync(manifestOf(unfinished), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    return await work(unfinished, manifest);
  } finally {
    for (const path of [unfinished, manifestOf(unfinished)]) rmSync(path, { force: true });
  }
}

// FAT and some network disks have none.
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** A second name is refused where a file has it; to rename would overwrite it. */
function place(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || (NO_LINKS.includes(code) && existsSync(file))) throw taken(file);
    if (!NO_LINKS.includes(code)) throw error;
    renameSync(unfinished, file);
  }
}

const taken = (file: string): Failure => new Failure(`${file} is there already, and a backup never overwrites anything.`);
