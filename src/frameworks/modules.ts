import { remembered } from './remembered';
import type { Framework } from './table';

/**
 * Modules that offer what another one does; `a.*` stands for any submodule below `a`
 * whose members `a` offers too. `keras` is what `tensorflow.keras` is since TensorFlow
 * 2.16; before, and with TF_USE_LEGACY_KERAS, both are what `tf_keras` is now. Which of
 * the two is assumed is not decided here.
 */
const SAME_MODULE: readonly (readonly [from: string, to: string])[] = [
  ['torch.nn.modules.*', 'torch.nn'],
  ['torch.nn.modules', 'torch.nn'],
  ['torch.nn.quantized', 'torch.ao.nn.quantized'],
  ['torch.nn.intrinsic', 'torch.ao.nn.intrinsic'],
  ['torch.ao.nn.quantized.modules.*', 'torch.ao.nn.quantized'],
  ['torch._C._nn', 'torch.nn.functional'],
  ['tensorflow.compat.v1.keras', 'tf_keras'],
  ['tensorflow.compat.v1', 'tensorflow'],
  ['tensorflow.compat.v2', 'tensorflow'],
  ['tensorflow._api.v2.compat.v1', 'tensorflow'],
  ['tensorflow.python.keras', 'tf_keras'],
  ['tensorflow.keras', 'keras'],
  ['tensorflow_core.keras', 'keras'],
  ['tf_keras.src', 'tf_keras'],
  ['tf_keras.api._v2.keras', 'tf_keras'],
  ['keras.src', 'keras'],
  ['keras.api', 'keras'],
  ['keras._tf_keras.keras', 'keras'],
  ['keras._legacy', 'keras'],
  ['keras.legacy', 'keras'],
  // Keras 3 keeps the functions of the old backend for tf.keras alone, unchanged.
  ['keras.backend', 'tf_keras.backend'],
  // Up to Keras 2.8 also `keras.layers.advanced_activations`.
  ['keras.layers.*', 'keras.layers'],
  ['tf_keras.layers.*', 'tf_keras.layers'],
  ['keras.activations.activations', 'keras.activations'],
  ['tf_keras.activations.activations', 'tf_keras.activations'],
  ['keras.ops.nn', 'keras.ops'],
  ['keras.ops.numpy', 'keras.ops'],
  ['keras.applications.*', 'keras.applications'],
  ['tf_keras.applications.*', 'tf_keras.applications'],
  ['keras_core', 'keras'],
  ['keras_nlp', 'keras_hub'],
  ['keras_hub.src', 'keras_hub'],
  ['tfa', 'tensorflow_addons'],
  ['tensorflow_addons.layers.*', 'tensorflow_addons.layers'],
  ['tensorflow_addons.activations.*', 'tensorflow_addons.activations'],
  ['tensorflow.contrib.slim', 'tf_slim.layers'],
  ['tensorflow.contrib.layers', 'tf_slim.layers'],
  ['tf_slim', 'tf_slim.layers'],
  ['timm.models.layers.*', 'timm.layers'],
  ['timm.models.layers', 'timm.layers'],
  ['timm.layers.*', 'timm.layers'],
  ['torchvision.ops.misc', 'torchvision.ops'],
  ['transformers.models.*', 'transformers'],
  ['timm.models.*', 'timm.models'],
  ['flax.linen.activation', 'flax.linen'],
  ['flax.nnx.nn.activations', 'flax.nnx'],
  ['jax._src.nn.functions', 'jax.nn'],
];

/** Names that a flax module shares with jax.nn. */
const FLAX_FUNCTION = /^flax\.(?:linen|nnx)\.([a-z]\w*)$/;

/** The longest first, so that `timm.models.layers` is not taken for a model's module. */
const RULES = SAME_MODULE.map(([from, to]) => ({ from: from.replace(/\*$/, ''), to })).sort(
  (a, b) => b.from.length - a.from.length,
);

/** The dotted path by which the tables know what `path` names. */
export const canonicalPath: (path: string) => string = remembered(settle);

function settle(path: string): string {
  let current = path;
  // Each step shortens or settles; the bound only guards the table itself.
  for (let step = 0; step < 8; step++) {
    const next = oneStep(current);
    if (next === current) {
      break;
    }
    current = next;
  }
  return current;
}

function oneStep(path: string): string {
  for (const { from, to } of RULES) {
    if (path.startsWith(from)) {
      const moved = from.endsWith('.') ? outOfSubmodule(path, from, to) : renamed(path, from, to);
      if (moved !== undefined) {
        return moved;
      }
    }
  }
  const flax = FLAX_FUNCTION.exec(path);
  return flax ? `jax.nn.${flax[1]}` : path;
}

function outOfSubmodule(path: string, from: string, to: string): string | undefined {
  const last = path.lastIndexOf('.');
  const isBelow = last > from.length && /^[a-z_]/.test(path.slice(from.length));
  return isBelow ? to + path.slice(last) : undefined;
}

function renamed(path: string, from: string, to: string): string | undefined {
  // `tf_slim` offers what `tf_slim.layers` does, which starts with its own name.
  const isThereAlready = to.startsWith(`${from}.`) && path.startsWith(to);
  return isBoundary(path, from.length) && !isThereAlready
    ? to + path.slice(from.length)
    : undefined;
}

function isBoundary(path: string, at: number): boolean {
  return at === path.length || path[at] === '.';
}

/** A package of TensorFlow.js that offers operations or layers, however it is reached. */
const TFJS_PACKAGE =
  /(?:^|[/:])@tensorflow\/tfjs(?:-core|-layers|-node|-node-gpu)?(?:@[^/]{0,50})?(?:\/|$)/;
export const TFJS = '@tensorflow/tfjs';

/** The path that a JavaScript module specifier stands for, if it is TensorFlow.js. */
export function tfjsModule(specifier: string): string | undefined {
  return TFJS_PACKAGE.test(specifier) ? TFJS : undefined;
}

/**
 * Names by which projects re-export a framework from a module of their own
 * (`from .backend import keras`): a guess, so its uses are probable.
 */
const CONVENTIONS: ReadonlyMap<string, string> = new Map([
  ['torch', 'torch'],
  ['tf', 'tensorflow'],
  ['tensorflow', 'tensorflow'],
  ['keras', 'keras'],
  ['nn', 'torch.nn'],
]);

/** By which scripts re-export TensorFlow.js. */
export const TFJS_NAMES: readonly string[] = ['tf', 'tfc', 'tfl', 'tfjs'];

/** What a name imported from a project's own module stands for by convention. */
export function conventionalPath(name: string, module: string): string | undefined {
  if (/(^|\.)backend$/.test(module) && name === 'ops') {
    return 'keras.ops';
  }
  return name === 'nn' && !/torch|fastai/.test(module) ? undefined : CONVENTIONS.get(name);
}

/** Roots of the packages that the tables speak about. */
const ROOTS: ReadonlyMap<string, Framework> = new Map<string, Framework>([
  ['torch', 'torch'],
  ['torchvision', 'torchvision'],
  ['keras', 'keras'],
  ['tf_keras', 'keras'],
  ['keras_core', 'keras'],
  ['keras_hub', 'keras'],
  ['keras_nlp', 'keras'],
  ['keras_cv', 'keras'],
  ['tensorflow', 'tensorflow'],
  ['tensorflow_addons', 'tensorflow'],
  ['tf_slim', 'tensorflow'],
  ['transformers', 'transformers'],
  ['timm', 'timm'],
  ['diffusers', 'diffusers'],
  ['jax', 'jax'],
  ['flax', 'jax'],
  [TFJS, 'tfjs'],
]);

/** The framework that a path belongs to, by its first segment. */
export function frameworkOfPath(path: string): Framework | undefined {
  const dot = path.indexOf('.');
  return ROOTS.get(dot < 0 ? path : path.slice(0, dot));
}

/**
 * Names of which a source says one, as a whole word, before a name in it stands for anything of a
 * framework; other than by `import *`.
 */
export const frameworkNames: readonly string[] = [
  ...new Set([
    ...[...ROOTS.keys(), ...SAME_MODULE.map(([from]) => from)].map(firstWord),
    ...CONVENTIONS.keys(),
    'ops',
    ...TFJS_NAMES,
  ]),
];

/** Of a path, or of a package's name: `tensorflow` of `@tensorflow/tfjs`. */
function firstWord(path: string): string {
  return /\w+/.exec(path)?.[0] ?? path;
}

/** What `from my_project import *` is taken to bring when a name is bound nowhere else. */
export const starConventions: ReadonlyMap<string, string> = new Map([
  ['torch', 'torch'],
  ['nn', 'torch.nn'],
  ['F', 'torch.nn.functional'],
  ['tf', 'tensorflow'],
  ['keras', 'keras'],
  ['layers', 'keras.layers'],
]);
