import { Hono } from 'hono';
import type { Assets } from '../assets.ts';
import type { Env } from '../context.ts';
import { CONSOLE } from '../page.ts';
import { send } from '../send.ts';

// One page at many addresses: which of them it is, and who may see what on it, the page asks the API.
const PATHS = ['/', '/setup', '/sign-in', '/invitation', '/reset', '/wall', '/account', '/sites', '/people', '/activity', '/privacy'] as const;

/** The pages of accounts and administration. They hold nothing before they ask, so anybody may have them. */
export function console({ files }: { readonly files: Assets }): Hono<Env> {
  const app = new Hono<Env>();
  for (const path of PATHS) app.get(path, (c) => send(c, files.get('leaderboard/console/console.html'), CONSOLE));
  return app.get('/console/assets/:file', (c) =>
    send(c, files.get(`console/assets/${c.req.param('file')}`), { ...CONSOLE, 'cache-control': FOR_EVER }),
  );
}

const FOR_EVER = 'public, max-age=31536000, immutable'; // The name carries a hash of the content.
