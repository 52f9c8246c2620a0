import { simulate } from '../src/math/network/simulate';
import type { RunMessage, RunRequest } from './depthRun';

// The code of a worker: it is built for itself, and the panel carries it as text.

/** More often than this nobody would see the difference. */
const LEAST_SHARE = 0.005;

globalThis.addEventListener('message', ({ data }: MessageEvent<RunRequest>) => {
  let told = 0;
  const steps = simulate(data.network, data.options);
  for (;;) {
    const step = steps.next();
    if (step.done) return tell({ type: 'done', layers: step.value });
    if (step.value < told + LEAST_SHARE) continue;
    told = step.value;
    tell({ type: 'progress', share: told });
  }
});

function tell(message: RunMessage): void {
  globalThis.postMessage(message);
}
