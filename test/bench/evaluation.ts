import { findActivation } from '../../src/activations/catalogue';
import { instantiate } from '../../src/activations/instantiate';
import { compileBoth } from '../../src/math/compile';
import { differentiate } from '../../src/math/differentiate';
import { simplify } from '../../src/math/simplify';
import { amount, fastest } from './measure';
import { plainFunctions } from './plainFunctions';
import { targets } from './subjects';
import { tensorFlowTimes } from './tensorFlowPeer';
import { torchTimes } from './torchPeer';

const POINTS = Float64Array.from({ length: 1_000 }, (_, index) => -8 + (16 * index) / 999);
const RUNS = 400;

type Pair = readonly [value: (x: number) => number, slope: (x: number) => number];

const ids = Object.keys(plainFunctions);
const peers = [
  { name: 'Math.*', times: new Map(ids.map((id) => [id, timeOf(plainFunctions[id])])) },
  { name: 'PyTorch', times: torchTimes(ids, POINTS) },
  { name: 'TensorFlow.js', times: await tensorFlowTimes(ids, POINTS) },
];
for (const { name, times } of peers) {
  if (times === undefined) console.log(`  ${name} is not installed here, and left out`);
}
for (const id of ids) {
  const ours = timeOf(compiled(id));
  const ratios = peers.flatMap(({ name, times }) => {
    const theirs = times?.get(id);
    return theirs === undefined
      ? []
      : [`${(ours / theirs).toFixed(2)} of ${name} (${amount(theirs)})`];
  });
  const share = `${(ours / targets.points).toFixed(2)} of ${amount(targets.points)}`;
  console.log(`  ${id.padEnd(16)}${amount(ours).padStart(8)}  ${[share, ...ratios].join(', ')}`);
}

function compiled(id: string): Pair | undefined {
  const activation = findActivation(id);
  const instance = activation && instantiate(activation);
  if (instance?.ok !== true) return undefined;
  return compileBoth(simplify(instance.expression), differentiate(instance.expression));
}

function timeOf(pair: Pair | undefined): number {
  if (pair === undefined) return Number.NaN;
  const [value, slope] = pair;
  const results = new Float64Array(2 * POINTS.length);
  return fastest(RUNS, () => {
    POINTS.forEach((x, index) => {
      results[2 * index] = value(x);
      results[2 * index + 1] = slope(x);
    });
  });
}
