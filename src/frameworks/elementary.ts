import { bends } from '../math/bends';
import {
  abs,
  add,
  constant,
  divide,
  exp,
  log,
  max,
  min,
  multiply,
  pi,
  power,
  sqrt,
  subtract,
  where,
  x,
} from '../math/build';
import type { Comparison, Expr } from '../math/expression';
import { callableFunctions } from '../math/functions';
import { canonicalPath, TFJS } from './modules';

/**
 * Element by element functions that no catalogue of activations needs a name for, and
 * that formulas of people's own are made of. Operands by name, in order of position; a
 * `?` marks one that may be left out, a `!` one that may not be a mere number, a `_` one
 * whose value does not matter.
 */
export interface Elementary {
  readonly operands: readonly string[];
  readonly build: (...operands: readonly (Expr | undefined)[]) => Expr | undefined;
}

/** The function that a resolved path names, in any of the libraries that have it. */
export function elementaryFunction(path: string): Elementary | undefined {
  const canonical = canonicalPath(path);
  const dot = canonical.lastIndexOf('.');
  const module = canonical.slice(0, Math.max(dot, 0));
  if (!MODULES.has(module)) return undefined;
  const name = canonical.slice(dot + 1);
  const extremes = /^math$/i.test(module) ? extremesOfNumbers : extremesOfTensors;
  return byName(extremes, name) ?? functionNamed(name);
}

/** A tensor's method of that name; its first operand is the tensor. */
export function elementaryMethod(name: string): Elementary | undefined {
  return byName(extremesOfTensors, name) ?? functionNamed(name);
}

/** What a function compares its two operands by: `tf.greater(x, 0)`. */
export function comparisonFunction(path: string): Comparison | undefined {
  const canonical = canonicalPath(path);
  const dot = canonical.lastIndexOf('.');
  return MODULES.has(canonical.slice(0, Math.max(dot, 0)))
    ? comparisonMethod(canonical.slice(dot + 1))
    : undefined;
}

/** As `comparisonFunction`, of a tensor's method: `x.gt(0)`. */
export function comparisonMethod(name: string): Comparison | undefined {
  return byName(COMPARISONS, name);
}

/** Methods that give a tensor another shape, or its value to a layer. */
export function isReshaping(name: string): boolean {
  return /^(view|reshape|expand|expand_as|view_as|unsqueeze|read)$/.test(name);
}

/** `math.pi`, `np.e`, `Math.SQRT2`. */
export function mathematicalConstant(path: string): Expr | undefined {
  const canonical = canonicalPath(path);
  const dot = canonical.lastIndexOf('.');
  if (dot < 0 || !MODULES.has(canonical.slice(0, dot))) return undefined;
  return byName(CONSTANTS, canonical.slice(dot + 1));
}

/** Whether a module is a library of functions of numbers, arrays or tensors. */
export function isFunctionLibrary(module: string): boolean {
  return MODULES.has(canonicalPath(module));
}

/** Libraries whose functions of these names mean the same. */
const MODULES: ReadonlySet<string> = new Set([
  'torch',
  'torch.special',
  'numpy',
  'jax.numpy',
  'jax.lax',
  'jax.nn',
  'jax.scipy.special',
  'scipy.special',
  'math',
  'tensorflow',
  'tensorflow.math',
  'keras.ops',
  'tf_keras.backend',
  // For `Parameter` alone.
  'torch.nn',
  'torch.nn.parameter',
  TFJS,
  'Math',
]);

/** Their first names, as a source imports them; Python's and JavaScript's own apart, of mere numbers. */
export const functionLibraries: readonly string[] = [
  ...new Set([...MODULES].map((module) => /\w+/.exec(module)?.[0] ?? '')),
].filter((name) => !/^math$/i.test(name));

const one = constant(1);
const half = constant(0.5);

const unary = (build: (u: Expr) => Expr): Elementary => ({
  operands: ['x'],
  build: (u) => u && build(u),
});

const binary = (build: (u: Expr, v: Expr) => Expr): Elementary => ({
  operands: ['x', 'y'],
  build: (u, v) => u && v && build(u, v),
});

const extremesOfNumbers = { max: binary(max), min: binary(min) };
const extremesOfTensors = {
  max: { ...binary(max), operands: ['x', 'other!'] },
  min: { ...binary(min), operands: ['x', 'other!'] },
};

/** Either bound may be missing. */
const clip = (lower: string, upper: string): Elementary => ({
  operands: ['x', `${lower}?`, `${upper}?`],
  build: (u, lo, hi) => {
    const floored = u && lo ? max(u, lo) : u;
    return floored && hi ? min(floored, hi) : floored;
  },
});

/** The operand itself: a change of type, a copy, a number made a tensor. */
const same = unary((u) => u);

/** What the infix language does not have, or has under other names. */
const table: Readonly<Record<string, Elementary>> = {
  exp2: unary((u) => power(2, u)),
  fabs: unary(abs),
  'add plus': binary(add),
  'subtract sub': binary(subtract),
  'multiply mul': binary(multiply),
  'divide div true_divide truediv': binary(divide),
  'pow power': binary(power),
  'maximum fmax': binary(max),
  'minimum fmin': binary(min),
  clamp: clip('min', 'max'),
  clip: clip('min', 'max'),
  'clip_by_value clipByValue': clip('clip_value_min', 'clip_value_max'),
  clamp_min: binary(max),
  clamp_max: binary(min),
  heaviside: { operands: ['x', 'values?'], build: (u) => u && where(u, '>', 0, 1, 0) },
  'identity float double half to clone contiguous type_as cast toFloat asType': same,
  'Parameter Variable tensor as_tensor constant scalar array asarray convert_to_tensor float32 float64':
    same,
  'zeros zeros_like zerosLike': { operands: ['_size'], build: () => constant(0) },
  'ones ones_like onesLike': { operands: ['_size'], build: () => one },
  'full full_like': { operands: ['_size', 'fill_value'], build: (_size, value) => value },
};

const spellings = spelled(table);

const COMPARISONS = spelled<Comparison>({
  'greater gt': '>',
  'greater_equal greaterEqual ge': '>=',
  'less lt': '<',
  'less_equal lessEqual le': '<=',
});

/** Functions of one operand are called here as in the infix language. */
function functionNamed(name: string): Elementary | undefined {
  const own = byName(spellings, name);
  const callable = own ? undefined : callableFunctions.get(name);
  return callable?.operands === 1 ? unary((u) => callable.build([u])) : own;
}

const CONSTANTS: Readonly<Record<string, Expr>> = {
  pi,
  PI: pi,
  e: exp(1),
  E: exp(1),
  SQRT2: sqrt(2),
  SQRT1_2: divide(1, sqrt(2)),
  LN2: log(2),
  LN10: log(10),
};

/**
 * Names of all functions and comparisons, of any library, that make a formula more than sums and
 * multiples of its operand.
 */
export const bendingNames: readonly string[] = [
  ...new Set([
    ...Object.keys(extremesOfTensors),
    ...Object.entries(spellings).flatMap(([name, { build }]) => (isBending(build) ? [name] : [])),
    ...Object.keys(COMPARISONS),
    ...[...callableFunctions].flatMap(([name, { build, operands }]) =>
      isBending((...given) => build(given.flatMap((each) => each ?? []).slice(0, operands)))
        ? [name]
        : [],
    ),
    // Chooses between two values.
    'where',
    'select',
    // Of a condition that lets gradients through: `tf.cast(tf.step(x), "bool")`.
    'step',
  ]),
  // Greek letters are the names of no library.
].filter((name) => /^\w+$/.test(name));

function isBending(build: Elementary['build']): boolean {
  const expression = build(x, half, one);
  return expression !== undefined && bends(expression);
}

function spelled<T>(lines: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(lines).flatMap(([names, entry]) =>
      names
        .split(' ')
        .filter((name) => name !== '')
        .map((name) => [name, entry] as const),
    ),
  );
}

function byName<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
