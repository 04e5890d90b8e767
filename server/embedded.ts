/** Headers of a file on other people's pages, which may be loaded with `crossorigin` and `integrity` and be seen in their timings. */
export const EMBEDDED = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
} as const;

/** What somebody changes in the console is on every page a minute later, and no page waits for it. */
export const SOON = 'public, max-age=60, stale-while-revalidate=86400';
