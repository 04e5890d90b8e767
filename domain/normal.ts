/** Φ: the share of a standard normal distribution below z. To about 1e-16, in the lower tail relative to its own size. */
export function normalBelow(z: number): number {
  if (Number.isNaN(z)) return z;
  const tail = Math.abs(z) < SERIES_UP_TO ? 0.5 - middle(Math.abs(z)) : upperTail(Math.abs(z));
  return z > 0 ? 1 - tail : tail;
}

/** The z below which this share of a standard normal distribution lies, from −∞ for 0 to ∞ for 1. */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  if (share <= 0) return Number.NEGATIVE_INFINITY;
  // From an error of 4.5e-4 two of Halley's steps lead below 1e-16, since each cubes it.
  return closer(closer(roughQuantile(share), share), share);
}

/** The density φ at z. */
const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

// Below it the series needs at most 60 terms and loses no digit to the tail; above it the fraction converges within 60.
const SERIES_UP_TO = 2.5;

/** From 0 to z ≥ 0: φ(z)·Σ z^(2k+1)/(1·3·5⋯(2k+1)), all terms positive (Abramowitz and Stegun 26.2.11; DLMF 7.6.2). */
function middle(z: number): number {
  let [term, sum] = [z, 0];
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (z * z) / odd;
  }
  return density(z) * sum;
}

/** Above z: φ(z)/(z + 1/(z + 2/(z + 3/⋯))) (Abramowitz and Stegun 26.2.14; DLMF 7.9.1), from the inside outwards. */
function upperTail(z: number): number {
  let fraction = z;
  for (let k = 100; k >= 1; k -= 1) fraction = z + k / fraction;
  return density(z) / fraction;
}

/** Abramowitz and Stegun 26.2.23, for a share up to a half; wrong by at most 4.5e-4. */
function roughQuantile(share: number): number {
  const t = Math.sqrt(-2 * Math.log(share));
  return -t + (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}

/** One step of Halley's method on Φ(z) = share; Φ″/Φ′ is −z. */
function closer(z: number, share: number): number {
  const newton = (normalBelow(z) - share) / density(z);
  return z - newton / (1 + (z * newton) / 2);
}
