import { normalQuantile } from './normal.ts';

/** I_x(a, b): the share of a beta distribution below x, for a and b above 0. To 1e-12 and mostly 1e-14. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return isInLowerPart(x, a, b) ? lowerPart(x, 1 - x, a, b) : 1 - lowerPart(1 - x, x, b, a);
}

/** The x below which this share (0 to 1) of a beta distribution lies, to 1e-12 of the whole scale: Halley's steps, kept in a bracket. */
export function betaQuantile(share: number, a: number, b: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  let [low, high, x] = [0, 1, roughQuantile(share, a, b)];
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const excess = betaBelow(x, a, b) - share;
    if (excess > 0) high = x;
    else low = x;
    const newton = (excess * x * (1 - x)) / Math.exp(logPower(x, 1 - x, a, b));
    const bend = newton * ((a - 1) / x - (b - 1) / (1 - x));
    // Far from the quantile the bend says nothing, and Newton's step is at most doubled or shortened by a third for it.
    const next = x - newton / (1 - Math.min(Math.max(bend, -1), 1) / 2);
    // A step out of the bracket, or none (no density to divide by), is replaced by halving it.
    const isStep = next > low && next < high;
    const kept = isStep ? next : (low + high) / 2;
    if (Math.abs(kept - x) <= (isStep ? CLOSE * Math.min(x, 1 - x) : Number.EPSILON * x) || high - low <= Number.MIN_VALUE) return kept;
    x = kept;
  }
  return x;
}

// Halving alone would find every double near 1 in 53 steps; Halley's steps take about three.
const STEPS_MAX = 100;
// Each step cubes the error: after one as short as this, what is left is below what a double can tell.
const CLOSE = 1e-7;

/** Where a normal distribution of the same mean and variance has it, kept inside. */
function roughQuantile(share: number, a: number, b: number): number {
  const mean = a / (a + b);
  const rough = mean + normalQuantile(share) * Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  return Math.min(Math.max(rough, mean / 100), 1 - (1 - mean) / 100);
}

/** Below this point the fraction converges within O(√max(a, b)) terms; above it the other tail's does (DLMF 8.17.4 and 8.17(v)). */
const isInLowerPart = (x: number, a: number, b: number): boolean => x <= (a + 1) / (a + b + 2);

/** x^a y^b / (a B(a, b)) times the continued fraction DLMF 8.17.22, evaluated by Lentz's method as Thompson and Barnett (1986) changed it; y is 1 − x. */
function lowerPart(x: number, y: number, a: number, b: number): number {
  let [c, d] = [1, 1 / nonZero(1 - ((a + b) * x) / (a + 1))];
  let fraction = d;
  for (let m = 1; m < TERMS_MAX; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= c * d;
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return (Math.exp(logPower(x, y, a, b)) / a) * fraction;
}

// Enough for a and b of a hundred million: far more answers than anybody gets.
const TERMS_MAX = 30_000;
const nonZero = (value: number): number => (value === 0 ? Number.MIN_VALUE / Number.EPSILON : value);

/**
 * ln(x^a y^b / B(a, b)) after Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000): as a distance from the mean and what Stirling's
 * formula leaves over. By logarithms of gammas it would lose a digit with every tenfold number of answers.
 */
function logPower(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const distance = a * shortfall((n * x - a) / a) + b * shortfall((n * y - b) / b);
  return distance + Math.log((a * b) / (2 * Math.PI * n)) / 2 + stirlingRest(n) - stirlingRest(a) - stirlingRest(b);
}

const shortfall = (excess: number): number => Math.log1p(excess) - excess;

/** ln Γ(a) − ((a − ½) ln a − a + ½ ln 2π): its series DLMF 5.11.1 from 10 on, and below by ln Γ(a + 1) = ln Γ(a) + ln a. */
function stirlingRest(a: number): number {
  let [shifted, sum] = [a, 0];
  for (; shifted < 10; shifted += 1) sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  const square = 1 / (shifted * shifted);
  return sum + STIRLING.reduceRight((series, coefficient) => series * square + coefficient, 0) / shifted;
}

const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
