/** How often values lie in each of equally wide parts of a range. */
export interface Histogram {
  /** The least value and the greatest; apart from each other also where all are the same. */
  readonly lo: number;
  readonly hi: number;
  /** Their sum is the number of values. */
  readonly counts: readonly number[];
}

const PARTS = 48;

/** Of all values; `undefined` where one is not finite. */
export function histogramOf(values: Float64Array): Histogram | undefined {
  let [lo, hi] = [Infinity, -Infinity];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (!Number.isFinite(value)) return undefined;
    if (value < lo) lo = value;
    if (value > hi) hi = value;
  }
  if (values.length === 0) return undefined;
  if (!(hi - lo > 1e-9 * Math.max(Math.abs(lo), Math.abs(hi)))) {
    const room = Math.max(Math.abs(lo) * 0.5, Number.MIN_VALUE * 2 ** 60);
    [lo, hi] = [lo - room, hi + room];
  }
  const counts = new Array<number>(PARTS).fill(0);
  const perUnit = PARTS / (hi - lo);
  for (let at = 0; at < values.length; at += 1) {
    const part = Math.min(PARTS - 1, Math.floor(((values[at] ?? 0) - lo) * perUnit));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return { lo, hi, counts };
}
