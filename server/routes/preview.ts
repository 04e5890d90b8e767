import { Hono } from 'hono';
import type { Assets } from '../assets.ts';
import type { Env } from '../context.ts';
import { EMBEDDED } from '../embedded.ts';
import { PREVIEW } from '../page.ts';
import { send } from '../send.ts';

/** The page on which the console plays the widget. It is of no origin, and so its own files are somebody else's to it. */
export const preview = ({ files }: { readonly files: Assets }): Hono<Env> =>
  new Hono<Env>()
    .get('/preview', (c) => send(c, files.get('leaderboard/console/preview/preview.html'), PREVIEW))
    .get('/preview/assets/:file', (c) => send(c, files.get(`preview/assets/${c.req.param('file')}`), { ...EMBEDDED, 'cache-control': FOR_EVER }));

const FOR_EVER = 'public, max-age=31536000, immutable'; // The name carries a hash of the content.
