import { pool } from 'workerpool';
import type { BatchItem, BatchOptions, BatchResult } from './batch';

/** What threads are asked for, by name. */
export const TASK = 'scan';

/** Threads that work as long as none of them ends. */
export interface Crew {
  /** `crashed`: a thread ended over it; `lost`: others did, and it has to be done again. */
  scan(items: readonly BatchItem[]): Promise<BatchResult | 'crashed' | 'lost'>;
  end(): void;
}

/** Megabytes. Without limits each thread lets its garbage grow to a share of the machine. */
const LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };

export function createCrew(script: string, count: number, options: BatchOptions): Crew {
  const threads = pool(script, {
    workerType: 'thread',
    maxWorkers: count,
    workerThreadOpts: { workerData: options, resourceLimits: LIMITS },
  });
  let lose = (): void => {};
  const lost = new Promise<'lost'>((resolve) => {
    lose = () => resolve('lost');
  });
  const run = async (items: readonly BatchItem[]): Promise<BatchResult | 'crashed'> => {
    try {
      return (await threads.exec(TASK, [items])) as BatchResult;
    } catch {
      return 'crashed';
    }
  };
  return {
    // After a thread has ended the pool may forget what waits for its turn.
    scan: (items) => Promise.race([run(items), lost]),
    end() {
      lose();
      // Threads are stopped at once, though the pool may wait for one that has ended before.
      threads.terminate(true).catch(() => undefined);
    },
  };
}
