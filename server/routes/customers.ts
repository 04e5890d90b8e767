import { Hono } from 'hono';
import { CustomerKey, type Erasure } from '../../contract/customers.ts';
import { SiteQuery } from '../../contract/range.ts';
import type { Store } from '../../db/store.ts';
import { askedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { customerMessage } from '../customer-message.ts';
import type { Identity } from '../identity.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'customerRecord' | 'eraseCustomer'>;
  readonly identity: Identity;
}

/** What is kept about one customer, by the help desk's reference: read, and erased. */
export const customers = (parts: Parts): Hono<Env> =>
  new Hono<Env>().get('/customers/:ref', (c) => read(parts, c)).delete('/customers/:ref', (c) => erase(parts, c));

/** A reference that nobody gave has an empty record: whether somebody is a customer is nothing to find out by statuses. */
async function read({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const customer = customerOf(c);
  if (customer === undefined) return problem(c, 'not_found');
  return json(c, 200, customerMessage(customer, await store.customerRecord(asked.site.id, customer), asked.eyes));
}

async function erase({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const customer = customerOf(c);
  if (customer === undefined) return problem(c, 'not_found');
  const { answers, isOffDisk } = await store.eraseCustomer(asked.site.id, customer, asked.actor);
  return json(c, 200, { erased: answers, off_disk: isOffDisk } satisfies Erasure);
}

const customerOf = (c: Context): string | undefined => CustomerKey.safeParse(c.req.param('ref')).data;
