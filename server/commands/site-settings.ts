import { Argument, type Command, InvalidArgumentError } from 'commander';
import { SiteChange } from '../../contract/sites.ts';
import type { SiteChanges } from '../../db/site-store.ts';
import type { Store } from '../../db/store.ts';
import { RANKINGS, type Ranking } from '../../domain/access.ts';
import { SIGNATURES, type Signature } from '../../domain/signature.ts';
import { configOf } from '../config.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { counted } from './counted.ts';
import { withExistingStore } from './existing-store.ts';
import { siteFor } from './site-for.ts';

/** `afterword site origins`, `retention`, `signature` and `ranking`: whose pages may send, how long words stay, what unsigned answers are worth, and who sees whose numbers. */
export function addSiteSettings(site: Command, terminal: Terminal): void {
  const { env, now } = terminal;
  site
    .command('origins')
    .description('Say which pages may send answers, by their origins; those of any origin where none is named.')
    .argument('<key>')
    .argument('[origins...]', 'such as https://www.example.com')
    .action((key: string, given: string[]) =>
      withExistingStore(configOf(env), now, (store) => restrict(store, key, checkedOrigins(given), terminal)),
    );
  site
    .command('retention')
    .description('Say after how many days the words of answers go; their counts stay.')
    .argument('<key>')
    .argument('<days>', 'a number of days, or "keep"', daysOf)
    .action((key: string, days: number | null) => withExistingStore(configOf(env), now, (store) => retain(store, key, days, terminal)));
  site
    .command('signature')
    .description(
      'Say what becomes of answers that the help desk did not sign: they count (off), numbers leave them out (prefer), or they are refused (require).',
    )
    .argument('<key>')
    .addArgument(new Argument('<signature>').choices(SIGNATURES))
    .action((key: string, signature: Signature) =>
      withExistingStore(configOf(env), now, (store) => expectSignature(store, key, signature, terminal)),
    );
  site
    .command('ranking')
    .description(
      'Say whose numbers agents see: everybody’s (full), everybody’s without names (anonymous), their own (own); or that nobody else sees theirs (none).',
    )
    .argument('<key>')
    .addArgument(new Argument('<ranking>').choices(RANKINGS))
    .action((key: string, ranking: Ranking) => withExistingStore(configOf(env), now, (store) => show(store, key, ranking, terminal)));
}

async function show(store: Store, key: string, ranking: Ranking, { stdout }: Terminal): Promise<void> {
  const { name } = await change(store, key, { ranking });
  stdout.write(`On "${name}" ${SEEN[ranking]}.\n`);
}

const SEEN: Readonly<Record<Ranking, string>> = {
  full: 'agents see the numbers of everybody',
  anonymous: 'agents see the numbers of everybody, and no name but their own',
  own: 'agents see their own numbers',
  none: 'nobody sees the numbers of single agents but they themselves',
};

async function expectSignature(store: Store, key: string, signature: Signature, { stdout }: Terminal): Promise<void> {
  const { name } = await change(store, key, { signature });
  stdout.write(`"${name}" ${WORTH[signature]}.\n`);
}

const WORTH: Readonly<Record<Signature, string>> = {
  off: 'counts what nobody signed like what the help desk signed',
  prefer: 'keeps what nobody signed, and numbers leave it out unless somebody asks for it',
  require: 'takes only what the help desk signed',
};

async function restrict(store: Store, key: string, origins: readonly string[], { stdout }: Terminal): Promise<void> {
  const { name } = await change(store, key, { origins });
  stdout.write(`"${name}" takes answers from pages of ${origins.length > 0 ? origins.join(', ') : 'any origin'}.\n`);
}

async function retain(store: Store, key: string, retentionDays: number | null, { stdout }: Terminal): Promise<void> {
  const { name } = await change(store, key, { retentionDays });
  stdout.write(
    retentionDays === null
      ? `"${name}" keeps the words of answers.\n`
      : `"${name}" lets the words of answers go after ${counted(retentionDays, 'day')}.\n`,
  );
}

const change = async (store: Store, key: string, changes: SiteChanges) => store.updateSite((await siteFor(store, key)).id, changes, 'command');

function checkedOrigins(given: readonly string[]): readonly string[] {
  const checked = SiteChange.shape.origins.safeParse(given);
  const issue = checked.error?.issues[0];
  if (issue) throw new Failure(`${JSON.stringify(given[Number(issue.path[0])] ?? 'The list')} ${issue.message}.`, 2);
  return given;
}

function daysOf(text: string): number | null {
  if (text === 'keep') return null;
  const checked = SiteChange.shape.retention_days.safeParse(/^\d{1,6}$/.test(text) ? Number(text) : undefined);
  if (typeof checked.data === 'number') return checked.data;
  throw new InvalidArgumentError('It is a number of days from 1 to 36500, or "keep".');
}
