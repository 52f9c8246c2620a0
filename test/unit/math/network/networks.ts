import { findActivation } from '../../../../src/activations/catalogue';
import { instantiate } from '../../../../src/activations/instantiate';
import { isUnknown } from '../../../../src/math/analysis';
import type { Expr } from '../../../../src/math/expression';
import { meanField } from '../../../../src/math/network/meanField';
import type { LayerState, Network } from '../../../../src/math/network/network';
import { type PlainLayer, rowOf } from '../../../../src/math/network/operations';

/** An activation of the catalogue at its defaults. */
export function activation(id: string): Expr {
  const found = findActivation(id);
  const instance = found && instantiate(found);
  if (!instance?.ok) throw new Error(`There is no ${id}`);
  return instance.expression;
}

export interface Equal extends Partial<Omit<PlainLayer, 'activation' | 'weights'>> {
  readonly activation: string;
  /** Fan-in times the variance, or LSUV. */
  readonly weights: number | 'lsuv';
  readonly layers: number;
  readonly inputDeviation?: number;
}

/** Equal layers, as wide as the inputs. */
export function network({ layers, inputDeviation = 1, ...more }: Equal): Network {
  const layer = plainLayer(more);
  const operations = rowOf(Array.from({ length: layers }, () => layer));
  return { inputs: layer.units, inputDeviation, operations };
}

export function plainLayer({
  weights,
  ...more
}: Omit<Equal, 'layers' | 'inputDeviation'>): PlainLayer {
  return {
    units: 64,
    biasVariance: 0,
    normalisation: 'none',
    ...more,
    activation: activation(more.activation),
    weights:
      weights === 'lsuv' ? { kind: 'lsuv' } : { kind: 'normal', varianceTimesFanIn: weights },
  };
}

/** What theory says of it. */
export function theory(of: Network): readonly LayerState[] {
  const states = meanField(of);
  if (isUnknown(states)) throw new Error(states.unknown);
  return states;
}
