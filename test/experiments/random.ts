import { draws } from '../../src/math/draw';
import { log } from '../../src/math/primitives';

/** Gives the next number of its law. */
export type Source = () => number;

/** What numbers are drawn for: each has a stream of its own, whatever the others take. */
const purposes = ['points', 'labels', 'weights', 'batches'] as const;

/** Uniform between 0 and 1, the same for the same seed. */
export function uniform(seed: number, purpose: (typeof purposes)[number]): Source {
  const stream = seed * purposes.length + purposes.indexOf(purpose);
  const numbers = draws({ kind: 'uniform', lo: 0, hi: 1 }, stream);
  return () => numbers.next().value;
}

/**
 * Standard normal numbers of uniform ones, by the polar method (Marsaglia & Bray 1964,
 * SIAM Review 6:260–264): the quantile function takes longer than the training.
 */
export function normal(next: Source): Source {
  const spare: number[] = [];
  return () => {
    const kept = spare.pop();
    if (kept !== undefined) return kept;
    for (;;) {
      const [u, v] = [2 * next() - 1, 2 * next() - 1];
      const square = u * u + v * v;
      if (square > 0 && square < 1) {
        const factor = Math.sqrt((-2 * log(square)) / square);
        spare.push(v * factor);
        return u * factor;
      }
    }
  };
}

export function take(count: number, next: Source): Float32Array {
  return Float32Array.from({ length: count }, next);
}

/** The whole numbers below `count` in random order (Fisher, Yates). */
export function shuffled(count: number, next: Source): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
