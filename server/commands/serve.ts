import type { Command } from 'commander';
import { configOf } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { withStore } from './open-store.ts';

/** `afterword serve`: answers requests until it is told to stop. */
export function addServe(program: Command, { env, now }: Terminal): void {
  program
    .command('serve')
    .description('Serve the widget, the API and the leaderboard.')
    .action(() => withStore(configOf(env), now, async () => undefined));
}
