const LENGTH_MAX = 1024; // Characters: it travels in a cookie, which may have 4,096 bytes with everything else in it.

/**
 * The path on our own origin that the text means, as a browser would read it; the home page where it means any other place.
 * Comparing texts is not enough: browsers take "/\evil.example", "/<tab>/evil.example" and "/.//evil.example" for ways out.
 */
export function ownPath(text: string | undefined, origin: string): string {
  if (text === undefined || text.length > LENGTH_MAX || !text.startsWith('/')) return '/';
  const url = URL.parse(text, origin);
  if (url?.origin !== origin || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
