import { Hono } from 'hono';
import { StorageUnavailable } from '../../db/store.ts';
import type { Assets } from '../assets.ts';
import type { Context, Env } from '../context.ts';
import { EMBEDDED, SOON } from '../embedded.ts';
import type { Identity } from '../identity.ts';
import { send } from '../send.ts';
import { type WidgetModules, widgetModules } from '../widget-module.ts';
import { pageSettings } from '../widget-settings.ts';
import { integrityOf } from '../widget-versions.ts';

interface Parts {
  readonly files: Assets;
  readonly identity: Pick<Identity, 'siteOfPage'>;
}

/** What customers' pages load: the script tag, and when a question is due the widget, in one file with how their site asks. */
export function widget({ files, identity }: Parts): Hono<Env> {
  const modules = widgetModules(files);
  const integrity = integrityOf(files);
  const lasting = (c: Context, path: string) => send(c, files.get(path), { ...EMBEDDED, 'cache-control': FOR_EVER });
  return new Hono<Env>()
    .get('/widget.js', (c) => send(c, files.get('widget.js'), { ...EMBEDDED, 'cache-control': BRIEFLY }))
    .get('/widget/integrity.json', (c) => send(c, integrity, { ...EMBEDDED, 'cache-control': BRIEFLY }))
    .get('/widget/:file', (c) => lasting(c, `widget/${c.req.param('file')}`))
    .get('/widget/:build/:file', (c) => {
      const { build, file } = c.req.param();
      const [, key] = OF_SITE.exec(file) ?? [];
      return key ? moduleFor(c, { files, modules, identity }, build, key) : lasting(c, `widget/${build}/${file}`);
    })
    .get('/widget/:build/adapters/:file', (c) => lasting(c, `widget/${c.req.param('build')}/adapters/${c.req.param('file')}`));
}

const FOR_EVER = 'public, max-age=31536000, immutable'; // The name of the file or of its folder carries a hash of the content.
const BRIEFLY = 'public, max-age=300, stale-while-revalidate=86400'; // A new version reaches every page within minutes, and no page waits for it.

/** A file that is named like the publishable key of a site, whether there is such a site or not. No file of the build is. */
const OF_SITE = /^(aw_pk_\w{1,64})\.js$/;

/** Without storage nobody knows how the site asks; the question is still asked, and its answers wait on the devices. */
async function moduleFor(c: Context, { files, modules, identity }: Parts & { modules: WidgetModules }, build: string, key: string) {
  const site = await identity.siteOfPage(c, key).catch(unlessUnavailable);
  if (site === undefined) return send(c, files.get(`widget/${build}/afterword.js`), { ...EMBEDDED, 'cache-control': 'no-store' });
  const module = await modules(build, site === 'unknown_site' ? null : pageSettings(site));
  return send(c, module, { ...EMBEDDED, 'cache-control': SOON });
}

function unlessUnavailable(error: unknown): undefined {
  if (!(error instanceof StorageUnavailable)) throw error;
}
