import { availableParallelism } from 'node:os';
import { isMainThread, workerData } from 'node:worker_threads';
import { worker } from 'workerpool';
import type { BatchItem, BatchOptions, BatchResult, ScanBatch } from './batch';
import { createCrew, TASK } from './crew';
import { speak } from './language';
import { createBatchScanner } from './scanBatch';

/** Threads that scan batches beside this one. */
export interface Workers {
  /** Whether another batch would not wait for long. */
  haveRoom(): boolean;
  /** `undefined`: it came to nothing, as the workers have ended. */
  scan(items: readonly BatchItem[]): Promise<BatchResult | undefined>;
  /** Batches that may be underway at once, here too, those counted that wait for an earlier one. */
  readonly most: number;
  end(): void;
}

/** More threads wait for one another, and for the disk. */
const MOST_WORKERS = 8;

/** As many as there are cores to use. */
export function defaultWorkers(): number {
  return Math.min(availableParallelism(), MOST_WORKERS);
}

/** Of each thread: others are finished before one that came earlier. */
const BATCHES_EACH = 8;

/** Of each worker: one is being scanned, another is there when it has come to an end. */
const GIVEN_EACH = 2;
/** The same where batches take so few milliseconds, with their waiting, that it would often wait. */
const MORE_GIVEN_EACH = 6;
const QUICK = 100;

/** How often threads are started anew after one has ended over a file. */
const MOST_CREWS = 20;

/** `script` is the program itself, which scans when it is started as a thread. */
export function createWorkers(script: string, count: number, options: BatchOptions): Workers {
  let crew = createCrew(script, count, options);
  let crews = 1;
  let ended = false;
  let here: ScanBatch | undefined;
  let given = 0;
  let isQuick = false;
  const renew = (): void => {
    const before = crew;
    crews += 1;
    if (crews <= MOST_CREWS) crew = createCrew(script, count, options);
    before.end();
  };
  const scan = async (items: readonly BatchItem[]): Promise<BatchResult | undefined> => {
    while (!ended && crews <= MOST_CREWS) {
      const mine = crew;
      const result = await mine.scan(items);
      if (typeof result === 'object') return result;
      if (result === 'crashed') {
        if (mine === crew) renew();
        break;
      }
    }
    if (ended) return undefined;
    // What takes more memory than a thread has ends it; here there is more.
    here ??= createBatchScanner(options);
    return here(items);
  };
  return {
    haveRoom: () => given < count * (isQuick ? MORE_GIVEN_EACH : GIVEN_EACH),
    async scan(items) {
      given += 1;
      const began = performance.now();
      try {
        return await scan(items);
      } finally {
        given -= 1;
        isQuick = performance.now() - began < QUICK;
      }
    },
    most: (count + 1) * BATCHES_EACH,
    end() {
      ended = true;
      crew.end();
    },
  };
}

/** Whether this thread is one that scans for another; it then does so from now on. */
export function isWorker(): boolean {
  if (isMainThread) return false;
  const options = workerData as BatchOptions;
  const spoken = speak(options.language);
  const scan = createBatchScanner(options);
  worker({ [TASK]: (items: readonly BatchItem[]) => spoken.then(() => scan(items)) });
  return true;
}
