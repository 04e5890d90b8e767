import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { Name } from '../../contract/fields.ts';
import type { NewSigningKey } from '../../db/key-store.ts';
import type { Store } from '../../db/store.ts';
import { SIGNING_ALGORITHMS, type SigningAlgorithm } from '../../domain/signature.ts';
import { configOf } from '../config.ts';
import { momentOf } from '../messages.ts';
import { secretKeyOf } from '../secret-key.ts';
import { publicKeyOf } from '../signing/public-key.ts';
import { signingSecret } from '../signing/signing-secret.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { checked } from './checked.ts';
import { withExistingStore } from './existing-store.ts';
import { complaintAbout } from './file-complaint.ts';
import { siteFor } from './site-for.ts';

interface SigningKeyOptions {
  readonly site?: string;
  readonly algorithm: SigningAlgorithm;
  readonly publicKey?: string;
}

/** `afterword signing-key`: makes, lists and revokes the keys that the help desk signs interactions with. */
export function addSigningKey(program: Command, terminal: Terminal): void {
  const { env, now } = terminal;
  const key = program.command('signing-key').description('Keys that the help desk signs interactions with (docs/signing.md): two at a time.');
  key
    .command('create')
    .description('Make a key and print its secret, this once.')
    .argument('<name>', 'what signs with it')
    .addOption(new Option('--algorithm <algorithm>', 'for as long as the key lives').choices(SIGNING_ALGORITHMS).default('HS256'))
    .option('--public-key <file>', 'for EdDSA: the public half of an Ed25519 key pair, as PEM or as JWK')
    .option('--site <key>', 'the site; the first one where absent')
    .action((name: string, options: SigningKeyOptions) => withExistingStore(configOf(env), now, (store) => create(store, name, options, terminal)));
  key
    .command('list')
    .description('List the keys, those that are revoked too.')
    .option('--site <key>', 'the site; the first one where absent')
    .action(({ site }: SigningKeyOptions) => withExistingStore(configOf(env), now, (store) => list(store, site, terminal)));
  key
    .command('revoke')
    .description('End a key at once: tokens that it signed are refused from now on.')
    .argument('<id>')
    .option('--site <key>', 'the site; the first one where absent')
    .action((id: string, { site }: SigningKeyOptions) => withExistingStore(configOf(env), now, (store) => revoke(store, id, site, terminal)));
}

async function create(store: Store, name: string, options: SigningKeyOptions, { stdout, env }: Terminal): Promise<void> {
  const wanted = await keyOf(checked(Name, name.trim(), 'The name'), options);
  const site = await siteFor(store, options.site);
  const made = await store.createSigningKey(site.id, wanted, 'command');
  if (made === 'too_many_keys') throw new Failure(`"${site.name}" has two active keys: revoke one first (\`afterword signing-key list\`).`);
  stdout.write(`Made a key for "${site.name}", whose publishable key is the audience of its tokens.\n\naud     ${site.key}\nkid     ${made.id}\n`);
  if (made.algorithm === 'HS256')
    stdout.write(`secret  ${signingSecret(secretKeyOf(configOf(env)), site.id, made.id)}\n\nThe secret is not shown again.\n`);
}

async function keyOf(name: string, { algorithm, publicKey: file }: SigningKeyOptions): Promise<NewSigningKey> {
  if (algorithm === 'HS256') {
    if (file !== undefined) throw new Failure('--public-key goes with --algorithm EdDSA.', 2);
    return { name, algorithm, publicKey: null };
  }
  if (file === undefined) throw new Failure('--algorithm EdDSA needs --public-key FILE.', 2);
  const publicKey = publicKeyOf(await readFile(file, 'utf8').catch(complaintAbout(file)));
  if (!publicKey) throw new Failure(`${file}: must be the public half of an Ed25519 key pair, as PEM or as JWK.`);
  return { name, algorithm, publicKey };
}

async function list(store: Store, key: string | undefined, { stdout }: Terminal): Promise<void> {
  const keys = await store.signingKeys((await siteFor(store, key)).id);
  for (const { id, algorithm, name, createdAt, revokedAt } of keys)
    stdout.write(`${id}  ${algorithm}  ${momentOf(createdAt)}  ${revokedAt === null ? 'active ' : 'revoked'}  ${name}\n`);
}

async function revoke(store: Store, id: string, key: string | undefined, { stdout }: Terminal): Promise<void> {
  const site = await siteFor(store, key);
  if ((await store.revokeSigningKey(site.id, id, 'command')) === 'not_found')
    throw new Failure('No active key has that id; `afterword signing-key list` shows them.', 2);
  stdout.write(`Revoked. "${site.name}" refuses what it signed from now on.\n`);
}
