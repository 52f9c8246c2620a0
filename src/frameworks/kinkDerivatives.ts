/**
 * One function of a runtime: its name, the activation's id, the derivative returned at
 * each point (`-1:0 1:0`), and the parameters it was called with where it has some.
 */
type KinkLine = readonly [api: string, activation: string, points: string, settings?: string];

/** What a runtime returned, by automatic differentiation, exactly at a kink. Measured, not computed. */
export interface KinkMeasurement {
  /** With its version: `torch 2.13.0`. */
  readonly runtime: string;
  readonly api: string;
  readonly x: number;
  readonly derivative: number;
  readonly settings: Readonly<Record<string, number>>;
}

/** All that was measured of an activation, by runtime; empty where nothing was. */
export function kinkMeasurements(activationId: string): readonly KinkMeasurement[] {
  return MEASUREMENTS.get(activationId) ?? [];
}

/** Lines that hold for each of the runtimes: Keras on its backends. */
interface KinkTable {
  readonly runtimes: readonly string[];
  readonly lines: readonly KinkLine[];
}

const TABLE: readonly KinkTable[] = [
  {
    runtimes: ['torch 2.13.0'],
    lines: [
      ['F.relu', 'relu', '0:0'],
      ['torch.clamp(min=0)', 'relu', '0:1'],
      ['torch.maximum(x,0)', 'relu', '0:0.5'],
      ['torch.maximum(x,0.01x)', 'leaky_relu', '0:0.505', 'negative_slope=0.01'],
      ['torch.clamp(x,-1,1)', 'hard_tanh', '-1:1 1:1'],
      ['F.threshold', 'threshold', '1:0', 'threshold=1 value=0'],
      ['F.elu', 'elu', '0:0.5', 'alpha=0.5'],
      ['F.relu6', 'relu6', '0:0 6:0'],
      ['F.leaky_relu', 'leaky_relu', '0:0.01', 'negative_slope=0.01'],
      ['F.prelu', 'prelu', '0:0.25', 'a=0.25'],
      ['F.rrelu', 'rrelu', '0:0.229167'],
      ['F.elu', 'elu', '0:1', 'alpha=1'],
      ['F.elu', 'elu', '0:2', 'alpha=2'],
      ['F.selu', 'selu', '0:1.758099'],
      ['F.celu', 'celu', '0:1'],
      ['F.hardtanh', 'hard_tanh', '-1:0 1:0'],
      ['F.hardsigmoid', 'hard_sigmoid_slope_1_6', '-3:0 3:0'],
      ['F.hardswish', 'hard_swish', '-3:0 3:1'],
      ['F.hardshrink', 'hardshrink', '-0.5:0 0.5:0'],
      ['F.softshrink', 'softshrink', '-0.5:0 0.5:0'],
      ['F.softsign', 'softsign', '0:1'],
    ],
  },
  {
    runtimes: ['tensorflow 2.21.0'],
    lines: [
      ['tf.nn.relu', 'relu', '0:0'],
      ['tf.maximum(x,0)', 'relu', '0:1'],
      ['tf.nn.relu6', 'relu6', '0:0 6:0'],
      ['tf.nn.leaky_relu', 'leaky_relu', '0:0.2', 'negative_slope=0.2'],
      ['tf.nn.elu', 'elu', '0:1', 'alpha=1'],
      ['tf.nn.selu', 'selu', '0:1.050701'],
      ['tf.nn.softsign', 'softsign', '0:1'],
      ['tf.clip_by_value(-1,1)', 'hard_tanh', '-1:1 1:1'],
    ],
  },
  {
    runtimes: ['tf_keras 2.21.0'],
    lines: [
      ['tf_keras.activations.hard_sigmoid', 'hard_sigmoid_slope_0_2', '-2.5:0.2 2.5:0.2'],
      ['tf_keras.activations.elu', 'elu', '0:2', 'alpha=2'],
    ],
  },
  {
    runtimes: ['jax 0.10.2'],
    lines: [
      ['jax.nn.relu', 'relu', '0:0'],
      ['jax.nn.relu6', 'relu6', '0:0 6:0'],
      ['jax.nn.leaky_relu', 'leaky_relu', '0:1', 'negative_slope=0.01'],
      ['jax.nn.elu', 'elu', '0:1', 'alpha=1'],
      ['jax.nn.selu', 'selu', '0:1.758099'],
      ['jax.nn.celu', 'celu', '0:1'],
      ['jax.nn.hard_tanh', 'hard_tanh', '-1:1 1:1'],
      ['jax.nn.hard_sigmoid', 'hard_sigmoid_slope_1_6', '-3:0 3:0'],
      ['jax.nn.hard_silu', 'hard_swish', '-3:0 3:1'],
      ['jax.nn.soft_sign', 'softsign', '0:1'],
      ['jax.nn.sparse_plus', 'sparse_plus', '-1:0 1:1'],
      ['jax.nn.sparse_sigmoid', 'sparse_sigmoid', '-1:0.25 1:0.25'],
      ['jnp.maximum(x,0)', 'relu', '0:0.5'],
      ['jnp.clip(-1,1)', 'hard_tanh', '-1:0.5 1:0.5'],
    ],
  },
  {
    runtimes: ['keras 3.15.1 on tensorflow', 'keras 3.15.1 on torch', 'keras 3.15.1 on jax'],
    lines: [
      ['keras.activations.relu', 'relu', '0:0'],
      ['keras.activations.relu6', 'relu6', '0:0 6:0'],
      ['keras.activations.elu', 'elu', '0:1', 'alpha=1'],
      ['keras.activations.elu', 'elu', '0:2', 'alpha=2'],
      ['keras.activations.hard_sigmoid', 'hard_sigmoid_slope_1_6', '-3:0 3:0'],
      ['keras.activations.hard_silu', 'hard_swish', '-3:0 3:1'],
      ['keras.activations.hard_shrink', 'hardshrink', '-0.5:0 0.5:0'],
      ['keras.activations.soft_shrink', 'softshrink', '-0.5:0 0.5:0'],
      ['keras.activations.sparse_plus', 'sparse_plus', '-1:0 1:1'],
      ['keras.activations.softsign', 'softsign', '0:1'],
    ],
  },
  {
    runtimes: ['keras 3.15.1 on tensorflow'],
    lines: [
      ['keras.activations.leaky_relu', 'leaky_relu', '0:0.2', 'negative_slope=0.2'],
      ['keras.activations.selu', 'selu', '0:1.050701'],
      ['keras.activations.celu', 'celu', '0:2'],
      ['keras.activations.hard_tanh', 'hard_tanh', '-1:1 1:1'],
      ['keras.activations.sparse_sigmoid', 'sparse_sigmoid', '-1:0 1:0'],
    ],
  },
  {
    runtimes: ['keras 3.15.1 on torch'],
    lines: [
      ['keras.activations.leaky_relu', 'leaky_relu', '0:0.2', 'negative_slope=0.2'],
      ['keras.activations.selu', 'selu', '0:1.758099'],
      ['keras.activations.celu', 'celu', '0:1'],
      ['keras.activations.hard_tanh', 'hard_tanh', '-1:0 1:0'],
      ['keras.activations.sparse_sigmoid', 'sparse_sigmoid', '-1:0 1:0'],
    ],
  },
  {
    runtimes: ['keras 3.15.1 on jax'],
    lines: [
      ['keras.activations.leaky_relu', 'leaky_relu', '0:1', 'negative_slope=0.2'],
      ['keras.activations.selu', 'selu', '0:1.758099'],
      ['keras.activations.celu', 'celu', '0:1'],
      ['keras.activations.hard_tanh', 'hard_tanh', '-1:1 1:1'],
      ['keras.activations.sparse_sigmoid', 'sparse_sigmoid', '-1:0.25 1:0.25'],
    ],
  },
  {
    runtimes: ['tfjs 4.22.0'],
    lines: [
      ['tf.relu', 'relu', '0:0'],
      ['tf.maximum(x,0)', 'relu', '0:1'],
      ['tf.relu6', 'relu6', '0:0 6:1'],
      ['activation relu6 (layers)', 'relu6', '0:0 6:0'],
      ['tf.leakyRelu', 'leaky_relu', '0:0.2', 'negative_slope=0.2'],
      ['tf.prelu', 'prelu', '0:0.25', 'a=0.25'],
      ['tf.elu', 'elu', '0:1', 'alpha=1'],
      ['tf.selu', 'selu', '0:1.758099'],
      ['tf.clipByValue(-1,1)', 'hard_tanh', '-1:1 1:1'],
      ['hardSigmoid (layers)', 'hard_sigmoid_slope_0_2', '-2.5:0.2 2.5:0.2'],
      ['softsign (layers)', 'softsign', '0:1'],
      ['tf.step', 'step', '0:0'],
    ],
  },
];

const MEASUREMENTS = byActivation();

function byActivation(): ReadonlyMap<string, readonly KinkMeasurement[]> {
  const found = new Map<string, KinkMeasurement[]>();
  for (const { runtimes, lines } of TABLE) {
    for (const line of lines) {
      const measured = found.get(line[1]) ?? [];
      measured.push(...runtimes.flatMap((runtime) => measurementsOf(runtime, line)));
      found.set(line[1], measured);
    }
  }
  return found;
}

function measurementsOf(
  runtime: string,
  [api, , points, settings = '']: KinkLine,
): readonly KinkMeasurement[] {
  return pairs(points, ':').map(([x, derivative]) => ({
    runtime,
    api,
    x: Number(x),
    derivative,
    settings: Object.fromEntries(pairs(settings, '=')),
  }));
}

function pairs(text: string, sign: string): readonly (readonly [string, number])[] {
  return text
    .split(' ')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', value = ''] = pair.split(sign);
      return [name, Number(value)];
    });
}
