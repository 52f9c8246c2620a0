import { setImmediate } from 'node:timers/promises';
import type { Batches, BatchItem, BatchOptions, BatchResult, ScanBatch } from './batch';
import { createBatchScanner } from './scanBatch';
import { createWorkers, defaultWorkers, type Workers } from './workers';

/** What batches are scanned by. */
export interface Hands {
  /** The program, as threads start it; left out: there are no threads, and all is done here. */
  readonly script: string | undefined;
  /** How many threads, this one among them; `undefined`: as many as fit the machine and the files. */
  readonly workers: number | undefined;
}

/** Batches that are done before a second thread has started. */
const FEW = 8;

/** What comes of batches, in their order, whoever scans them. */
export async function* scanAll(
  batches: Batches,
  options: BatchOptions,
  { script, workers }: Hands,
): AsyncGenerator<BatchResult> {
  const count = workers ?? defaultWorkers();
  if (count === 1 || script === undefined) {
    yield* alone(batches, options);
  } else {
    const helpers = createWorkers(script, count - 1, options);
    // What was asked for need not pay.
    yield* together(batches, options, helpers, workers === undefined ? FEW : 0);
  }
}

async function* alone(batches: Batches, options: BatchOptions): AsyncGenerator<BatchResult> {
  const scan = createBatchScanner(options, turn());
  for await (const batch of batches) yield* oneByOne(batch, scan);
}

async function* oneByOne(
  batch: readonly BatchItem[],
  scan: ScanBatch,
): AsyncGenerator<BatchResult> {
  for (const item of batch) yield await scan([item]);
}

/** Of a batch that is being scanned. */
interface Underway {
  readonly result: Promise<BatchResult | undefined>;
  isDone: boolean;
  /** Characters of what came of it, which wait for what comes of earlier ones. */
  length: number;
}

/** Characters that may wait: of dense notebooks a batch has millions. */
const LONGEST_WAITING = 3_000_000;

/**
 * This thread is one of those that scan: it takes a batch whenever the others have enough to go on
 * with, and sees to these between its files.
 */
async function* together(
  batches: Batches,
  options: BatchOptions,
  helpers: Workers,
  first: number,
): AsyncGenerator<BatchResult> {
  const underway: Underway[] = [];
  let taken = 0;
  const handOn = async (): Promise<void> => {
    while (taken >= first && helpers.haveRoom() && !isFull(underway, helpers)) {
      const next = await batches.next(helpers.appetite());
      if (next.done) return;
      taken += 1;
      underway.push(begun(helpers.scan(next.value)));
    }
  };
  const scan = createBatchScanner(options, turn(handOn));
  try {
    for (;;) {
      await handOn();
      const next = await batches.next();
      if (next.done) break;
      taken += 1;
      if (underway.length === 0) {
        yield* oneByOne(next.value, scan);
      } else {
        const own = begun(scan(next.value));
        underway.push(own);
        await own.result;
      }
      while (underway[0]?.isDone || isFull(underway, helpers)) {
        const result = await underway.shift()?.result;
        if (result) yield result;
      }
    }
    for (const { result } of underway) {
      const found = await result;
      if (found) yield found;
    }
  } finally {
    helpers.end();
  }
}

/** What waits for earlier results takes memory. */
function isFull(underway: readonly Underway[], { most }: Workers): boolean {
  const length = underway.reduce((sum, one) => sum + one.length, 0);
  return underway.length >= most || length > LONGEST_WAITING;
}

function begun(result: Underway['result']): Underway {
  const underway: Underway = { result, isDone: false, length: 0 };
  const end = (found?: BatchResult): void => {
    underway.isDone = true;
    for (const piece of found?.pieces.flat() ?? []) underway.length += piece.length;
  };
  result.then(end, () => end());
  return underway;
}

/** Milliseconds. */
const TURN = 2;

/** Files are read at once: other threads, signals and closed pipes get their turn now and then. */
function turn(also?: () => Promise<void>): () => Promise<unknown> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < TURN) return undefined;
    return setImmediate().then(async () => {
      await also?.();
      last = performance.now();
    });
  };
}
