/** A row of things in which what comes several times in a row is kept once. */
export interface Folded {
  /** Indices of what is kept, ascending. */
  readonly kept: readonly number[];
  /** What was folded, by positions among the kept ones, both included. */
  readonly repeats: readonly {
    readonly from: number;
    readonly to: number;
    readonly times: number;
  }[];
  /** For every index, the position of what stands for it. */
  readonly positions: readonly number[];
}

/**
 * Folds neighbouring repetitions: of blocks that begin at one place the shortest, from left to
 * right. `keys`: what is alike has the same.
 */
export function foldLayers(keys: readonly string[]): Folded {
  const kept: number[] = [];
  const repeats: Folded['repeats'][number][] = [];
  const positions: number[] = [];
  for (let at = 0; at < keys.length; ) {
    const { length, times } = repetitionAt(keys, at);
    const first = kept.length;
    for (let offset = 0; offset < length * times; offset++) {
      if (offset < length) kept.push(at + offset);
      positions.push(first + (offset % length));
    }
    if (times > 1) repeats.push({ from: first, to: first + length - 1, times });
    at += length * times;
  }
  return { kept, repeats, positions };
}

function repetitionAt(
  keys: readonly string[],
  at: number,
): { readonly length: number; readonly times: number } {
  for (let length = 1; at + 2 * length <= keys.length; length++) {
    if (keys[at] === keys[at + length]) {
      const times = timesAt(keys, at, length);
      if (times > 1) return { length, times };
    }
  }
  return { length: 1, times: 1 };
}

function timesAt(keys: readonly string[], at: number, length: number): number {
  let end = at + length;
  while (end < keys.length && keys[end] === keys[end - length]) end++;
  return Math.floor((end - at) / length);
}
