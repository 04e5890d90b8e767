import type { Command } from 'commander';
import type { Store } from '../../db/store.ts';
import { configOf } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { withExistingStore } from './existing-store.ts';
import { siteFor } from './site-for.ts';

interface RebuildOptions {
  readonly site?: string;
}

/** `afterword rebuild`: throws what is derived away, counts and search index, and makes it again from the answers. */
export function addRebuild(program: Command, terminal: Terminal): void {
  program
    .command('rebuild')
    .description('Throw the stored counts and the search index away, and make them again from the answers. Nothing that was answered is touched.')
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
