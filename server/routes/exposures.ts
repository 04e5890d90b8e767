import { Hono } from 'hono';
import { NewExposure } from '../../contract/exposures.ts';
import type { Store } from '../../db/store.ts';
import { type PageParts, sentByPage } from '../asked.ts';
import { interactionOf } from '../attribution.ts';
import type { Context, Env } from '../context.ts';
import { problem } from '../problem.ts';
import { noContent, open } from '../reply.ts';

interface Parts extends PageParts {
  readonly store: Pick<Store, 'expose'>;
}

/** What became of asking, without which there is no honest response rate. */
export const exposures = (parts: Parts): Hono<Env> =>
  new Hono<Env>().post(
    '/exposures',
    open((c: Context) => expose(parts, c)),
  );

/** The first time and a repeat get the same answer, since a page could do nothing with the difference. */
async function expose(parts: Parts, c: Context): Promise<Response> {
  const sent = await sentByPage(c, parts, NewExposure);
  if ('code' in sent) return problem(c, sent);
  const interaction = interactionOf(sent);
  if ('code' in interaction) return problem(c, interaction);
  await parts.store.expose(interaction, sent.message.kind);
  return noContent(c);
}
