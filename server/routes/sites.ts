import { Hono } from 'hono';
import { NewSite, SiteChange, type SiteList, type SiteMessage } from '../../contract/sites.ts';
import type { Site, SiteChanges } from '../../db/site-store.ts';
import type { Store } from '../../db/store.ts';
import { administratorOf } from '../administrator.ts';
import { sentAboutSite } from '../asked.ts';
import { parseBody } from '../body.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { momentOf } from '../messages.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';
import type { Sessions } from '../sessions.ts';
import { settingsChange, settingsMessage } from '../widget-settings.ts';

interface Parts {
  readonly store: Pick<Store, 'createSite' | 'updateSite' | 'sites' | 'memberships' | 'jobRuns'>;
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
  return json(c, 200, { data: await Promise.all(administrator.sites.map((site) => siteMessage(parts, site))) } satisfies SiteList);
}

async function create(parts: Parts, c: Context): Promise<Response> {
  const administrator = await administratorOf(parts, c);
  if ('code' in administrator) return problem(c, administrator);
  if (!administrator.isOwner) return problem(c, 'forbidden');
  const parsed = await parseBody(c, NewSite, ['application/json']);
  if ('code' in parsed) return problem(c, parsed);
  const { name, time_zone: timeZone } = parsed.message;
  return json(c, 201, await siteMessage(parts, await parts.store.createSite({ name, timeZone }, administrator.actor)));
}

async function change(parts: Parts, c: Context): Promise<Response> {
  const { store, identity } = parts;
  const sent = await sentAboutSite(c, identity, c.req.param('key') ?? '', SiteChange);
  if ('code' in sent) return problem(c, sent);
  const { site, message, actor } = sent;
  const widget = message.widget && settingsChange(site.widget, message.widget);
  if (widget && 'code' in widget) return problem(c, widget);
  return json(c, 200, await siteMessage(parts, await store.updateSite(site.id, { ...changesOf(message), ...(widget && { widget }) }, actor)));
}

const changesOf = ({
  time_zone: timeZone,
  retention_days: retentionDays,
  name,
  signature,
  origins,
  themes,
  ranking,
}: SiteChange): Omit<SiteChanges, 'widget'> => ({
  ...(name !== undefined && { name }),
  ...(timeZone !== undefined && { timeZone }),
  ...(signature !== undefined && { signature }),
  ...(origins !== undefined && { origins }),
  ...(ranking !== undefined && { ranking }),
  ...(retentionDays !== undefined && { retentionDays }),
  ...(themes !== undefined && { themes }),
});

/** With its daily jobs: that words go is proved by when they last went. */
const siteMessage = async ({ store }: Pick<Parts, 'store'>, site: Site): Promise<SiteMessage> => ({
  key: site.key,
  name: site.name,
  time_zone: site.timeZone,
  signature: site.signature,
  origins: [...site.origins],
  ranking: site.ranking,
  retention_days: site.retentionDays,
  themes: site.themes === null ? null : site.themes.map(({ name, keywords }) => ({ name, keywords: [...keywords] })),
  widget: settingsMessage(site.widget),
  created_at: momentOf(site.createdAt),
  jobs: (await store.jobRuns(site.id)).map(({ job, ranAt, rows }) => ({ job, ran_at: momentOf(ranAt), rows })),
});
