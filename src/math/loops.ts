import type { BinaryName, Comparison, UnaryName } from './expression';
import * as primitive from './primitives';

/**
 * One operation on columns, which lie one after the other in one array: the first `count`
 * numbers of the columns that begin at `a`, `b`, `c` and `d` give those of the one at `out`.
 */
export type Loop = (
  columns: Float64Array,
  count: number,
  out: number,
  a: number,
  b: number,
  c: number,
  d: number,
) => void;

/** Most are called for each number; the most frequent ones, written out, are twice as fast. */
export const unaryLoops: Readonly<Record<UnaryName, Loop>> = {
  negate: (columns, count, out, a) => {
    for (let at = 0; at < count; at += 1) columns[out + at] = -(columns[a + at] ?? 0);
  },
  exp: (columns, count, out, a) => {
    for (let at = 0; at < count; at += 1) columns[out + at] = primitive.exp(columns[a + at] ?? 0);
  },
  expm1: ofOne(primitive.expm1),
  log: ofOne(primitive.log),
  log1p: ofOne(primitive.log1p),
  tanh: ofOne(primitive.tanh),
  sigmoid: ofOne(primitive.sigmoid),
  softplus: ofOne(primitive.softplus),
  erf: ofOne(primitive.erf),
  erfc: ofOne(primitive.erfc),
  sqrt: ofOne(Math.sqrt),
  abs: ofOne(Math.abs),
  sin: ofOne(primitive.sin),
  cos: ofOne(primitive.cos),
};

export const decayLoop: Loop = (columns, count, out, a) => {
  for (let at = 0; at < count; at += 1) columns[out + at] = primitive.decay(columns[a + at] ?? 0);
};

/** Made of `decay`, which stands in the second column. */
export const overDecay: Readonly<Partial<Record<UnaryName, Loop>>> = {
  tanh: (columns, count, out, a, b) => {
    for (let at = 0; at < count; at += 1) {
      columns[out + at] = primitive.tanhOver(columns[a + at] ?? 0, columns[b + at] ?? 0);
    }
  },
  sigmoid: (columns, count, out, a, b) => {
    for (let at = 0; at < count; at += 1) {
      columns[out + at] = primitive.sigmoidOver(columns[a + at] ?? 0, columns[b + at] ?? 0);
    }
  },
  softplus: (columns, count, out, a, b) => {
    for (let at = 0; at < count; at += 1) {
      columns[out + at] = primitive.softplusOver(columns[a + at] ?? 0, columns[b + at] ?? 0);
    }
  },
};

export const binaryLoops: Readonly<Record<BinaryName, Loop>> = {
  add: (columns, count, out, a, b) => {
    for (let at = 0; at < count; at += 1) {
      columns[out + at] = (columns[a + at] ?? 0) + (columns[b + at] ?? 0);
    }
  },
  subtract: (columns, count, out, a, b) => {
    for (let at = 0; at < count; at += 1) {
      columns[out + at] = (columns[a + at] ?? 0) - (columns[b + at] ?? 0);
    }
  },
  multiply: (columns, count, out, a, b) => {
    for (let at = 0; at < count; at += 1) {
      columns[out + at] = (columns[a + at] ?? 0) * (columns[b + at] ?? 0);
    }
  },
  divide: (columns, count, out, a, b) => {
    for (let at = 0; at < count; at += 1) {
      columns[out + at] = (columns[a + at] ?? 0) / (columns[b + at] ?? 0);
    }
  },
  power: ofTwo(primitive.power),
  min: ofTwo(Math.min),
  max: ofTwo(Math.max),
};

/** The third column where the comparison of the first two holds, else the fourth. */
export const choiceLoops: Readonly<Record<Comparison, Loop>> = {
  '<': chosenBy((left, right) => left < right),
  '<=': chosenBy((left, right) => left <= right),
  '>': chosenBy((left, right) => left > right),
  '>=': chosenBy((left, right) => left >= right),
};

/** One number each, by which steps are compared. */
export const codes: ReadonlyMap<Loop, number> = new Map(
  [unaryLoops, overDecay, binaryLoops, choiceLoops]
    .flatMap((loops): readonly Loop[] => Object.values(loops))
    .concat(decayLoop)
    .map((loop, code) => [loop, code]),
);

function ofOne(apply: (u: number) => number): Loop {
  return (columns, count, out, a) => {
    for (let at = 0; at < count; at += 1) columns[out + at] = apply(columns[a + at] ?? 0);
  };
}

function ofTwo(apply: (u: number, v: number) => number): Loop {
  return (columns, count, out, a, b) => {
    for (let at = 0; at < count; at += 1) {
      columns[out + at] = apply(columns[a + at] ?? 0, columns[b + at] ?? 0);
    }
  };
}

/** By choice, and not by a product with 0 or 1: what is not chosen may be infinite. */
function chosenBy(holds: (left: number, right: number) => boolean): Loop {
  return (columns, count, out, a, b, c, d) => {
    for (let at = 0; at < count; at += 1) {
      const chosen = holds(columns[a + at] ?? 0, columns[b + at] ?? 0) ? c : d;
      columns[out + at] = columns[chosen + at] ?? 0;
    }
  };
}
