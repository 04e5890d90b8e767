import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { WidgetSettings } from '../../domain/widget-settings.ts';

const FOLDER = 'dist/public';
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', json: 'application/json' };

const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };

/** Sends a file as `npm run build` wrote it, with the headers that another origin needs; a site's own widget with how it asks, as the real server composes it. */
export function sendBuilt(path: string, settings: WidgetSettings, response: ServerResponse): void {
  try {
    const { pathname, searchParams } = new URL(path, 'http://x');
    if (pathname === '/api/v1/widget-settings') {
      response.writeHead(200, OPEN).end(JSON.stringify({ site: searchParams.get('site'), ...settings }));
      return;
    }
    const [site] = /aw_pk_\w+(?=\.js$)/.exec(pathname) ?? [];
    const own = site ? `\nexport const settings=${JSON.stringify({ site, ...settings })};\n` : '';
    const file = readFileSync(FOLDER + (site ? pathname.replace(site, 'afterword') : pathname), 'utf8');
    response.writeHead(200, { ...OPEN, 'content-type': TYPES[pathname.split('.').at(-1) ?? ''] }).end(file + own);
  } catch {
    response.writeHead(404, OPEN).end();
  }
}
