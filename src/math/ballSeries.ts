/**
 * Taylor series in fixed point, after reductions that keep them short (Brent and
 * Zimmermann, Modern Computer Arithmetic, 2010, chapter 4). Numbers are integers in
 * units of 2^-places; each comment bounds the error for at most 4,096 places.
 */

/** Units that a series below may be wrong by: some 800 truncations of one unit each. */
export const SERIES_ERROR = 1n << 12n;

/** Units that `exponentialSeries` may be wrong by: each of the 8 squarings triples the error. */
export const EXPONENTIAL_ERROR = 1n << 24n;

const HALVINGS = 8;

/** `exp(t)` for |t| < 1/2. */
export function exponentialSeries(t: bigint, places: number): bigint {
  const shift = BigInt(places);
  const small = t >> BigInt(HALVINGS);
  let term = 1n << shift;
  let sum = term;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * small) >> shift) / n;
    sum += term;
  }
  for (let squarings = 0; squarings < HALVINGS; squarings += 1) sum = (sum * sum) >> shift;
  return sum;
}

/** `expm1(t) / t` for |t| < 1/2. */
export function exponentialSlopeSeries(t: bigint, places: number): bigint {
  return ratioSeries(t, places, (n) => n + 1n);
}

/** `sin(t) / t` as a function of t^2, which is below 1. */
export function sineSeries(square: bigint, places: number): bigint {
  return ratioSeries(-square, places, (n) => 2n * n * (2n * n + 1n));
}

/** `cos(t)` as a function of t^2, which is below 1. */
export function cosineSeries(square: bigint, places: number): bigint {
  return ratioSeries(-square, places, (n) => (2n * n - 1n) * 2n * n);
}

/** `artanh(t) / t` as a function of t^2, which is below 1/8. */
export function arctanhSeries(square: bigint, places: number): bigint {
  const shift = BigInt(places);
  let power = 1n << shift;
  let sum = power;
  for (let odd = 3n; power !== 0n; odd += 2n) {
    power = (power * square) >> shift;
    sum += power / odd;
  }
  return sum;
}

/** The sum of `t^n / (d(1) d(2) ... d(n))`. */
function ratioSeries(t: bigint, places: number, divisor: (n: bigint) => bigint): bigint {
  const shift = BigInt(places);
  let term = 1n << shift;
  let sum = term;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * t) >> shift) / divisor(n);
    sum += term;
  }
  return sum;
}
