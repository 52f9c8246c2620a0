import { type Source, uniforms } from '../../src/math/random';

/** What numbers are drawn for: each has a stream of its own, whatever the others take. */
const purposes = ['points', 'labels', 'weights', 'batches'] as const;

/** Uniform between 0 and 1, the same for the same seed. */
export function uniform(seed: number, purpose: (typeof purposes)[number]): Source {
  return uniforms(seed * purposes.length + purposes.indexOf(purpose));
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
