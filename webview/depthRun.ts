import type { Network } from '../src/math/network/network';
import type { LayerRun, RunOptions } from '../src/math/network/simulate';

/** What the worker is asked for; it does nothing else. */
export interface RunRequest {
  readonly network: Network;
  readonly options: RunOptions;
}

/** What the worker tells. */
export type RunMessage =
  /** The share of the work that is done, from 0 to 1. */
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly layers: readonly LayerRun[] };
