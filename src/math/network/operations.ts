import type { Expr } from '../expression';
import type { Normalisation, Operation, Weighting } from './network';

/** A layer of a row of operations: its weights, and where its numbers enter their activation. */
export interface RowLayer {
  readonly weighting: Weighting;
  /** Index of the first activation behind the weights. */
  readonly activation: number;
}

/** The layers along a row, those of branches not among them. */
export function layersOf(operations: readonly Operation[]): readonly RowLayer[] {
  return operations.flatMap((operation, at) => {
    if (operation.kind !== 'weights') return [];
    const next = operations.findIndex(({ kind }, index) => index > at && kind === 'activate');
    return next < 0 ? [] : [{ weighting: operation, activation: next }];
  });
}

/** All operations, those of branches as well. */
export function everyOperation(operations: readonly Operation[]): readonly Operation[] {
  return operations.flatMap((operation) =>
    operation.kind === 'sum' ? [operation, ...everyOperation(operation.branch)] : [operation],
  );
}

/** All weights, those of branches as well. */
export function weightingsOf(operations: readonly Operation[]): readonly Weighting[] {
  return everyOperation(operations).filter((operation) => operation.kind === 'weights');
}

/** A plain layer: weights, a normalisation or none, and an activation. */
export interface PlainLayer extends Omit<Weighting, 'kind'> {
  readonly normalisation: Normalisation;
  readonly activation: Expr;
}

/** Plain layers, one behind the other. */
export function rowOf(layers: readonly PlainLayer[]): readonly Operation[] {
  return layers.flatMap(({ normalisation, activation, ...weighting }): readonly Operation[] => [
    { kind: 'weights', ...weighting },
    ...(normalisation === 'none' ? [] : [{ kind: 'normalise', how: normalisation } as const]),
    { kind: 'activate', activation },
  ]);
}
