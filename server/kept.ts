/** Something that takes a while to find is found once for all who ask for it within a short time, also while it is being found. */
export type Kept = <Found>(key: string, find: () => Promise<Found>) => Promise<Found>;

const FOUND_MAX = 200; // Some sites, sights and ranges; each is some kilobytes.

/** Keeps what was found for so long (ms), by a clock that only goes forward. What failed is not kept. */
export function keepingFor(life: number, elapsed: () => number): Kept {
  const kept = new Map<string, { readonly until: number; readonly found: Promise<unknown> }>();
  return <Found>(key: string, find: () => Promise<Found>) => {
    const known = kept.get(key);
    if (known && elapsed() < known.until) return known.found as Promise<Found>;
    const found = find();
    // What was kept first goes first.
    kept.delete(key);
    kept.set(key, { until: elapsed() + life, found });
    if (kept.size > FOUND_MAX) kept.delete(kept.keys().next().value ?? '');
    found.catch(() => kept.delete(key));
    return found;
  };
}
