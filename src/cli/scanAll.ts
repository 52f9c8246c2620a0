import { setImmediate } from 'node:timers/promises';
import type { BatchItem, BatchOptions, BatchResult } from './batch';
import { createBatchScanner } from './scanBatch';
import { createWorkers, defaultWorkers } from './workers';

type Batches = AsyncGenerator<readonly BatchItem[]>;

/** What batches are scanned by. */
export interface Hands {
  /** The program, as threads start it; left out: there are no threads, and all is done here. */
  readonly script: string | undefined;
  /** How many threads; `undefined`: as many as fit the machine, and none for a few files. */
  readonly workers: number | undefined;
}

/** Fewer batches are done before a second thread has started. */
const FEW = 8;

/** What comes of batches, in their order, whoever scans them. */
export async function* scanAll(
  batches: Batches,
  options: BatchOptions,
  { script, workers }: Hands,
): AsyncGenerator<BatchResult> {
  // What was asked for need not be counted first; and what comes slowly is not waited for.
  const first = workers === undefined ? await taken(batches, FEW) : [];
  const count = workers ?? (first.length < FEW ? 1 : defaultWorkers());
  const all = chained(first, batches);
  if (count === 1 || script === undefined) {
    yield* here(all, options);
  } else {
    yield* byThreads(all, script, count, options);
  }
}

async function* here(batches: Batches, options: BatchOptions): AsyncGenerator<BatchResult> {
  const scan = createBatchScanner(options);
  for await (const batch of batches) {
    for (const item of batch) yield await scan([item]);
    // Files are read at once: signals and closed pipes get their turn here.
    await setImmediate();
  }
}

async function* byThreads(
  batches: Batches,
  script: string,
  count: number,
  options: BatchOptions,
): AsyncGenerator<BatchResult> {
  const workers = createWorkers(script, count, options);
  const underway: Promise<BatchResult | undefined>[] = [];
  try {
    for await (const batch of batches) {
      underway.push(workers.scan(batch));
      if (underway.length < workers.most) continue;
      const result = await underway.shift();
      if (result) yield result;
    }
    for (const result of await Promise.all(underway)) if (result) yield result;
  } finally {
    workers.end();
  }
}

async function taken(batches: Batches, most: number): Promise<readonly BatchItem[][]> {
  const first: BatchItem[][] = [];
  while (first.length < most) {
    const next = await batches.next();
    if (next.done) break;
    first.push([...next.value]);
  }
  return first;
}

async function* chained(first: readonly BatchItem[][], rest: Batches): Batches {
  yield* first;
  yield* rest;
}
