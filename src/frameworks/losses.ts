import { canonicalPath } from './modules';
import { remembered } from './remembered';
import { parseSignature, type Signature } from './signature';

export type LossKind =
  | 'crossEntropy'
  | 'binaryCrossEntropy'
  | 'negativeLogLikelihood'
  | 'meanSquaredError'
  | 'meanAbsoluteError'
  | 'hinge'
  | 'divergence'
  | 'other';

/**
 * What a loss takes: raw scores that it puts through softmax or sigmoid itself,
 * probabilities, their logarithms, or anything; `unknown`: an argument decides it.
 */
export type LossInput = 'logits' | 'probabilities' | 'logProbabilities' | 'any' | 'unknown';

export type LossClasses = 'exclusive' | 'independent';

export interface LossSpelling {
  readonly name: string;
  readonly kind: LossKind;
  readonly expects: LossInput;
  readonly classes: LossClasses | undefined;
  /** `made`: a call gives an object that is called; `applied`: a function of values. */
  readonly form: 'made' | 'applied';
  /** `input` names the argument for the model's output, `fromLogits` the switch. */
  readonly signature: Signature;
}

/** Names, kind, what it takes, classes. */
type Line = readonly [names: string, kind: LossKind, expects: LossInput, classes?: LossClasses];

interface LossTable {
  readonly prefix: string;
  readonly form: LossSpelling['form'];
  readonly signature: string;
  readonly lines: readonly Line[];
}

const KERAS_SWITCH = 'from_logits->fromLogits=False';

const KERAS_CLASSES: readonly Line[] = [
  ['CategoricalCrossentropy SparseCategoricalCrossentropy', 'crossEntropy', 'unknown', 'exclusive'],
  ['CategoricalFocalCrossentropy', 'crossEntropy', 'unknown', 'exclusive'],
  ['BinaryCrossentropy BinaryFocalCrossentropy', 'binaryCrossEntropy', 'unknown', 'independent'],
  ['MeanSquaredError', 'meanSquaredError', 'any'],
  ['MeanAbsoluteError MeanAbsolutePercentageError Huber LogCosh', 'meanAbsoluteError', 'any'],
  ['KLDivergence', 'divergence', 'probabilities'],
  ['Hinge SquaredHinge CategoricalHinge', 'hinge', 'any'],
  ['Poisson CosineSimilarity MeanSquaredLogarithmicError Dice Tversky', 'other', 'any'],
];

const KERAS_FUNCTIONS: readonly Line[] = [
  [
    'categorical_crossentropy sparse_categorical_crossentropy categorical_focal_crossentropy',
    'crossEntropy',
    'unknown',
    'exclusive',
  ],
  ['binary_crossentropy binary_focal_crossentropy', 'binaryCrossEntropy', 'unknown', 'independent'],
  ['mean_squared_error mse MSE', 'meanSquaredError', 'any'],
  [
    'mean_absolute_error mae MAE mape huber huber_loss log_cosh logcosh',
    'meanAbsoluteError',
    'any',
  ],
  ['kl_divergence kullback_leibler_divergence kld KLD', 'divergence', 'probabilities'],
  ['hinge squared_hinge categorical_hinge', 'hinge', 'any'],
  [
    'poisson cosine_similarity cosine_proximity mean_squared_logarithmic_error msle',
    'other',
    'any',
  ],
];

/** tfjs spells the functions of Keras in camels. */
const TFJS_WORDS: readonly Line[] = [
  [
    'categoricalCrossentropy sparseCategoricalCrossentropy',
    'crossEntropy',
    'probabilities',
    'exclusive',
  ],
  ['binaryCrossentropy', 'binaryCrossEntropy', 'probabilities', 'independent'],
  ['meanSquaredError mse', 'meanSquaredError', 'any'],
  ['meanAbsoluteError meanAbsolutePercentageError', 'meanAbsoluteError', 'any'],
  ['kullbackLeiblerDivergence', 'divergence', 'probabilities'],
  ['hinge squaredHinge categoricalHinge', 'hinge', 'any'],
  ['poisson cosineProximity meanSquaredLogarithmicError', 'other', 'any'],
];

const tables: readonly LossTable[] = [
  {
    prefix: 'torch.nn.',
    form: 'made',
    signature: 'input, target',
    lines: [
      ['CrossEntropyLoss', 'crossEntropy', 'logits', 'exclusive'],
      ['NLLLoss NLLLoss2d', 'negativeLogLikelihood', 'logProbabilities', 'exclusive'],
      ['BCEWithLogitsLoss', 'binaryCrossEntropy', 'logits', 'independent'],
      ['MultiLabelSoftMarginLoss', 'binaryCrossEntropy', 'logits', 'independent'],
      ['BCELoss', 'binaryCrossEntropy', 'probabilities', 'independent'],
      ['MSELoss', 'meanSquaredError', 'any'],
      ['L1Loss SmoothL1Loss HuberLoss', 'meanAbsoluteError', 'any'],
      ['KLDivLoss', 'divergence', 'logProbabilities'],
      ['HingeEmbeddingLoss MultiMarginLoss MultiLabelMarginLoss SoftMarginLoss', 'hinge', 'any'],
      ['CTCLoss', 'negativeLogLikelihood', 'logProbabilities', 'exclusive'],
      ['PoissonNLLLoss GaussianNLLLoss CosineEmbeddingLoss TripletMarginLoss', 'other', 'any'],
    ],
  },
  {
    prefix: 'torch.nn.functional.',
    form: 'applied',
    signature: 'input, target',
    lines: [
      ['cross_entropy', 'crossEntropy', 'logits', 'exclusive'],
      ['nll_loss', 'negativeLogLikelihood', 'logProbabilities', 'exclusive'],
      ['binary_cross_entropy_with_logits', 'binaryCrossEntropy', 'logits', 'independent'],
      ['binary_cross_entropy', 'binaryCrossEntropy', 'probabilities', 'independent'],
      ['mse_loss', 'meanSquaredError', 'any'],
      ['l1_loss smooth_l1_loss huber_loss', 'meanAbsoluteError', 'any'],
      ['kl_div', 'divergence', 'logProbabilities'],
      ['ctc_loss', 'negativeLogLikelihood', 'logProbabilities', 'exclusive'],
      ['hinge_embedding_loss multi_margin_loss soft_margin_loss', 'hinge', 'any'],
    ],
  },
  {
    prefix: 'keras.losses.',
    form: 'made',
    signature: `*, ${KERAS_SWITCH}`,
    lines: KERAS_CLASSES,
  },
  {
    prefix: 'keras.losses.',
    form: 'applied',
    signature: `y_true, y_pred->input, ${KERAS_SWITCH}`,
    lines: KERAS_FUNCTIONS,
  },
  {
    prefix: 'keras.metrics.',
    form: 'applied',
    signature: `y_true, y_pred->input, ${KERAS_SWITCH}`,
    lines: KERAS_FUNCTIONS,
  },
  {
    prefix: 'keras.backend.',
    form: 'applied',
    signature: `target, output->input, ${KERAS_SWITCH}`,
    lines: KERAS_FUNCTIONS.slice(0, 2),
  },
  {
    prefix: 'tensorflow.nn.',
    form: 'applied',
    signature: 'labels, logits->input',
    lines: [
      [
        'softmax_cross_entropy_with_logits softmax_cross_entropy_with_logits_v2 sparse_softmax_cross_entropy_with_logits',
        'crossEntropy',
        'logits',
        'exclusive',
      ],
      [
        'sigmoid_cross_entropy_with_logits weighted_cross_entropy_with_logits',
        'binaryCrossEntropy',
        'logits',
        'independent',
      ],
    ],
  },
  {
    prefix: '@tensorflow/tfjs.losses.',
    form: 'applied',
    signature: 'labels, predictions->input',
    lines: [
      ['softmaxCrossEntropy', 'crossEntropy', 'logits', 'exclusive'],
      ['sigmoidCrossEntropy', 'binaryCrossEntropy', 'logits', 'independent'],
      ['logLoss', 'binaryCrossEntropy', 'probabilities', 'independent'],
      ['meanSquaredError', 'meanSquaredError', 'any'],
      ['absoluteDifference huberLoss', 'meanAbsoluteError', 'any'],
      ['hingeLoss', 'hinge', 'any'],
      ['cosineDistance', 'other', 'any'],
    ],
  },
  {
    prefix: '@tensorflow/tfjs.metrics.',
    form: 'applied',
    signature: 'labels, predictions->input',
    lines: TFJS_WORDS,
  },
];

const BY_PATH: ReadonlyMap<string, LossSpelling> = new Map(
  tables.flatMap(({ prefix, form, signature, lines }) =>
    spelled(lines, form, signature).map((spelling) => [prefix + spelling.name, spelling]),
  ),
);

/** Losses that `compile` knows by a string. */
const WORDS: ReadonlyMap<string, LossSpelling> = new Map(
  [
    ...spelled(KERAS_FUNCTIONS, 'applied', KERAS_SWITCH),
    ...spelled(KERAS_CLASSES, 'made', KERAS_SWITCH),
    ...spelled(TFJS_WORDS, 'applied', ''),
  ].map((spelling) => [spelling.name, spelling]),
);

function spelled(
  lines: readonly Line[],
  form: LossSpelling['form'],
  signature: string,
): readonly LossSpelling[] {
  const parsed = parseSignature(signature);
  return lines.flatMap(([names, kind, expects, classes]) =>
    names.split(' ').map((name) => ({ name, kind, expects, classes, form, signature: parsed })),
  );
}

/** The loss that a resolved dotted path names. */
export const findLoss: (path: string) => LossSpelling | undefined = remembered((path) => {
  const canonical = canonicalPath(path);
  return BY_PATH.get(canonical.startsWith('tf_keras.') ? canonical.slice('tf_'.length) : canonical);
});

/** The loss that a string names in `compile`. */
export function lossOfWord(word: string): LossSpelling | undefined {
  return WORDS.get(word);
}

/** All names of losses: of paths, and of strings. */
export const lossNames: readonly string[] = [
  ...new Set([
    ...tables.flatMap(({ lines }) => lines.flatMap(([names]) => names.split(' '))),
    ...WORDS.keys(),
  ]),
];
