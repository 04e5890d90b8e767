/** The pages that links with a token lead to. */
const TOKEN_PATHS = ['/setup', '/invitation', '/reset', '/wall'];

/**
 * The token of a link, which stands behind the `#` and so was never sent anywhere. It is taken out of the address at once, so that it
 * does not stay in the history or in a picture of the screen. Null where there is none.
 */
export function takeToken(): string | null {
  if (!TOKEN_PATHS.includes(location.pathname) || location.hash.length < 2) return null;
  const token = location.hash.slice(1);
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
