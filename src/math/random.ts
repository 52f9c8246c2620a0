import { log } from './primitives';

/** Gives the next number of its law. */
export type Source = () => number;

/**
 * Numbers between 0 and 1 that look random and are the same for the same seed (the generator
 * mulberry32 of T. Ettinger: a Weyl sequence through a mixing function). They come again
 * after 2^32.
 */
export function uniforms(seed: number): Source {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/**
 * Standard normal numbers of uniform ones, by the polar method (Marsaglia & Bray 1964,
 * SIAM Review 6:260–264): the quantile function takes a hundred times as long.
 */
export function normals(next: Source): Source {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const [u, v] = [2 * next() - 1, 2 * next() - 1];
      const square = u * u + v * v;
      if (square > 0 && square < 1) {
        const factor = Math.sqrt((-2 * log(square)) / square);
        spare = v * factor;
        return u * factor;
      }
    }
  };
}

export function take(count: number, next: Source): Float32Array {
  return Float32Array.from({ length: count }, next);
}
