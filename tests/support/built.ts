import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { WidgetSettings } from '../../domain/widget-settings.ts';

const FOLDER = 'dist/public';
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', json: 'application/json' };

/** Sends a file as `npm run build` wrote it, with the headers that another origin needs; a site's own widget with how it asks, as the real server composes it. */
export function sendBuilt(path: string, settings: WidgetSettings, response: ServerResponse): void {
  try {
    const { pathname } = new URL(path, 'http://x');
    const [site] = /aw_pk_\w+(?=\.js$)/.exec(pathname) ?? [];
    const own = site ? `\nexport const settings=${JSON.stringify({ site, ...settings })};\n` : '';
    const file = readFileSync(FOLDER + (site ? pathname.replace(site, 'afterword') : pathname), 'utf8');
    response
      .writeHead(200, { 'content-type': TYPES[pathname.split('.').at(-1) ?? ''], 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
      .end(file + own);
  } catch {
    response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
  }
}
