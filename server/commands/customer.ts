import type { Command } from 'commander';
import { CustomerKey } from '../../contract/customers.ts';
import type { Store } from '../../db/store.ts';
import { configOf } from '../config.ts';
import { customerMessage } from '../customer-message.ts';
import { OPEN_EYES } from '../eyes.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { counted } from './counted.ts';
import { withExistingStore } from './existing-store.ts';
import { siteFor } from './site-for.ts';

interface CustomerOptions {
  readonly site?: string;
}

/** `afterword customer`: what is kept about one customer, and how it goes. */
export function addCustomer(program: Command, terminal: Terminal): void {
  const { env, now } = terminal;
  const customer = program.command('customer').description('Hand over or erase what is kept about one customer, by the reference of the help desk.');
  customer
    .command('export')
    .description('Print everything that is kept about the customer as JSON.')
    .argument('<reference>')
    .option('--site <key>', 'the site; the first one where absent')
    .action((reference: string, options: CustomerOptions) =>
      withExistingStore(configOf(env), now, (store) => print(store, known(reference), options, terminal)),
    );
  customer
    .command('erase')
    .description('Erase all words, pages, cases and references of the customer, from the disk as well. Counts stay.')
    .argument('<reference>')
    .option('--site <key>', 'the site; the first one where absent')
    .action((reference: string, options: CustomerOptions) =>
      withExistingStore(configOf(env), now, (store) => erase(store, known(reference), options, terminal)),
    );
}

function known(reference: string): string {
  const { data, error } = CustomerKey.safeParse(reference);
  if (data === undefined) throw new Failure(`The reference ${error?.issues[0]?.message}.`, 2);
  return data;
}

async function print(store: Store, reference: string, { site: key }: CustomerOptions, { stdout }: Terminal): Promise<void> {
  const site = await siteFor(store, key);
  stdout.write(`${JSON.stringify(customerMessage(reference, await store.customerRecord(site.id, reference), OPEN_EYES), null, 2)}\n`);
}

async function erase(store: Store, reference: string, { site: key }: CustomerOptions, { stdout }: Terminal): Promise<void> {
  const site = await siteFor(store, key);
  const { answers, isOffDisk } = await store.eraseCustomer(site.id, reference, 'command');
  stdout.write(`Erased the words of ${counted(answers, 'answer')} of "${site.name}". No count has changed.\n`);
  if (!isOffDisk)
    throw new Failure(
      'They are not off the disk yet: another program reads or writes the database, or the disk has no room to write it anew. Run the same again later.',
    );
}
