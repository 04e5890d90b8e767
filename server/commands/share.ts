import type { Command } from 'commander';
import { Name } from '../../contract/fields.ts';
import type { Share } from '../../db/share-store.ts';
import type { Store } from '../../db/store.ts';
import { type Config, configOf } from '../config.ts';
import { momentOf } from '../messages.ts';
import { tokenHashOf } from '../secret-token.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { newShareToken } from '../wall.ts';
import { withExistingStore } from './existing-store.ts';
import { siteFor } from './site-for.ts';

interface ShareOptions {
  readonly site?: string;
}
interface NewShareOptions extends ShareOptions {
  readonly words?: boolean;
  readonly names?: boolean;
}

/** `afterword share`: makes, lists and ends the links that show a board to whoever has them, with words or whole names where they are made so. */
export function addShare(program: Command, terminal: Terminal): void {
  const config = () => configOf(terminal.env);
  const share = program
    .command('share')
    .description('Links that show the board of a site to whoever has them, and no words unless they are made so: for a screen on the wall.');
  share
    .command('create')
    .description('Make a link and print it, this once.')
    .argument('<name>', 'where it hangs, or who has it')
    .option('--site <key>', 'the site; the first one where absent')
    .option('--words', 'show the words of the best answers, to whoever passes by')
    .option('--names', 'show whole names with the best answers, and not initials')
    .action((name: string, options: NewShareOptions) => withExistingStore(config(), terminal.now, (store) => create(store, name, options, terminal)));
  share
    .command('list')
    .description('List the links that work, by their ids and names.')
    .option('--site <key>', 'the site; the first one where absent')
    .action(({ site }: ShareOptions) => withExistingStore(config(), terminal.now, (store) => list(store, site, terminal)));
  share
    .command('revoke')
    .description('End a link: who shows the board by it is shown nothing any more.')
    .argument('<id>')
    .option('--site <key>', 'the site; the first one where absent')
    .action((id: string, { site }: ShareOptions) => withExistingStore(config(), terminal.now, (store) => revoke(store, id, site, terminal)));
}

async function create(
  store: Store,
  name: string,
  { site: key, words = false, names = false }: NewShareOptions,
  { stdout, env }: Terminal,
): Promise<void> {
  const checked = Name.safeParse(name.trim());
  if (!checked.success) throw new Failure(`The name ${checked.error.issues[0]?.message}.`, 2);
  const site = await siteFor(store, key);
  const token = newShareToken();
  await store.createShare(site.id, { name: checked.data, tokenHash: tokenHashOf(token), shows: { words, names } }, 'command');
  const seen = words ? 'the words of its best answers' : 'no words';
  stdout.write(`Whoever opens this sees the board of "${site.name}", and ${seen}. It is not shown again.\n\n${linkOf(configOf(env), token)}\n`);
}

async function list(store: Store, key: string | undefined, { stdout }: Terminal): Promise<void> {
  const shares = await store.shares((await siteFor(store, key)).id);
  for (const { id, name, createdAt, shows } of shares) stdout.write(`${id}  ${momentOf(createdAt)}  ${name}${shownText(shows)}\n`);
}

async function revoke(store: Store, id: string, key: string | undefined, { stdout }: Terminal): Promise<void> {
  const { id: site } = await siteFor(store, key);
  if ((await store.revokeShare(site, id, 'command')) === 'not_found') {
    throw new Failure('No link that works has that id; `afterword share list` shows them.', 2);
  }
  stdout.write('The link has ended. A screen that shows the board by it goes dark within seconds.\n');
}

const shownText = ({ words, names }: Share['shows']): string => `${words ? '  with words' : ''}${names ? '  with names' : ''}`;

const linkOf = ({ baseUrl, host, port }: Config, token: string): string => `${baseUrl ?? `http://${host}:${port}`}/wall#${token}`;
