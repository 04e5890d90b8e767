import { Hono } from 'hono';
import { NewExposure } from '../../contract/exposures.ts';
import type { Store } from '../../db/store.ts';
import { sentByPage } from '../asked.ts';
import { interactionOf } from '../attribution.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { problem } from '../problem.ts';
import { noContent, open } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'expose'>;
  readonly identity: Pick<Identity, 'siteOfPage'>;
}

/** What became of asking, without which there is no honest response rate. */
export const exposures = (parts: Parts): Hono<Env> =>
  new Hono<Env>().post(
    '/exposures',
    open((c: Context) => expose(parts, c)),
  );

/** The first time and a repeat get the same answer, since a page could do nothing with the difference. */
async function expose({ store, identity }: Parts, c: Context): Promise<Response> {
  const sent = await sentByPage(c, identity, NewExposure);
  if ('code' in sent) return problem(c, sent);
  await store.expose(interactionOf(sent.site.id, sent.message), sent.message.kind);
  return noContent(c);
}
