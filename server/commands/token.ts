import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { SignedInteraction } from '../../contract/signing.ts';
import type { SigningKey } from '../../db/key-store.ts';
import type { Site } from '../../db/site-store.ts';
import type { Store } from '../../db/store.ts';
import { configOf } from '../config.ts';
import { secretKeyOf } from '../secret-key.ts';
import { type Signer, signed } from '../signing/signed-by.ts';
import { signingSecret } from '../signing/signing-secret.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { checked } from './checked.ts';
import { withExistingStore } from './existing-store.ts';
import { complaintAbout } from './file-complaint.ts';
import { siteFor } from './site-for.ts';

interface TokenOptions {
  readonly sub: string;
  readonly agent?: readonly string[];
  readonly agentName?: string;
  readonly channel?: string;
  readonly team?: string;
  readonly case?: string;
  readonly customer?: string;
  readonly by?: string;
  readonly days: number;
  readonly kid?: string;
  readonly privateKey?: string;
  readonly site?: string;
}

const A_DAY = 86_400; // s

/** `afterword token`: signs what a help desk would, to try it. */
export function addToken(program: Command, terminal: Terminal): void {
  const token = program.command('token').description('Tokens, as a help desk signs them (docs/signing.md).');
  token
    .command('sign')
    .description('Print a token for an interaction, signed with a key of the site; one is made where there is none.')
    .requiredOption('--sub <id>', 'the interaction')
    .option('--agent <id...>', 'who served the customer')
    .option('--agent-name <name>', 'what they are called, where it is one')
    .option('--channel <id>', 'how the customer reached them; web where absent')
    .option('--team <name>')
    .option('--case <name>', 'the ticket or order')
    .option('--customer <reference>', 'the customer, by a reference that is opaque to others')
    .option('--by <id>', 'who asks for the rating, where it is an agent')
    .option('--days <n>', 'how long it holds, up to 90', daysOf, 14)
    .option('--kid <id>', 'the key; the newest one whose secret is ours where absent')
    .option('--private-key <file>', 'for a key of EdDSA: the private half, as PEM')
    .option('--site <key>', 'the site; the first one where absent')
    .action((options: TokenOptions) => withExistingStore(configOf(terminal.env), terminal.now, (store) => sign(store, options, terminal)));
}

function daysOf(text: string): number {
  if (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 90) return Number(text);
  throw new InvalidArgumentError('It is a whole number from 1 to 90.');
}

async function sign(store: Store, options: TokenOptions, { env, now, stdout }: Terminal): Promise<void> {
  const site = await siteFor(store, options.site);
  const claims = checked(SignedInteraction, claimsOf(site, options, Math.floor(now() / 1000)), 'The claim');
  const signer = await signerOf(store, site, options, () => secretKeyOf(configOf(env)));
  stdout.write(`${await signed(claims, signer)}\n`);
}

function claimsOf(site: Site, { sub, agent: agents = [], agentName, channel, team, case: caseId, customer, by, days }: TokenOptions, iat: number) {
  const [agent] = agents;
  const credited = agents.length > 1 ? { agents: agents.map((id) => ({ id })) } : { agent };
  return {
    aud: site.key,
    use: 'rate',
    sub,
    channel,
    ...credited,
    agent_name: agentName,
    team,
    case: caseId,
    cust: customer,
    by,
    iat,
    exp: iat + days * A_DAY,
  };
}

async function signerOf(store: Store, site: Site, { kid, privateKey: file }: TokenOptions, secretKey: () => string): Promise<Signer> {
  const key = kid === undefined ? await store.signingKeyOfOurs(site.id, 'command') : await store.activeSigningKey(site.id, kid);
  if (key === 'too_many_keys') throw new Failure('Both active keys are of EdDSA: name one with --kid and --private-key.', 2);
  if (!key) throw new Failure('No active key has that id; `afterword signing-key list` shows them.', 2);
  if (key.algorithm === 'HS256') return { kid: key.id, algorithm: 'HS256', key: Buffer.from(signingSecret(secretKey(), site.id, key.id)) };
  if (file === undefined) throw new Failure('The private half of that key is not here: name its file with --private-key.', 2);
  return { kid: key.id, algorithm: 'EdDSA', key: halfOf(key, await readFile(file, 'utf8').catch(complaintAbout(file)), file) };
}

function halfOf({ publicKey }: SigningKey, pem: string, file: string): KeyObject {
  const key = privateKeyOf(pem);
  if (key && createPublicKey(key).export({ format: 'jwk' }).x === publicKey?.x) return key;
  throw new Failure(`${file}: is not the private half of that key, as PEM.`);
}

function privateKeyOf(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}
