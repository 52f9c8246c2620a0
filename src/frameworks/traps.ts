import type { Framework } from './table';

/**
 * A call that does something else than it seems to. The argument that sets it off is
 * given by position (0-based, the input counted) or by name; `values` narrows what it is.
 */
export interface Trap {
  readonly id: TrapId;
  /** Spellings, separated by spaces. */
  readonly callees: string;
  readonly position?: number;
  readonly name?: string;
  readonly values?: 'number' | 'text' | 'greaterThanOne' | 'notOne';
  /**
   * What would say what is meant: another name for the argument, the argument by its name,
   * or another callee that takes none.
   */
  readonly repair?:
    | { readonly rename: string }
    | { readonly byName: string }
    | { readonly callee: string };
}

export type TrapId =
  | 'softplusName'
  | 'reluSlope'
  | 'reluInplace'
  | 'geluPositional'
  | 'tfjsSlope'
  | 'tfjsRelu'
  | 'tfjsElu'
  | 'keras3Alpha'
  | 'tensorflowName';

/** Read in the sources of torch 2.13, Keras 3.15, TensorFlow 2.21 and TensorFlow.js 4.22. */
export const traps: readonly Trap[] = [
  {
    // The second argument is the name of the operation; there is no β.
    id: 'softplusName',
    callees: 'tensorflow.nn.softplus tensorflow.math.softplus',
    position: 1,
    values: 'number',
  },
  {
    id: 'tensorflowName',
    callees: 'tensorflow.nn.relu tensorflow.nn.relu6 tensorflow.nn.elu tensorflow.nn.selu',
    position: 1,
    values: 'number',
  },
  {
    // The layer's first argument is the ceiling, the function's second the slope.
    id: 'reluSlope',
    callees: 'keras.activations.relu tf_keras.activations.relu tf_keras.backend.relu',
    position: 1,
    values: 'greaterThanOne',
    repair: { byName: 'max_value' },
  },
  {
    id: 'reluInplace',
    callees: 'torch.nn.ReLU',
    position: 0,
    values: 'greaterThanOne',
    repair: { callee: 'ReLU6' },
  },
  {
    id: 'geluPositional',
    callees: 'torch.nn.functional.gelu',
    position: 1,
    values: 'text',
    repair: { byName: 'approximate' },
  },
  {
    id: 'tfjsSlope',
    callees: '@tensorflow/tfjs.layers.leakyReLU',
    name: 'negativeSlope',
    repair: { rename: 'alpha' },
  },
  {
    id: 'tfjsRelu',
    callees: '@tensorflow/tfjs.layers.reLU',
    name: 'negativeSlope',
  },
  {
    id: 'tfjsRelu',
    callees: '@tensorflow/tfjs.layers.reLU',
    name: 'threshold',
  },
  {
    id: 'tfjsElu',
    callees: '@tensorflow/tfjs.layers.elu',
    name: 'alpha',
    values: 'notOne',
  },
  {
    id: 'keras3Alpha',
    callees: 'keras.activations.leaky_relu keras.ops.leaky_relu',
    name: 'alpha',
    repair: { rename: 'negative_slope' },
  },
];

/** Spellings of a framework for what another one calls otherwise, in its lists of strings. */
const SAME_STRING: Readonly<Partial<Record<Framework, Readonly<Record<string, string>>>>> = {
  tfjs: {
    silu: 'swish',
    hard_sigmoid: 'hardSigmoid',
    log_softmax: 'logSoftmax',
    gelu_tanh: 'gelu_new',
  },
  keras: {
    LeakyReLU: 'leaky_relu',
    ReLU: 'relu',
    ELU: 'elu',
    Softmax: 'softmax',
    hardSigmoid: 'hard_sigmoid',
    logSoftmax: 'log_softmax',
    leakyReLU: 'leaky_relu',
    hardswish: 'hard_swish',
    hardsigmoid: 'hard_sigmoid',
    SELU: 'selu',
    GELU: 'gelu',
    SiLU: 'silu',
    Tanh: 'tanh',
    Sigmoid: 'sigmoid',
  },
};

/** What the framework calls what this string means elsewhere; `undefined`: it has none. */
export function ownString(framework: Framework, text: string): string | undefined {
  const table = SAME_STRING[framework];
  return table !== undefined && Object.hasOwn(table, text) ? table[text] : undefined;
}

/**
 * Strings that the tables take for an activation because saved models hold them, and that
 * the framework itself does not resolve.
 */
export function isOnlyInSavedModels(framework: string, text: string): boolean {
  return framework === 'tfjs' && text === 'hard_sigmoid';
}
