import type { Result, Router } from 'hono/router';

const IS_PATTERN = /[:*]/;

/**
 * A router that looks for the routes of a path without parameters once: there are few such paths, they are asked for again and again, and each leads to
 * the same. To walk the tree of all routes for every answer took nearly half as long as checking it with the contract does.
 */
export function rememberingLiterals<Route>(router: Router<Route>): Router<Route> {
  const literals = new Set<string>();
  const found = new Map<string, Result<Route>>();
  return {
    name: router.name,
    add(method, path, route) {
      if (!IS_PATTERN.test(path)) literals.add(path);
      router.add(method, path, route);
    },
    match(method, path) {
      const asked = `${method} ${path}`;
      const known = found.get(asked);
      if (known) return known;
      const matched = router.match(method, path);
      if (literals.has(path)) found.set(asked, matched);
      return matched;
    },
  };
}
