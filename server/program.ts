import { Command, CommanderError } from 'commander';
import { CannotOpen, StorageUnavailable } from '../db/store.ts';
import { addAdmin } from './commands/admin.ts';
import { addAgent } from './commands/agent.ts';
import { addBackup } from './commands/backup.ts';
import { addCustomer } from './commands/customer.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addKey } from './commands/key.ts';
import { addRebuild } from './commands/rebuild.ts';
import { addRestore } from './commands/restore.ts';
import { addServe } from './commands/serve.ts';
import { addShare } from './commands/share.ts';
import { addSigningKey } from './commands/signing-key.ts';
import { addSite } from './commands/site.ts';
import { addToken } from './commands/token.ts';
import { readPackage } from './package.ts';
import { Failure, type Terminal } from './terminal.ts';

/** Every command; each file in `commands/` exports one function that adds its own to the program. */
const COMMANDS = [
  ...[addServe, addImport, addExport, addDoctor, addRebuild, addBackup, addRestore, addDemo],
  ...[addSite, addShare, addSigningKey, addKey, addToken, addAgent, addCustomer, addAdmin],
];

/** Runs the command that the arguments name; resolves to the exit code when it has ended: 0 ok, 1 failure, 2 usage, 78 configuration. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await programOf(terminal).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeOf(error, terminal);
  }
}

function programOf(terminal: Terminal): Command {
  const program = new Command('afterword')
    .description('The feedback widget for the moment after support, and the leaderboard that moves with it.')
    .version(readPackage().version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.stdout.write(text), writeErr: (text) => terminal.stderr.write(text) });
  for (const add of COMMANDS) add(program, terminal);
  return program;
}

/** A person gets a sentence; a stack is only for what nobody foresaw. */
function exitCodeOf(error: unknown, { stderr }: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // Commander has said what was wrong already.
  const isForeseen = [Failure, StorageUnavailable, CannotOpen].some((kind) => error instanceof kind);
  stderr.write(`afterword: ${error instanceof Error ? (isForeseen ? error.message : error.stack) : String(error)}\n`);
  return error instanceof Failure ? error.exitCode : 1;
}
