import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Measured } from './subject';
import type { Job } from './worker';

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Measures all jobs, as many at once as there are processors; answers in the order of the jobs. */
export async function measureAll(
  jobs: readonly Job[],
  done: (job: Job, count: number) => void,
): Promise<readonly Measured[]> {
  const results: Measured[] = [];
  const waiting = jobs.entries();
  let count = 0;
  const work = async () => {
    // The plain form of messages turns NaN into null.
    const child = fork(worker, { serialization: 'advanced' });
    for (const [index, job] of waiting) {
      results[index] = await answer(child, job);
      count += 1;
      done(job, count);
    }
    child.disconnect();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

async function answer(child: ChildProcess, job: Job): Promise<Measured> {
  const settled = new AbortController();
  const { signal } = settled;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`The process that measures ended with ${code}`);
  });
  const message = once(child, 'message', { signal });
  child.send(job);
  try {
    const [measured] = await Promise.race([message, ended]);
    return measured;
  } finally {
    settled.abort();
    await Promise.allSettled([message, ended]);
  }
}
