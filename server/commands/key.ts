import { type Command, Option } from 'commander';
import { NewApiKey } from '../../contract/keys.ts';
import type { Store } from '../../db/store.ts';
import { SCOPES, type Scope } from '../../domain/access.ts';
import { newApiKey } from '../api-key.ts';
import { configOf } from '../config.ts';
import { momentOf } from '../messages.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { checked } from './checked.ts';
import { withExistingStore } from './existing-store.ts';
import { siteFor } from './site-for.ts';

interface KeyOptions {
  readonly name: string;
  readonly scope: readonly Scope[];
  readonly site?: string;
}

/** `afterword key`: makes, lists and revokes the secret keys of other programs. */
export function addKey(program: Command, terminal: Terminal): void {
  const { env, now } = terminal;
  const key = program.command('key').description('Secret keys, by which other programs use the API.');
  key
    .command('create')
    .description('Make a key and print it, this once.')
    .requiredOption('--name <name>', 'what uses it')
    .addOption(
      new Option('--scope <scopes...>', 'ingest hands in interactions, read reads all that is read, admin does everything')
        .choices(SCOPES)
        .makeOptionMandatory(),
    )
    .option('--site <key>', 'the site; the first one where absent')
    .action((options: KeyOptions) => withExistingStore(configOf(env), now, (store) => create(store, options, terminal)));
  key
    .command('list')
    .description('List the keys by their first characters, those that are revoked too.')
    .option('--site <key>', 'the site; the first one where absent')
    .action(({ site }: KeyOptions) => withExistingStore(configOf(env), now, (store) => list(store, site, terminal)));
  key
    .command('revoke')
    .description('End a key at once.')
    .argument('<id>')
    .option('--site <key>', 'the site; the first one where absent')
    .action((id: string, { site }: KeyOptions) => withExistingStore(configOf(env), now, (store) => revoke(store, id, site, terminal)));
}

async function create(store: Store, { name, scope, site: siteKey }: KeyOptions, { stdout }: Terminal): Promise<void> {
  const asked = checked(NewApiKey, { name: name.trim(), scopes: scope }, 'The');
  const site = await siteFor(store, siteKey);
  const { key, ...kept } = newApiKey();
  await store.createApiKey(site.id, { ...kept, name: asked.name, scopes: asked.scopes }, 'command');
  stdout.write(`A secret key for "${site.name}" (${scope.join(', ')}). It is not shown again, and belongs in no page.\n\n${key}\n`);
}

async function list(store: Store, key: string | undefined, { stdout }: Terminal): Promise<void> {
  const keys = await store.apiKeys((await siteFor(store, key)).id);
  for (const { id, prefix, scopes, lastUsedAt, revokedAt, name } of keys) {
    const use = revokedAt === null ? (lastUsedAt === null ? 'never used' : `last used ${momentOf(lastUsedAt)}`) : 'revoked';
    stdout.write(`${id}  ${prefix}…  ${scopes.join(',')}  ${use}  ${name}\n`);
  }
}

async function revoke(store: Store, id: string, key: string | undefined, { stdout }: Terminal): Promise<void> {
  const site = await siteFor(store, key);
  if ((await store.revokeApiKey(site.id, id, 'command')) === 'not_found')
    throw new Failure('No key that works has that id; `afterword key list` shows them.', 2);
  stdout.write('Revoked. It opens nothing any more.\n');
}
