import { createRequire } from 'node:module';
import { fastest } from './measure';

interface Tensor {
  dataSync(): ArrayLike<number>;
  dispose(): void;
}

type Operation = (x: Tensor) => Tensor;

/** The few members that are used here of the package, which is not a dependency. */
interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  tidy(work: () => void): void;
  tensor1d(values: ArrayLike<number>): Tensor;
  grad(f: Operation): Operation;
  readonly relu: Operation;
  readonly elu: Operation;
  readonly sigmoid: Operation;
  readonly tanh: Operation;
  readonly softplus: Operation;
}

const RUNS = 200;

/**
 * Milliseconds by id for f and f′ on the points, in float32 on its backend for the
 * processor; `undefined` where TensorFlow.js is found neither among the dependencies nor
 * in the folder that TFJS names.
 */
export async function tensorFlowTimes(
  ids: readonly string[],
  points: Float64Array,
): Promise<ReadonlyMap<string, number> | undefined> {
  const tf = installed();
  if (tf === undefined) return undefined;
  await tf.setBackend('cpu');
  const operations: Readonly<Record<string, Operation>> = {
    relu: tf.relu,
    elu: tf.elu,
    sigmoid: tf.sigmoid,
    tanh: tf.tanh,
    softplus: tf.softplus,
  };
  const x = tf.tensor1d([...points]);
  return new Map(
    ids.flatMap((id) => {
      const f = operations[id];
      if (f === undefined) return [];
      const run = () => tf.tidy(() => [f(x), tf.grad(f)(x)].map((each) => each.dataSync()));
      return [[id, fastest(RUNS, run)] as const];
    }),
  );
}

function installed(): TensorFlow | undefined {
  try {
    return createRequire(import.meta.url)(process.env.TFJS ?? '@tensorflow/tfjs');
  } catch {
    return undefined;
  }
}
