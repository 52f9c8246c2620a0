import type { Network } from '../src/math/network/network';
import { type KeptRun, networkKey, packed, unpacked } from '../src/report/depth/keptRun';
import type { FinishedRun, RunState } from './depthRun';
import { createRunner } from './depthRunner';

/** Inputs that are followed at once: with batch normalisation, what it is taken over. */
export const BATCH = 128;

/** What is to be run. */
interface RunOf {
  readonly network: Network;
  readonly width: number;
  readonly seed: number;
}

export interface DepthRuns {
  state(): RunState;
  start(of: RunOf): void;
  cancel(): void;
  /** What had run before the page was hidden, or the window reloaded; nothing runs yet. */
  restore(kept: KeptRun): void;
}

/**
 * The one network that runs or has run; `changed` is called whenever there is news of it, with
 * what is to be kept of a run that is done.
 */
export function createDepthRuns(
  changed: (state: RunState, kept: KeptRun | undefined) => void,
): DepthRuns {
  let state: RunState = { kind: 'none' };
  let running: Omit<FinishedRun, 'kind' | 'layers'> | undefined;
  const become = (next: RunState, kept?: KeptRun) => {
    state = next;
    changed(next, kept);
  };
  const runner = createRunner((event) => {
    switch (event.type) {
      case 'progress':
        return become({ kind: 'running', share: event.share });
      case 'failed':
        return become({ kind: 'failed', reason: event.reason });
      case 'done': {
        if (running === undefined) return;
        const { layers } = event;
        become({ kind: 'done', layers, ...running }, { ...running, layers: packed(layers) });
      }
    }
  });
  return {
    state: () => state,
    start({ network, width, seed }) {
      running = { key: networkKey(network), width, seed };
      become({ kind: 'running', share: 0 });
      void runner.start({ type: 'run', network, options: { seed, batch: BATCH } });
    },
    cancel() {
      runner.cancel();
      become({ kind: 'cancelled' });
    },
    restore({ layers, ...of }) {
      const restored = unpacked(layers);
      if (restored && state.kind === 'none') state = { kind: 'done', layers: restored, ...of };
    },
  };
}
