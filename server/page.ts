import { createHash } from 'node:crypto';

const policyWith = (scripts: string, styles: string): string =>
  `default-src 'none'; script-src 'self'${scripts}; style-src 'self'${styles}; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'`;

/** Comments of strangers are shown here: nothing runs that we did not build, nothing is sent elsewhere, nobody may frame it. */
export const PAGE = {
  'content-security-policy': policyWith('', ''),
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** The same for the pages of administration, one of which has the preview in a frame. */
export const CONSOLE: typeof PAGE = { ...PAGE, 'content-security-policy': `${PAGE['content-security-policy']}; frame-src 'self'` };

/**
 * For the page that plays the widget, in a frame of the console and nowhere else. It is of no origin (`sandbox`), so that it has neither
 * the storage nor the session of whoever looks, and as it may connect to nothing, no tap in it can be sent. "'self'" is its address still.
 */
export const PREVIEW: typeof PAGE = {
  ...PAGE,
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; sandbox allow-scripts",
};

/** As other pages, for one that has scripts and styles in itself: exactly those of it, as it is sent, and no other. */
export const pageAllowing = (html: string): typeof PAGE => ({
  ...PAGE,
  'content-security-policy': policyWith(
    hashesIn(html, /<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs),
    hashesIn(html, /<style[^>]*>(.*?)<\/style>/gs),
  ),
});

const hashesIn = (html: string, inline: RegExp): string =>
  [...html.matchAll(inline)].map(([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('');
