import { findActivation } from '../../src/activations/catalogue';
import { instantiate } from '../../src/activations/instantiate';
import { forgetEverything } from '../../src/math/memo';
import { meanField } from '../../src/math/network/meanField';
import type { Network } from '../../src/math/network/network';
import { type PlainLayer, rowOf } from '../../src/math/network/operations';
import { simulate } from '../../src/math/network/simulate';
import { amount, line, median, milliseconds } from './measure';
import { targets } from './subjects';

const LAYERS = 30;
const WIDTH = 256;
const BATCH = 128;
const DRAG = 20;

for (const id of ['relu', 'elu', 'sigmoid', 'tanh', 'gelu_erf', 'silu', 'mish']) {
  const layer = layerOf(id);
  if (layer === undefined) continue;
  forgetEverything();
  const first = milliseconds(() => meanField(networkOf(layer, 1)));
  // The inputs are scaled by a slider: every layer has another signal.
  const drag = Array.from({ length: DRAG }, (_, at) =>
    milliseconds(() => meanField(networkOf(layer, 1.1 + at / DRAG))),
  );
  console.log(`${line(`theory, ${id}`, median(drag), targets.frame)}, first ${amount(first)}`);
}

for (const [name, weights] of [
  ['ReLU, He', { kind: 'normal', varianceTimesFanIn: 2 }],
  ['ReLU, LSUV', { kind: 'lsuv' }],
] as const) {
  const layer = layerOf('relu');
  if (layer === undefined) continue;
  const steps = simulate(networkOf({ ...layer, weights }, 1), { seed: 1, batch: BATCH });
  const times: number[] = [];
  for (let done = false; !done; ) {
    times.push(
      milliseconds(() => {
        done = steps.next().done === true;
      }),
    );
  }
  const total = times.reduce((sum, time) => sum + time, 0);
  const rest = [`${times.length} steps`, `the longest ${amount(Math.max(...times))}`];
  console.log(`${line(`network, ${name}`, total)}, ${rest.join(', ')}`);
}

function layerOf(id: string): PlainLayer | undefined {
  const activation = findActivation(id);
  const instance = activation && instantiate(activation);
  if (!instance?.ok) return undefined;
  const weights = { kind: 'normal', varianceTimesFanIn: 2 } as const;
  const { expression } = instance;
  return { units: WIDTH, weights, biasVariance: 0, normalisation: 'none', activation: expression };
}

function networkOf(layer: PlainLayer, inputDeviation: number): Network {
  return {
    inputs: WIDTH,
    inputDeviation,
    operations: rowOf(Array.from({ length: LAYERS }, () => layer)),
  };
}
