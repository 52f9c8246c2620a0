import { type Debounced, debounce } from './debounce';

/** What is stale need not be finished: something newer has been asked for, or nothing at all. */
export type Task = (isStale: () => boolean) => Promise<void>;

/** The newest task of each key, once nothing was asked for it for a while. */
export interface Latest {
  /** `task` handles its own errors. */
  schedule(key: string, task: Task): void;
  cancel(key: string): void;
  dispose(): void;
}

export function createLatest(milliseconds: number): Latest {
  const rounds = new Map<string, Debounced>();
  const cancel = (key: string): void => {
    rounds.get(key)?.dispose();
    rounds.delete(key);
  };
  return {
    schedule(key, task) {
      cancel(key);
      const isStale = (): boolean => rounds.get(key) !== round;
      const round = debounce(async () => {
        await task(isStale);
        if (!isStale()) {
          rounds.delete(key);
        }
      }, milliseconds);
      rounds.set(key, round);
      round.schedule();
    },
    cancel,
    dispose() {
      for (const key of [...rounds.keys()]) {
        cancel(key);
      }
    },
  };
}
