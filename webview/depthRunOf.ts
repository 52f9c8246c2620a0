import type { Network } from '../src/math/network/network';
import { networkKey } from '../src/report/depth/keptRun';
import type { FinishedRun, RunState } from './depthRun';

/** The run of this network with this seed; `undefined`: what has run is another one. */
export function createRunOf(): (
  run: RunState,
  network: Network,
  seed: number,
) => FinishedRun | undefined {
  let last: { readonly network: Network; readonly key: string } | undefined;
  return (run, network, seed) => {
    if (run.kind !== 'done' || run.seed !== seed) return undefined;
    // A network is written out once: it is the same object while a slider of the look moves.
    if (last?.network !== network) last = { network, key: networkKey(network) };
    return run.key === last.key ? run : undefined;
  };
}
