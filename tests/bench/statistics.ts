import { median } from './figures.ts';

/** How likely two samples are at least this different in rank if they come from the same place (Mann-Whitney, normal approximation with ties), two-sided. */
export function rankTest(a: readonly number[], b: readonly number[]): { readonly z: number; readonly p: number } {
  const all = [...a.map((value) => ({ value, isFirst: true })), ...b.map((value) => ({ value, isFirst: false }))].sort((x, y) => x.value - y.value);
  let [ranks, ties] = [0, 0];
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    const equal = all.slice(from, to);
    ranks += equal.filter(({ isFirst }) => isFirst).length * ((from + 1 + to) / 2);
    ties += equal.length ** 3 - equal.length;
    from = to;
  }
  const [n, m] = [a.length, b.length];
  const u = ranks - (n * (n + 1)) / 2;
  const deviation = Math.sqrt(((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
  const z = (u - (n * m) / 2) / deviation;
  return { z, p: 2 * upperTail(Math.abs(z)) };
}

/** The middle 95 % of the difference of medians (a − b) over so many samples drawn anew with replacement. */
export function differenceOfMedians(a: readonly number[], b: readonly number[], draws = 2_000): readonly [low: number, high: number] {
  const drawn = (values: readonly number[]) => median(values.map(() => values[Math.floor(Math.random() * values.length)] ?? 0));
  const differences = Array.from({ length: draws }, () => drawn(a) - drawn(b)).sort((x, y) => x - y);
  return [differences[Math.floor(0.025 * draws)] ?? 0, differences[Math.ceil(0.975 * draws) - 1] ?? 0];
}

/** The share of the normal distribution beyond z (Abramowitz and Stegun 26.2.17; its error is below 7.5e-8). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
