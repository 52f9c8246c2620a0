import { x } from '../../math/build';
import type { Expr } from '../../math/expression';
import type { Network, Normalising, Operation, Weighting } from '../../math/network/network';
import type { Chain, ChainOperation, CodeWeights, LeftOut, StandIn } from './chain';
import type { DepthSettings } from './settings';
import { startOf } from './weights';

/** What is followed, from a model or of a chosen depth. */
export interface Followed {
  readonly network: Network;
  /** What of a model is not in it. */
  readonly leftOut: readonly LeftOut[];
  /** What stands in it for something else. */
  readonly standIns: readonly StandIn[];
  /** Weights whose start the code does not tell. */
  readonly untold: number;
}

/** Of a model: its framework's default stands in for what is not told. */
export interface Source extends Chain {
  /** `torch` has a default of its own; the others start by Glorot’s rule. */
  readonly framework: string;
}

/** So many layers of one activation. */
export function equalLayers(activation: Expr, count: number): readonly ChainOperation[] {
  return Array.from({ length: count }).flatMap((): readonly ChainOperation[] => [
    { kind: 'weights' },
    { kind: 'activate', activation },
  ]);
}

/** The layers of a row: what their activations are called, which is not told of some. */
export function layerNames(operations: readonly ChainOperation[]): readonly (string | undefined)[] {
  return operations.flatMap((operation, at) => {
    if (operation.kind !== 'weights') return [];
    const next = activationBehind(operations, at);
    return [next?.name];
  });
}

export function networkOf(source: Source, settings: DepthSettings): Followed {
  const { operations } = source;
  const units = unitsOf(operations, settings);
  const inputs = units[0] ?? settings.width;
  const leftOut = new Set(source.leftOut);
  let untold = 0;

  const weighted = (
    { code }: ChainOperation & { readonly kind: 'weights' },
    activation: Expr,
    fanIn: number,
    fanOut: number,
  ): Weighting => {
    const { framework } = source;
    const fans = { fanIn, fanOut };
    const start = startOf(settings.start, { fans, activation, framework, code });
    if (!start.told) untold += 1;
    const { biasVariance } = settings;
    return {
      kind: 'weights',
      units: fanOut,
      weights: start.weights,
      biasVariance: biasVariance === 'rule' ? start.biasVariance : biasVariance,
    };
  };
  /** `widths`: of what the row begins with, and of each of its weights in order. */
  const rowOf = (
    row: readonly ChainOperation[],
    widths: readonly number[],
  ): readonly Operation[] => {
    const made: Operation[] = [];
    /** Of each value: how many operations come before it now, and how many numbers it has. */
    const values = [{ place: 0, units: widths[0] ?? inputs }];
    let weights = 0;
    row.forEach((operation, at) => {
      const before = values.at(-1) ?? { place: 0, units: inputs };
      if (operation.kind === 'weights') weights += 1;
      const width = operation.kind === 'weights' ? (widths[weights] ?? inputs) : before.units;
      made.push(...operationsOf(operation, at, row, before.units, width, values));
      values.push({ place: made.length, units: width });
    });
    return made;
  };
  const operationsOf = (
    operation: ChainOperation,
    at: number,
    row: readonly ChainOperation[],
    units: number,
    width: number,
    values: readonly { readonly place: number; readonly units: number }[],
  ): readonly Operation[] => {
    switch (operation.kind) {
      case 'weights': {
        const activation = activationBehind(row, at)?.activation ?? x;
        return [weighted(operation, activation, units, width), ...chosenNormalisation(settings)];
      }
      case 'normalise':
        return settings.normalisation === 'code' ? [operation] : [];
      case 'activate':
        return [{ kind: 'activate', activation: operation.activation }];
      case 'sum': {
        const start = values[operation.from];
        const widths = start && branchWidths(operation.branch, start.units, units);
        if (start === undefined || widths === undefined) {
          leftOut.add('join');
          return [];
        }
        return [{ kind: 'sum', from: start.place, branch: rowOf(operation.branch, widths) }];
      }
    }
  };

  const network = {
    inputs,
    inputDeviation: settings.inputDeviation,
    operations: rowOf(operations, units),
  };
  return { network, leftOut: [...leftOut], standIns: source.standIns, untold };
}

/** The first behind weights, before the next ones. */
function activationBehind(
  row: readonly ChainOperation[],
  at: number,
): (ChainOperation & { readonly kind: 'activate' }) | undefined {
  for (const operation of row.slice(at + 1)) {
    if (operation.kind === 'weights') return undefined;
    if (operation.kind === 'activate') return operation;
  }
  return undefined;
}

/** Where it is chosen, right behind all weights. */
function chosenNormalisation({ normalisation }: DepthSettings): readonly Normalising[] {
  return normalisation === 'batch' || normalisation === 'layer'
    ? [{ kind: 'normalise', how: normalisation }]
    : [];
}

/** Of less than this nothing would be normal. */
const LEAST_UNITS = 8;

/**
 * The inputs, and the units of each layer. Of a model its layers keep how they widen, from
 * their fans, and the widest is as wide as is chosen: the real ones would take too long.
 */
function unitsOf(
  operations: readonly ChainOperation[],
  { model, width, widening }: DepthSettings,
): readonly number[] {
  const layers = operations.flatMap((each) => (each.kind === 'weights' ? [each] : []));
  const relative = [1];
  for (const { code } of layers) {
    const step = model === undefined ? widening ** (1 / layers.length) : growth(code);
    relative.push((relative.at(-1) ?? 1) * step);
  }
  const widest = model === undefined ? 1 : Math.max(...relative);
  return relative.map((share) => Math.max(LEAST_UNITS, Math.round((width * share) / widest)));
}

/** Of a branch: it ends as wide as what it is added to. `undefined`: without weights it does not. */
function branchWidths(
  branch: readonly ChainOperation[],
  from: number,
  to: number,
): readonly number[] | undefined {
  const layers = branch.flatMap((each) => (each.kind === 'weights' ? [each] : []));
  if (layers.length === 0) return from === to ? [from] : undefined;
  const widths = [from];
  for (const { code } of layers.slice(0, -1)) {
    widths.push(Math.max(LEAST_UNITS, Math.round((widths.at(-1) ?? from) * growth(code))));
  }
  return [...widths, to];
}

/** 1 where the code does not tell. */
function growth(weights: CodeWeights | undefined): number {
  const { fanIn, fanOut } = weights ?? {};
  return fanIn === undefined || fanOut === undefined ? 1 : fanOut / fanIn;
}
