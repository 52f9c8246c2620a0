import type { RunMessage, RunRequest } from './depthRun';
import code from './depthWorker.ts?text';

export type RunEvent = RunMessage | { readonly type: 'failed'; readonly reason: string };

export interface Runner {
  /** Ends what ran before. */
  start(request: RunRequest): void;
  cancel(): void;
}

/**
 * Runs networks beside the page, which stays quick. A worker is made for each run, so that
 * a run is cancelled by ending it; nothing of an ended one is told any more.
 */
export function createRunner(tell: (event: RunEvent) => void): Runner {
  let worker: Worker | undefined;
  const end = () => {
    worker?.terminate();
    worker = undefined;
  };
  const begin = (): Worker => {
    const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const begun = new Worker(address);
    URL.revokeObjectURL(address);
    return begun;
  };
  return {
    cancel: end,
    start(request) {
      end();
      const begun = begin();
      worker = begun;
      begun.addEventListener('message', ({ data }: MessageEvent<RunMessage>) => {
        if (worker !== begun) return;
        if (data.type === 'done') end();
        tell(data);
      });
      begun.addEventListener('error', ({ message }) => {
        if (worker !== begun) return;
        end();
        tell({ type: 'failed', reason: message });
      });
      begun.postMessage(request);
    },
  };
}
