import { canonicalPath } from './modules';
import { remembered } from './remembered';
import { parseSignature, type Signature } from './signature';

export interface OptimiserSpelling {
  readonly name: string;
  /** Targets: parameters, learningRate, weightDecay. */
  readonly signature: Signature;
}

const torch = (learningRate: string, weightDecay: number, between = '') =>
  `params->parameters, lr->learningRate${learningRate}, ${between}*, weight_decay->weightDecay=${weightDecay}`;

/** `torch.optim`, PyTorch 2.13. */
const TORCH: readonly (readonly [names: string, signature: string])[] = [
  ['SGD', torch('=0.001', 0)],
  ['Adam Adamax NAdam RAdam', torch('=0.001', 0)],
  ['AdamW', torch('=0.001', 0.01)],
  ['Adagrad RMSprop ASGD', torch('=0.01', 0)],
  ['Adadelta', torch('=1', 0)],
  ['Adafactor', torch('=0.01', 0)],
  ['Muon', torch('=0.001', 0.1)],
  ['Rprop', torch('=0.01', 0)],
  ['LBFGS', torch('=1', 0)],
  ['SparseAdam', torch('=0.001', 0)],
];

const keras = (rate: number, decay = 0) =>
  `learning_rate->learningRate=${rate}, *, lr->learningRate=${rate}, weight_decay->weightDecay=${decay}`;

/** `keras.optimizers`, Keras 3.15. */
const KERAS: readonly (readonly [names: string, signature: string])[] = [
  ['SGD', keras(0.01)],
  ['Adam Adamax Nadam Adagrad Adadelta RMSprop Ftrl Adafactor Lamb', keras(0.001)],
  ['AdamW', keras(0.001, 0.004)],
  ['Lion', keras(0.001)],
];

/** `tf.train`, TensorFlow.js 4.22. */
const TFJS: readonly (readonly [names: string, signature: string])[] = [
  ['sgd momentum adagrad', 'learningRate'],
  ['adam adamax', 'learningRate=0.001'],
  ['adadelta', 'learningRate=0.001'],
  ['rmsprop', 'learningRate'],
];

/** `tf.train` of TensorFlow 1. */
const TENSORFLOW: readonly (readonly [names: string, signature: string])[] = [
  ['AdamOptimizer', 'learning_rate->learningRate=0.001'],
  [
    'GradientDescentOptimizer MomentumOptimizer RMSPropOptimizer AdagradOptimizer AdadeltaOptimizer',
    'learning_rate->learningRate',
  ],
];

const BY_PATH: ReadonlyMap<string, OptimiserSpelling> = new Map([
  ...spelled('torch.optim.', TORCH),
  ...spelled('keras.optimizers.', KERAS),
  ...spelled('@tensorflow/tfjs.train.', TFJS),
  ...spelled('tensorflow.train.', TENSORFLOW),
]);

/** Optimisers that `compile` knows by a string, in any case. */
const WORDS: ReadonlyMap<string, OptimiserSpelling> = new Map(
  [...spelled('', TFJS), ...spelled('', KERAS)].map(([name, spelling]) => [
    name.toLowerCase(),
    spelling,
  ]),
);

function spelled(
  prefix: string,
  lines: readonly (readonly [names: string, signature: string])[],
): readonly (readonly [string, OptimiserSpelling])[] {
  return lines.flatMap(([names, signature]) =>
    names
      .split(' ')
      .map((name) => [prefix + name, { name, signature: parseSignature(signature) }] as const),
  );
}

/** The optimiser that a resolved dotted path names. */
export const findOptimiser: (path: string) => OptimiserSpelling | undefined = remembered((path) => {
  const canonical = canonicalPath(path)
    .replace(/^tf_keras\./, 'keras.')
    .replace(/\.(legacy|experimental|schedules)\.(?=\w+$)/, '.')
    .replace(/^torch\.optim\.\w+\.(?=[A-Z])/, 'torch.optim.');
  return BY_PATH.get(canonical);
});

/** The optimiser that a string names in `compile`. */
export function optimiserOfWord(word: string): OptimiserSpelling | undefined {
  return WORDS.get(word.toLowerCase());
}

/** All names of optimisers, of paths; what `compile` is told by a string is written in any case. */
export const optimiserNames: readonly string[] = [
  ...new Set([...BY_PATH.values()].map(({ name }) => name)),
];
