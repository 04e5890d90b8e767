import { Hono } from 'hono';
import { NewSite, SiteChange, type SiteList, type SiteMessage } from '../../contract/sites.ts';
import type { Site, SiteChanges, Store } from '../../db/store.ts';
import { administratorOf } from '../administrator.ts';
import { sentAboutSite } from '../asked.ts';
import { parseBody } from '../body.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { momentOf } from '../messages.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';
import type { Sessions } from '../sessions.ts';

interface Parts {
  readonly store: Pick<Store, 'createSite' | 'updateSite' | 'sites' | 'memberships'>;
  readonly sessions: Pick<Sessions, 'of'>;
  readonly identity: Identity;
  readonly baseUrl: string | null;
}

/** The sites of an installation: listed and changed by those who administer them, made by an owner. */
export const sites = (parts: Parts): Hono<Env> =>
  new Hono<Env>()
    .get('/sites', (c) => list(parts, c))
    .post('/sites', (c) => create(parts, c))
    .patch('/sites/:key', (c) => change(parts, c));

async function list(parts: Parts, c: Context): Promise<Response> {
  const administrator = await administratorOf(parts, c);
  if ('code' in administrator) return problem(c, administrator);
  return json(c, 200, { data: administrator.sites.map(siteMessage) } satisfies SiteList);
}

async function create(parts: Parts, c: Context): Promise<Response> {
  const administrator = await administratorOf(parts, c);
  if ('code' in administrator) return problem(c, administrator);
  if (!administrator.isOwner) return problem(c, 'forbidden');
  const parsed = await parseBody(c, NewSite, ['application/json']);
  if ('code' in parsed) return problem(c, parsed);
  const { name, time_zone: timeZone } = parsed.message;
  return json(c, 201, siteMessage(await parts.store.createSite({ name, timeZone }, administrator.actor)));
}

async function change({ store, identity }: Parts, c: Context): Promise<Response> {
  const sent = await sentAboutSite(c, identity, c.req.param('key') ?? '', SiteChange);
  if ('code' in sent) return problem(c, sent);
  return json(c, 200, siteMessage(await store.updateSite(sent.site.id, changesOf(sent.message), sent.actor)));
}

const changesOf = ({ time_zone: timeZone, retention_days: retentionDays, name, signature, origins }: SiteChange): SiteChanges => ({
  ...(name !== undefined && { name }),
  ...(timeZone !== undefined && { timeZone }),
  ...(signature !== undefined && { signature }),
  ...(origins !== undefined && { origins }),
  ...(retentionDays !== undefined && { retentionDays }),
});

const siteMessage = ({ key, name, timeZone, signature, origins, retentionDays, createdAt }: Site): SiteMessage => ({
  key,
  name,
  time_zone: timeZone,
  signature,
  origins: [...origins],
  retention_days: retentionDays,
  created_at: momentOf(createdAt),
  jobs: [],
});
