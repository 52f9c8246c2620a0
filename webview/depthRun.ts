import type { Network } from '../src/math/network/network';
import type { LayerRun, RunOptions } from '../src/math/network/simulate';

/** The worker is asked to follow a network. */
export interface RunRequest {
  readonly type: 'run';
  readonly network: Network;
  readonly options: RunOptions;
}

/** What the worker tells. */
export type RunMessage =
  /** The share of the work that is done, from 0 to 1. */
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly layers: readonly LayerRun[] };

/** What has become of the last run. */
export type RunState =
  | { readonly kind: 'none' | 'cancelled' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | FinishedRun;

export interface FinishedRun {
  readonly kind: 'done';
  readonly layers: readonly LayerRun[];
  /** Of the network, by `networkKey`. */
  readonly key: string;
  readonly width: number;
  readonly seed: number;
}
