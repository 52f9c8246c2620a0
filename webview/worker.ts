import { apart } from '../src/math/apart';
import { simulate } from '../src/math/network/simulate';
import type { ApartAnswer, ApartRequest } from './apartMessages';
import type { RunMessage, RunRequest } from './depthRun';

// The code of a worker: it is built for itself, and the panel loads it as text.

globalThis.addEventListener('message', ({ data }: MessageEvent<RunRequest | ApartRequest>) => {
  if (data.type === 'run') run(data);
  else tell({ type: 'apart', distance: apart(data.f, data.g) });
});

/** More often than this nobody would see the difference. */
const LEAST_SHARE = 0.005;

function run({ network, options }: RunRequest): void {
  let told = 0;
  const steps = simulate(network, options);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (step.value < told + LEAST_SHARE) continue;
    told = step.value;
    tell({ type: 'progress', share: told });
  }
  tell({ type: 'done', layers: step.value });
}

function tell(message: RunMessage | ApartAnswer): void {
  globalThis.postMessage(message);
}
