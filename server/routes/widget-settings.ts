import { Hono } from 'hono';
import { WidgetSettingsQuery } from '../../contract/widget-settings.ts';
import { assetOf } from '../assets.ts';
import type { Context, Env } from '../context.ts';
import { EMBEDDED, SOON } from '../embedded.ts';
import type { Identity } from '../identity.ts';
import { problem } from '../problem.ts';
import { parseQuery } from '../query.ts';
import { open } from '../reply.ts';
import { send } from '../send.ts';
import { pageSettings } from '../widget-settings.ts';

interface Parts {
  readonly identity: Pick<Identity, 'siteOfPage'>;
}

/** How a site asks, for pages that have loaded the widget for another site. Nothing in it is secret. */
export const widgetSettings = (parts: Parts): Hono<Env> =>
  new Hono<Env>().get(
    '/widget-settings',
    open((c: Context) => read(parts, c)),
  );

async function read({ identity }: Parts, c: Context): Promise<Response> {
  const parsed = parseQuery(c, WidgetSettingsQuery);
  if ('code' in parsed) return problem(c, parsed);
  const site = await identity.siteOfPage(c, parsed.message.site);
  if (site === 'unknown_site') return problem(c, site);
  const settings = assetOf('application/json; charset=utf-8', Buffer.from(JSON.stringify(pageSettings(site))));
  return send(c, settings, { ...EMBEDDED, 'cache-control': SOON });
}
