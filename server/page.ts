import { createHash } from 'node:crypto';

const policyWith = (scripts: string, styles: string): string =>
  `default-src 'none'; script-src 'self'${scripts}; style-src 'self'${styles}; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'`;

/** Comments of strangers are shown here: nothing runs that we did not build, nothing is sent elsewhere, nobody may frame it. */
export const PAGE = {
  'content-security-policy': policyWith('', ''),
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** The same for a page that has scripts and styles in itself: exactly those of it, as it is sent, and no other. */
export const pageAllowing = (html: string): typeof PAGE => ({
  ...PAGE,
  'content-security-policy': policyWith(
    hashesIn(html, /<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs),
    hashesIn(html, /<style[^>]*>(.*?)<\/style>/gs),
  ),
});

const hashesIn = (html: string, inline: RegExp): string =>
  [...html.matchAll(inline)].map(([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('');
