import { chmodSync, constants, copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Restored } from '../../db/backup.ts';
import { restoreDatabase } from '../../db/sqlite/restore.ts';
import { fingerprintOf, type Manifest, manifestOf, readManifest } from '../backup-manifest.ts';
import { BACKUPS, backupsAmong, stampOf } from '../backup-names.ts';
import { checksumOf } from '../checksum.ts';
import { type Config, configOf } from '../config.ts';
import { knownSecretKey } from '../secret-key.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { alone } from './alone.ts';
import { databaseIn } from './database-file.ts';
import { complaintAbout } from './file-complaint.ts';
import { restoredText } from './restored-text.ts';

interface RestoreOptions {
  readonly force?: boolean;
}

/** `afterword restore`: puts a backup in the place of the database, which is kept under another name. */
export function addRestore(program: Command, terminal: Terminal): void {
  program
    .command('restore')
    .description('Put a backup in the place of the database, while no server runs. What is there is kept under another name.')
    .argument('<file>')
    .option('--force', 'take a file that has no manifest, if nothing else speaks against it')
    .action(async (file: string, options: RestoreOptions) => {
      const config = configOf(terminal.env);
      await alone(config, 'restore', terminal.now, () => restore(config, resolve(file), options, terminal));
    });
}

async function restore(config: Config, file: string, { force }: RestoreOptions, terminal: Terminal): Promise<void> {
  const manifest = readManifest(file);
  if (!manifest && existsSync(file) && !force)
    throw new Failure(
      `${manifestOf(file)} is not there, so nobody can tell whether the file is whole. --force takes it if its own checks find nothing.`,
    );
  const database = databaseIn(config.dataFolder);
  const [draft, before] = [`${database}.restoring`, `${database}.before-restore-${stampOf(terminal.now())}`];
  if (existsSync(before)) throw new Failure(`${before} is there already. Restore again in a second, when the old one gets another name.`);
  try {
    await copyOf(file, draft, manifest).catch(complaintAbout(file));
    const restored = restoreDatabase({ draft, database, before, later: laterThan(file, manifest, config), now: terminal.now });
    if (restored === 'in use') throw new Failure('Another program has the database open. Let it end, and restore again.');
    terminal.stdout.write(restoredText({ ...restored, file, manifest, before }));
    complain(restored, strangeKey(config, manifest), terminal);
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(draft + end, { force: true });
  }
}

/** The backup itself is never opened, so that it stays what its manifest says. */
async function copyOf(file: string, draft: string, manifest: Manifest | null): Promise<void> {
  rmSync(draft, { force: true }); // Of a restore that was killed.
  copyFileSync(file, draft, constants.COPYFILE_EXCL);
  chmodSync(draft, 0o600);
  if (manifest && (await checksumOf(draft)).sha256 !== manifest.sha256)
    throw new Failure(`${file} is not what its manifest says: it was damaged or changed since it was made. Restore another one.`);
}

/** The newest backup beside the file and the newest of this installation, where they are later: whatever was erased by then, they say. */
function laterThan(file: string, manifest: Manifest | null, { dataFolder }: Config): readonly string[] {
  const madeAt = manifest ? Date.parse(manifest.made_at) : Number.NEGATIVE_INFINITY;
  const folders = new Set([dirname(file), join(dataFolder, BACKUPS)]);
  return [...folders].filter(existsSync).flatMap((folder) => {
    const [newest] = backupsAmong(readdirSync(folder)).filter(({ name, at }) => at > madeAt && name !== basename(file));
    return newest ? [join(folder, newest.name)] : [];
  });
}

/** What to say of a secret key that is not the one of the backup; null where it is, or where nobody knows. */
function strangeKey(config: Config, manifest: Manifest | null): string | null {
  if (!manifest?.secret_key) return null;
  const here = knownSecretKey(config);
  if (here !== null && fingerprintOf(here) === manifest.secret_key) return null;
  const state = here === null ? 'The secret key of the backup is not here' : 'The secret key here is not that of the backup';
  return `${state}: bring secret.key (or SECRET_KEY) from where it was made before you start the server, or every signing secret becomes another one.`;
}

function complain({ sites, unread }: Restored, key: string | null, { stderr }: Terminal): void {
  if (key !== null) stderr.write(`${key}\n`);
  for (const path of unread)
    stderr.write(`${path} could not be read, or not all of it: erase again whoever asked for it after the backup was made.\n`);
  const wrong = sites.reduce((sum, { differences }) => sum + differences, 0);
  if (wrong > 0) throw new Failure(`It is restored, and ${wrong} stored counts are not what a recount gives; \`afterword rebuild\` counts anew.`);
}
