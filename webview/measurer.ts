import type { Apart } from '../src/math/apart';
import type { ApartAnswer, ApartRequest } from './apartMessages';
import type { Measurer } from './distances';
import { startWorker } from './startWorker';

/** In a worker, since some take seconds; in the page where there can be none. */
export function createMeasurer(): Measurer {
  let worker: Promise<Worker> | undefined;
  return {
    async measure(f, g) {
      worker ??= startWorker();
      const mine = worker;
      const answer = await answerOf(mine, { type: 'apart', f, g }).catch(() => undefined);
      return answer ?? (await import('../src/math/apart')).apart(f, g);
    },
    end() {
      worker?.then(
        (begun) => begun.terminate(),
        () => undefined,
      );
      worker = undefined;
    },
  };
}

async function answerOf(worker: Promise<Worker>, request: ApartRequest): Promise<Apart> {
  const asked = await worker;
  return new Promise((resolve, reject) => {
    asked.onmessage = ({ data }: MessageEvent<ApartAnswer>) => resolve(data.distance);
    asked.onerror = ({ message }) => reject(new Error(message));
    asked.postMessage(request);
  });
}
