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
  /** How many times as long as here a batch should be for them. */
  appetite(): number;
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

/** Of each thread: others are finished before one that came earlier, or while a thread starts. */
const BATCHES_EACH = 32;

/** Of each worker: one is being scanned, another is there when it has come to an end. */
const GIVEN_EACH = 2;
/**
 * A thread has to wait for this one after each batch, which is a small part of what it takes only
 * where that is long. Milliseconds of a batch, with its waiting: quicker ones grow, slower ones shrink.
 */
const QUICK = 60;
const SLOW = 4 * QUICK;
const MOST_APPETITE = 16;

/** How often threads are started anew after one has ended over a file. */
const MOST_CREWS = 20;

/** `script` is the program itself, which scans when it is started as a thread. */
export function createWorkers(script: string, count: number, options: BatchOptions): Workers {
  let crew = createCrew(script, count, options);
  let crews = 1;
  let ended = false;
  let here: ScanBatch | undefined;
  let given = 0;
  let appetite = 1;
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
    haveRoom: () => given < count * GIVEN_EACH,
    appetite: () => appetite,
    async scan(items) {
      given += 1;
      const began = performance.now();
      try {
        return await scan(items);
      } finally {
        given -= 1;
        const time = performance.now() - began;
        if (time < QUICK) appetite = Math.min(2 * appetite, MOST_APPETITE);
        else if (time > SLOW) appetite = Math.max(appetite / 2, 1);
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
