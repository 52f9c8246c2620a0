import { findActivation } from '../../../../src/activations/catalogue';
import { instantiate } from '../../../../src/activations/instantiate';
import { isUnknown } from '../../../../src/math/analysis';
import type { Expr } from '../../../../src/math/expression';
import { meanField } from '../../../../src/math/network/meanField';
import type { LayerState, Network, NetworkLayer } from '../../../../src/math/network/network';

/** An activation of the catalogue at its defaults. */
export function activation(id: string): Expr {
  const found = findActivation(id);
  const instance = found && instantiate(found);
  if (!instance?.ok) throw new Error(`There is no ${id}`);
  return instance.expression;
}

export interface Equal extends Partial<Omit<NetworkLayer, 'activation' | 'weights'>> {
  readonly activation: string;
  /** Fan-in times the variance, or LSUV. */
  readonly weights: number | 'lsuv';
  readonly layers: number;
  readonly inputDeviation?: number;
}

/** Equal layers, as wide as the inputs. */
export function network({ layers, weights, inputDeviation = 1, ...more }: Equal): Network {
  const units = more.units ?? 64;
  const layer: NetworkLayer = {
    biasVariance: 0,
    normalisation: 'none',
    ...more,
    units,
    activation: activation(more.activation),
    weights:
      weights === 'lsuv' ? { kind: 'lsuv' } : { kind: 'normal', varianceTimesFanIn: weights },
  };
  return { inputs: units, inputDeviation, layers: Array.from({ length: layers }, () => layer) };
}

/** What theory says of it. */
export function theory(of: Network): readonly LayerState[] {
  const states = meanField(of);
  if (isUnknown(states)) throw new Error(states.unknown);
  return states;
}
