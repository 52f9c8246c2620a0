import type { Network } from './network';

/** How many numbers each layer takes: what the one before gives, or an input. */
export function fanIns(inputs: number, layers: Network['layers']): readonly number[] {
  return layers.map((_, at) => layers[at - 1]?.units ?? inputs);
}
