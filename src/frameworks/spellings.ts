import { apiTables } from './apiTables';
import { type Constant, parseSignature, type Signature } from './signature';
import type { ApiKind, ApiLine } from './table';
import { isNeverAlone } from './uses';
import { type Variant, variantsOf } from './variants';

/** A module, and which kind of what it offers is meant. */
export interface Home {
  /** Path of the module, with the dot that ends it. */
  readonly prefix: string;
  readonly kind: ApiKind;
}

/** A way to write an activation in one framework. */
export interface Spelling {
  readonly home: Home;
  /** Below the module. */
  readonly name: string;
  readonly activation: string;
  readonly signature: Signature;
  /** Values that arguments must have for it to be this activation, by their targets. */
  readonly fixed: ReadonlyMap<string, Constant>;
  /** Targets that the activation calls otherwise. */
  readonly renamed: Readonly<Record<string, string>>;
  readonly variants: readonly Variant[];
  readonly since: string | undefined;
}

/**
 * Modules of the same framework in which a function can be looked for that its own module
 * does not have, in order of preference.
 */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'torch.': ['torch.nn.functional.'],
  'torch.special.': ['torch.', 'torch.nn.functional.'],
  'torch.nn.functional.': ['torch.'],
  'tensorflow.': ['tensorflow.nn.', 'tensorflow.math.'],
  'tensorflow.nn.': ['tensorflow.math.'],
  'tensorflow.math.': ['tensorflow.nn.'],
  'keras.ops.': ['keras.activations.'],
  'tf_keras.backend.': ['tf_keras.activations.'],
  'jax.numpy.': ['jax.nn.'],
};

/**
 * Those of which PyTorch warned for years that their namesakes in `torch` are meant, and
 * what is for images alone.
 */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'torch.nn.functional.sigmoid',
  'torch.nn.functional.tanh',
  'torch.nn.Softmax2d',
]);

/** The home itself, and where else its framework's functions are. */
export function homesBeside({ prefix, kind }: Home): readonly Home[] {
  const others = kind === 'function' ? (BESIDE[prefix] ?? []) : [];
  return [prefix, ...others].map((each) => ({ prefix: each, kind }));
}

/** Home and name of a path that the tables know; `undefined` for another. */
export function homeOf(
  path: string,
  kind: ApiKind,
): (Home & { readonly name: string }) | undefined {
  const found = apiTables.find(
    (table) =>
      table.kind === kind &&
      path.startsWith(table.prefix) &&
      table.lines.some(([name]) => table.prefix + name === path),
  );
  return found && { prefix: found.prefix, kind, name: path.slice(found.prefix.length) };
}

/**
 * The activations that a home offers, each in the ways it can be written: by its own name
 * before those that arguments turn into it. PyTorch's functions that change their input are
 * a choice of their own (`inPlace`).
 */
export function spellingsIn(home: Home, inPlace: boolean): readonly Spelling[] {
  const lines = apiTables
    .filter(({ prefix, kind }) => prefix === home.prefix && kind === home.kind)
    .flatMap((table) => table.lines)
    .filter(([name]) => name.endsWith('_') === inPlace && !PASSED_OVER.has(home.prefix + name));
  const own = lines.map((line) => spellingOf(home, line, undefined));
  const others = lines.flatMap((line) =>
    variantsIn(line)
      .filter((variant) => isAnother(variant, line) && suits(variant, line))
      .map((variant) => spellingOf(home, line, variant)),
  );
  return [...own, ...others];
}

function variantsIn([, , , variants]: ApiLine): readonly Variant[] {
  return variants === undefined ? [] : variantsOf(variants);
}

/** Not of `clamp`: within bounds it may be anything. */
function isAnother({ activation }: Variant, [, own]: ApiLine): boolean {
  return activation !== own && !isNeverAlone(own);
}

/** `approximate` is a word in PyTorch and a truth value in Keras. */
function suits({ when }: Variant, [, , signature = '']: ApiLine): boolean {
  const { parameters } = parseSignature(signature);
  return when.every(([target, value]) => {
    const given = parameters.find((each) => each.target === target)?.default;
    return given == null || value === null || typeof given === typeof value;
  });
}

function spellingOf(home: Home, line: ApiLine, variant: Variant | undefined): Spelling {
  const [name, activation, signature = '', , since] = line;
  return {
    home,
    name,
    activation: variant?.activation ?? activation,
    signature: parseSignature(signature),
    fixed: new Map(variant?.when),
    renamed: variant?.renamed ?? {},
    variants: variantsIn(line),
    since,
  };
}
