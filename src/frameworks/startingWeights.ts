import type { WeightedKind } from './layerKinds';
import { canonicalPath } from './modules';
import { remembered } from './remembered';
import { parseSignature, type Signature } from './signature';

export type InitialiserScheme =
  | 'he'
  | 'glorot'
  | 'lecun'
  /** PyTorch's own start of dense and convolutional layers: U(−1/√n, 1/√n). */
  | 'torchDefault'
  | 'varianceScaling'
  | 'orthogonal'
  | 'normal'
  | 'truncatedNormal'
  | 'uniform'
  | 'constant'
  | 'identity'
  | 'sparse'
  /** A function of the project, or what is not told. */
  | 'unknown';

export type FanMode = 'fanIn' | 'fanOut' | 'average';
export type Distribution = 'normal' | 'uniform' | 'truncatedNormal';

export interface StartingWeights {
  readonly name: string;
  readonly scheme: InitialiserScheme;
  readonly distribution: Distribution | undefined;
  readonly mode: FanMode | undefined;
  /** n Var(w) at a gain of 1; `undefined`: no fan is divided by, or an argument says. */
  readonly scale: number | undefined;
  readonly signature: Signature;
}

/** Names, scheme, distribution, fan, n Var(w), signature. */
type Line = readonly [
  names: string,
  scheme: InitialiserScheme,
  distribution?: Distribution | undefined,
  mode?: FanMode | undefined,
  scale?: number | undefined,
  signature?: string,
];

const KAIMING = 'tensor, a=0, mode=fan_in, nonlinearity=leaky_relu';

/** `torch.nn.init`, PyTorch 2.13; without the last `_` the same, deprecated. */
const torchLines: readonly Line[] = [
  ['kaiming_normal_ he_normal_', 'he', 'normal', 'fanIn', 2, KAIMING],
  ['kaiming_uniform_ he_uniform_', 'he', 'uniform', 'fanIn', 2, KAIMING],
  ['xavier_normal_ glorot_normal_', 'glorot', 'normal', 'average', 1, 'tensor, gain=1'],
  ['xavier_uniform_ glorot_uniform_', 'glorot', 'uniform', 'average', 1, 'tensor, gain=1'],
  ['orthogonal_', 'orthogonal', undefined, undefined, undefined, 'tensor, gain=1'],
  ['normal_', 'normal', 'normal', undefined, undefined, 'tensor, mean=0, std->deviation=1'],
  [
    'trunc_normal_',
    'truncatedNormal',
    'truncatedNormal',
    undefined,
    undefined,
    'tensor, mean=0, std->deviation=1',
  ],
  ['uniform_', 'uniform', 'uniform', undefined, undefined, 'tensor, a->low=0, b->high=1'],
  ['constant_', 'constant', undefined, undefined, undefined, 'tensor, val'],
  ['zeros_ ones_ zero_ fill_', 'constant'],
  ['eye_ dirac_', 'identity'],
  ['sparse_', 'sparse', 'normal'],
];

const SCALING = 'scale=1, mode=fan_in, distribution=truncated_normal';

/** Keras 3.15 by its snake names; classes and tfjs spell them in camels. */
const kerasLines: readonly Line[] = [
  ['he_normal', 'he', 'truncatedNormal', 'fanIn', 2],
  ['he_uniform', 'he', 'uniform', 'fanIn', 2],
  ['glorot_normal', 'glorot', 'truncatedNormal', 'average', 1],
  ['glorot_uniform', 'glorot', 'uniform', 'average', 1],
  ['lecun_normal', 'lecun', 'truncatedNormal', 'fanIn', 1],
  ['lecun_uniform', 'lecun', 'uniform', 'fanIn', 1],
  ['variance_scaling', 'varianceScaling', 'truncatedNormal', 'fanIn', 1, SCALING],
  ['orthogonal orthogonal_initializer', 'orthogonal', undefined, undefined, undefined, 'gain=1'],
  [
    'random_normal normal random_normal_initializer',
    'normal',
    'normal',
    undefined,
    undefined,
    'mean=0, stddev->deviation=0.05',
  ],
  [
    'truncated_normal truncated_normal_initializer',
    'truncatedNormal',
    'truncatedNormal',
    undefined,
    undefined,
    'mean=0, stddev->deviation=0.05',
  ],
  [
    'random_uniform uniform random_uniform_initializer',
    'uniform',
    'uniform',
    undefined,
    undefined,
    'minval->low=-0.05, maxval->high=0.05',
  ],
  ['zeros ones constant zero one zeros_initializer constant_initializer', 'constant'],
  ['identity identity_initializer', 'identity'],
];

const TORCH = indexed(torchLines);
const KERAS = indexed(kerasLines);

function indexed(lines: readonly Line[]): ReadonlyMap<string, StartingWeights> {
  return new Map(
    lines.flatMap(([names, scheme, distribution, mode, scale, signature = '']) =>
      names
        .split(' ')
        .map((name): [string, StartingWeights] => [
          key(name),
          { name, scheme, distribution, mode, scale, signature: parseSignature(signature) },
        ]),
    ),
  );
}

/** `HeNormal`, `heNormal` and `he_normal` are one. */
function key(name: string): string {
  return name.replace(/_/g, '').toLowerCase();
}

/** An initialiser of PyTorch by its name: `kaiming_normal_`. */
export function torchInitialiser(name: string): StartingWeights | undefined {
  return TORCH.get(key(name));
}

/** An initialiser of Keras, TensorFlow or tfjs, by the string or the class's name. */
export function kerasInitialiser(name: string): StartingWeights | undefined {
  return KERAS.get(key(name));
}

/** How people write the names of Keras's initialisers; words of English apart, which are functions, too. */
export const initialiserSpellings: readonly string[] = kerasLines
  .flatMap(([names]) => names.split(' '))
  .filter((name) => name.includes('_'))
  .flatMap((name) => {
    const camels = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    return [name, camels, `${camels.slice(0, 1).toUpperCase()}${camels.slice(1)}`];
  });

const TORCH_INIT = /^torch\.nn\.init\.(\w+)$/;
const KERAS_INIT =
  /^(?:(?:tf_)?keras\.initializers|tensorflow(?:\.initializers|\.compat\.v1)?|@tensorflow\/tfjs\.initializers)\.(?:\w+\.)?(\w+)$/;

/** The initialiser that a dotted path names, and whether it is given a tensor to fill. */
export const initialiserOfPath: (
  path: string,
) => { readonly start: StartingWeights; readonly fills: boolean } | undefined = remembered(
  (path) => {
    const canonical = canonicalPath(path);
    const torch = TORCH_INIT.exec(canonical)?.[1];
    const keras = KERAS_INIT.exec(canonical)?.[1];
    const start = torch ? torchInitialiser(torch) : keras ? kerasInitialiser(keras) : undefined;
    return start && { start, fills: torch !== undefined };
  },
);

/** 1/3 from the variance (1/√n)²/3 of U(−1/√n, 1/√n). */
const torchDefault: Omit<StartingWeights, 'name' | 'signature'> = {
  scheme: 'torchDefault',
  distribution: 'uniform',
  mode: 'fanIn',
  scale: 1 / 3,
};

/** How PyTorch starts the weights of each kind; of others, not told. */
export const torchDefaults: Readonly<
  Partial<Record<WeightedKind, Omit<StartingWeights, 'signature'>>>
> = {
  dense: { ...torchDefault, name: 'kaiming_uniform_' },
  conv1d: { ...torchDefault, name: 'kaiming_uniform_' },
  conv2d: { ...torchDefault, name: 'kaiming_uniform_' },
  conv3d: { ...torchDefault, name: 'kaiming_uniform_' },
  transposed1d: { ...torchDefault, name: 'kaiming_uniform_' },
  transposed2d: { ...torchDefault, name: 'kaiming_uniform_' },
  transposed3d: { ...torchDefault, name: 'kaiming_uniform_' },
  embedding: {
    name: 'normal_',
    scheme: 'normal',
    distribution: 'normal',
    mode: undefined,
    scale: undefined,
  },
  attention: {
    name: 'xavier_uniform_',
    scheme: 'glorot',
    distribution: 'uniform',
    mode: 'average',
    scale: 1,
  },
};

/** `torch.nn.init.calculate_gain`; of a leaky ReLU, by its slope. */
export function torchGain(nonlinearity: string, slope: number): number | undefined {
  if (nonlinearity === 'leaky_relu') return Math.sqrt(2 / (1 + slope * slope));
  return GAINS.get(nonlinearity);
}

const GAINS: ReadonlyMap<string, number> = new Map([
  ['linear', 1],
  ['conv1d', 1],
  ['conv2d', 1],
  ['conv3d', 1],
  ['conv_transpose1d', 1],
  ['conv_transpose2d', 1],
  ['conv_transpose3d', 1],
  ['sigmoid', 1],
  ['tanh', 5 / 3],
  ['relu', Math.SQRT2],
  ['selu', 3 / 4],
]);
