import { Hono } from 'hono';
import { NewExclusion } from '../../contract/exclusions.ts';
import { ResponseKey } from '../../contract/fields.ts';
import { SiteQuery } from '../../contract/range.ts';
import type { Store, Response as StoredResponse } from '../../db/store.ts';
import type { ResponseId } from '../../domain/ids.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { type AskedByStaff, askedByStaff, sentByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { listed } from '../listing.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'response' | 'exclude' | 'restore' | 'exclusionOf' | 'user'>;
  readonly identity: Identity;
}

/** Leaving an answer out of the score, with a reason, and letting it count again: for those who see it and may. */
export const exclusions = (parts: Parts): Hono<Env> =>
  new Hono<Env>().put('/responses/:id/exclusion', (c) => exclude(parts, c)).delete('/responses/:id/exclusion', (c) => restore(parts, c));

async function exclude({ store, identity }: Parts, c: Context): Promise<Response> {
  const sent = await sentByStaff(c, identity, 'exclude', NewExclusion);
  if ('code' in sent) return problem(c, sent);
  return answer(store, c, sent, (id) => store.exclude(sent.site.id, id, sent.message.reason, sent.actor));
}

async function restore({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'exclude', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  return answer(store, c, asked, (id) => store.restore(asked.site.id, id, asked.actor));
}

type Act = (id: ResponseId) => Promise<StoredResponse | { readonly refusal: Refusal }>;

/** Does it to an answer that they see, and tells what became of it. What they do not see is not there. */
async function answer(store: Parts['store'], c: Context, asked: AskedByStaff<unknown>, act: Act): Promise<Response> {
  const { site, sight } = asked;
  const id = ResponseKey.safeParse(c.req.param('id')).data;
  if (!id || !(await store.response(site.id, id, sight))) return problem(c, 'not_found');
  const done = await act(id);
  return 'refusal' in done ? problem(c, done.refusal) : json(c, 200, await listed(store, site.id, asked, done));
}
