import type { RunMessage, RunRequest } from './depthRun';
import { startWorker } from './startWorker';

export type RunEvent = RunMessage | { readonly type: 'failed'; readonly reason: string };

export interface Runner {
  /** Ends what ran before. */
  start(request: RunRequest): Promise<void>;
  cancel(): void;
}

/**
 * Runs networks beside the page, which stays quick. A worker is made for each run, so that
 * a run is cancelled by ending it; nothing of an ended one is told any more.
 */
export function createRunner(tell: (event: RunEvent) => void): Runner {
  /** Counts what was begun or ended: what belongs to an earlier turn has nothing to tell. */
  let turn = 0;
  let worker: Worker | undefined;
  const end = () => {
    turn += 1;
    worker?.terminate();
    worker = undefined;
  };
  const fail = (reason: string) => {
    end();
    tell({ type: 'failed', reason });
  };
  return {
    cancel: end,
    async start(request) {
      end();
      const mine = turn;
      const isMine = () => turn === mine;
      try {
        const begun = await startWorker();
        if (!isMine()) return begun.terminate();
        worker = begun;
        begun.addEventListener('message', ({ data }: MessageEvent<RunMessage>) => {
          if (!isMine()) return;
          if (data.type === 'done') end();
          tell(data);
        });
        begun.addEventListener('error', ({ message }) => {
          if (isMine()) fail(message);
        });
        begun.postMessage(request);
      } catch (error) {
        if (isMine()) fail(String(error));
      }
    },
  };
}
