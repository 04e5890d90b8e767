import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { Manifest } from '../backup-manifest.ts';
import { BACKUPS, backupName, unfinishedOf } from '../backup-names.ts';
import { type Config, configOf } from '../config.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { copied, makeBackup } from './backup-file.ts';
import { counted } from './counted.ts';
import { databaseIn } from './database-file.ts';
import { complaintAbout } from './file-complaint.ts';

/** `afterword backup`: a copy of everything as it is now, beside a running server or without one. */
export function addBackup(program: Command, terminal: Terminal): void {
  program
    .command('backup')
    .description('Copy the database as it is now, checked, with a manifest beside it. A running server goes on.')
    .argument('[file]', 'a new file, or - for the standard output; a name with the time in the folder of backups where absent')
    .action((file: string | undefined) => backUp(configOf(terminal.env), file, terminal));
}

async function backUp(config: Config, file: string | undefined, terminal: Terminal): Promise<void> {
  if (!existsSync(databaseIn(config.dataFolder)))
    throw new Failure(`There is no database in ${config.dataFolder} yet. Set DATA_DIR to where it is.`, 78);
  if (file === '-') return print(config, terminal);
  const target = file ?? join(backupFolder(config), backupName(terminal.now()));
  const manifest = await makeBackup(config, target, terminal.now).catch(complaintAbout(target));
  terminal.stdout.write(`Wrote ${target}: ${inWords(manifest)}.\n`);
}

/** Written to the disk first all the same: what is on its way to a pipe cannot be checked any more. */
async function print(config: Config, { stdout, stderr, now }: Terminal): Promise<void> {
  const unfinished = unfinishedOf(join(backupFolder(config), 'output'), process.pid);
  await copied(config, unfinished, now, async (file, manifest) => {
    await pipeline(createReadStream(file), stdout, { end: false }).catch(cutOff);
    stderr.write(`${JSON.stringify(manifest)}\n`);
  });
}

/** Unlike a list, of which one may want the beginning, a backup is of no use unless all of it arrives. */
function cutOff({ code }: NodeJS.ErrnoException): never {
  throw new Failure(`The standard output took only a part of the backup (${code}).`);
}

/** Made where it is missing, for its owner only. */
function backupFolder({ dataFolder }: Config): string {
  const folder = join(dataFolder, BACKUPS);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

const inWords = ({ sites, bytes }: Manifest): string =>
  `${counted(sites.length, 'site')}, ${counted(
    sites.reduce((sum, { answers }) => sum + answers, 0),
    'answer',
  )}, ${counted(bytes, 'byte')}`;
