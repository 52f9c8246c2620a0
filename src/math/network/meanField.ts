import { isUnknown, type Known } from '../analysis';
import { normalLaw } from './law';
import type { LayerState, Network, Operation, Sum } from './network';
import { layersOf } from './operations';
import {
  activated,
  added,
  type Gradient,
  normalised,
  type Passed,
  summed,
  type Value,
  weighted,
} from './wide';

/**
 * What becomes of signal and gradient in very wide layers, with very many inputs at once
 * (Poole et al., arXiv:1606.05340; Schoenholz et al., arXiv:1611.01232): what weights give is
 * normal, and on the way back weights count as independent of those on the way there. The
 * gradient with respect to the last outputs is independent from unit to unit and from input to
 * input.
 *
 * With batch normalisation z has variance 1 over the inputs, and what it is divided by is
 * the part of the signal that depends on the input: the squared gradient gains
 * E f'^2 / Var f a layer (for ReLU π / (π − 1), Yang et al. 2019, arXiv:1902.08129).
 *
 * Where weights lie on a branch of a sum, squared signals add, as do squared gradients (Yang &
 * Schoenholz, arXiv:1712.08969), with the product of their means where neither is 0. An
 * activation behind the sum sees what is no longer normal: it is followed as a law of single
 * numbers, by points, and so is the gradient, which depends on the number then.
 */
export function meanField({
  inputs,
  inputDeviation,
  operations,
}: Network): Known<readonly LayerState[]> {
  const square = inputDeviation ** 2;
  const begin: Value = {
    units: inputs,
    law: normalLaw(square),
    different: () => square,
    sources: new Set([{}]),
  };
  const row = forward(operations, begin);
  if (isUnknown(row)) return row;
  const gradients = row.back({ mean: 1 });
  const layers = layersOf(operations);
  const last = gradients[layers.at(-1)?.activation ?? 0]?.mean ?? Number.NaN;
  return layers.map(({ activation }, at) => ({
    secondMoment: row.values[activation]?.law.secondMoment ?? Number.NaN,
    squaredGradient:
      at === layers.length - 1 ? 1 : (gradients[activation]?.mean ?? Number.NaN) / last,
  }));
}

/** Operations in a row, there and back. */
interface Row {
  /** What it begins with, and what each operation gives. */
  readonly values: readonly Value[];
  /** The gradients with respect to each of the values, from that of the last. */
  readonly back: (gradient: Gradient) => readonly Gradient[];
}

function forward(operations: readonly Operation[], begin: Value): Known<Row> {
  const values: Value[] = [begin];
  const ways: Way[] = [];
  for (const [at, operation] of operations.entries()) {
    const way = follow(operation, values[at] ?? begin, values);
    if (isUnknown(way)) return way;
    values.push(way.value);
    ways.push(way);
  }
  return { values, back: (gradient) => backward(ways, gradient) };
}

interface Way {
  readonly value: Value;
  /** The gradient with respect to what goes in, and to an earlier value of the row. */
  readonly back: (gradient: Gradient) => readonly [main: Gradient, beside?: Gradient | undefined];
  readonly from?: number;
}

function follow(operation: Operation, value: Value, values: readonly Value[]): Known<Way> {
  switch (operation.kind) {
    case 'weights':
      return straight(weighted(operation, value));
    case 'normalise':
      return straight(normalised(operation, value));
    case 'activate':
      return straight(activated(operation, value));
    case 'sum':
      return joined(operation, value, values);
  }
}

function straight(passed: Known<Passed>): Known<Way> {
  if (isUnknown(passed)) return passed;
  return { value: passed.value, back: (gradient) => [passed.back(gradient)] };
}

function joined({ from, branch }: Sum, value: Value, values: readonly Value[]): Known<Way> {
  const start = values[from];
  const side = start && forward(branch, start);
  if (side === undefined) return { unknown: 'a sum with nothing' };
  if (isUnknown(side)) return side;
  const sum = summed(value, side.values.at(-1) ?? value);
  if (isUnknown(sum)) return sum;
  return {
    value: sum.value,
    from,
    back: (gradient) => {
      const [main, other] = sum.back(gradient);
      return [main, side.back(other)[0]];
    },
  };
}

function backward(ways: readonly Way[], gradient: Gradient): readonly Gradient[] {
  const reaching: Gradient[][] = Array.from({ length: ways.length + 1 }, () => []);
  reaching[ways.length]?.push(gradient);
  const gradients: Gradient[] = [];
  for (let at = ways.length; at >= 0; at -= 1) {
    const all = added(reaching[at] ?? []);
    gradients.unshift(all);
    const way = ways[at - 1];
    if (way === undefined) continue;
    const [before, beside] = way.back(all);
    reaching[at - 1]?.push(before);
    if (beside && way.from !== undefined) reaching[way.from]?.push(beside);
  }
  return gradients;
}
