import type { Network } from '../src/math/network/network';
import type { LayerRun } from '../src/math/network/simulate';
import { createRunner } from './depthRunner';

/** Inputs that are followed at once: with batch normalisation, what it is taken over. */
export const BATCH = 128;

/** What has become of the last run. */
export type RunState =
  | { readonly kind: 'none' | 'cancelled' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | ({ readonly kind: 'done'; readonly layers: readonly LayerRun[] } & RunOf);

/** What was run. */
interface RunOf {
  readonly network: Network;
  readonly width: number;
  readonly seed: number;
}

export interface DepthRuns {
  state(): RunState;
  start(of: RunOf): void;
  cancel(): void;
}

/** The one network that runs or has run; `changed` is called whenever there is news of it. */
export function createDepthRuns(changed: (state: RunState) => void): DepthRuns {
  let state: RunState = { kind: 'none' };
  let running: RunOf | undefined;
  const become = (next: RunState) => {
    state = next;
    changed(next);
  };
  const runner = createRunner((event) => {
    switch (event.type) {
      case 'progress':
        return become({ kind: 'running', share: event.share });
      case 'failed':
        return become({ kind: 'failed', reason: event.reason });
      case 'done':
        if (running) become({ kind: 'done', layers: event.layers, ...running });
    }
  });
  return {
    state: () => state,
    start(of) {
      running = of;
      become({ kind: 'running', share: 0 });
      runner.start({ network: of.network, options: { seed: of.seed, batch: BATCH } });
    },
    cancel() {
      runner.cancel();
      become({ kind: 'cancelled' });
    },
  };
}
