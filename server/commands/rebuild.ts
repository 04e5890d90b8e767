import type { Command } from 'commander';
import type { Store } from '../../db/store.ts';
import { configOf } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { withExistingStore } from './existing-store.ts';
import { siteFor } from './site-for.ts';

interface RebuildOptions {
  readonly site?: string;
}

/** `afterword rebuild`: throws the stored counts away and counts the answers again. */
export function addRebuild(program: Command, terminal: Terminal): void {
  program
    .command('rebuild')
    .description('Throw the stored counts away and count the answers again. Nothing that was answered is touched.')
    .option('--site <key>', 'only this site')
    .action((options: RebuildOptions) => withExistingStore(configOf(terminal.env), terminal.now, (store) => rebuild(store, options, terminal)));
}

async function rebuild(store: Store, { site: key }: RebuildOptions, { stdout }: Terminal): Promise<void> {
  const sites = key === undefined ? await store.sites() : [await siteFor(store, key)];
  for (const site of sites) {
    await store.rebuild(site.id);
    stdout.write(`Counted the answers of "${site.name}" again.\n`);
  }
}
