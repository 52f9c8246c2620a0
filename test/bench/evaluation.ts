import { findActivation } from '../../src/activations/catalogue';
import { instantiate } from '../../src/activations/instantiate';
import { type Columns, columnsOf } from '../../src/math/compile';
import { differentiate } from '../../src/math/differentiate';
import { simplify } from '../../src/math/simplify';
import { amount, fastest } from './measure';
import { plainFunctions } from './plainFunctions';
import { targets } from './subjects';
import { tensorFlowTimes } from './tensorFlowPeer';
import { torchTimes } from './torchPeer';

const POINTS = Float64Array.from({ length: 1_000 }, (_, index) => -8 + (16 * index) / 999);
const RUNS = 400;

const ids = Object.keys(plainFunctions);
const peers = [
  { name: 'Math.*', times: new Map(ids.map((id) => [id, timeOf(inTurn(plainFunctions[id]))])) },
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

function compiled(id: string): Columns | undefined {
  const activation = findActivation(id);
  const instance = activation && instantiate(activation);
  if (instance?.ok !== true) return undefined;
  return columnsOf([simplify(instance.expression), differentiate(instance.expression)]);
}

/** As one writes it: both for each point, then the next point. */
function inTurn(pair: (typeof plainFunctions)[string] | undefined): Columns | undefined {
  if (pair === undefined) return undefined;
  const [value, slope] = pair;
  return (points) => {
    const values = new Float64Array(points.length);
    const slopes = new Float64Array(points.length);
    points.forEach((x, index) => {
      values[index] = value(x);
      slopes[index] = slope(x);
    });
    return [values, slopes];
  };
}

function timeOf(columns: Columns | undefined): number {
  return columns === undefined ? Number.NaN : fastest(RUNS, () => void columns(POINTS));
}
