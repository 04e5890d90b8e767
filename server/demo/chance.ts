/** A number from 0 (included) to 1 (excluded), each time another. */
export type Chance = () => number;

/** Chance that comes out the same for the same seed (Mulberry32), so that a demonstration can be shown twice. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of them, each as often as its weight says. */
export function pick<One extends { readonly weight: number }>(all: readonly [One, ...One[]], chance: Chance): One {
  let left = chance() * all.reduce((sum, { weight }) => sum + weight, 0);
  for (const one of all) {
    left -= one.weight;
    if (left < 0) return one;
  }
  return all[0];
}

/** One of them, each as often as any other. */
export const pickEven = <One>(all: readonly [One, ...One[]], chance: Chance): One => all[Math.floor(chance() * all.length)] ?? all[0];
