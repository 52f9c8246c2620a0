import type { Activation, Settings } from '../activations/activation';
import { instantiate } from '../activations/instantiate';
import { apiTables } from '../frameworks/apiTables';
import { type Constant, parseSignature, type SignatureParameter } from '../frameworks/signature';
import { type Variant, variantsOf } from '../frameworks/variants';

/** Frameworks that have functions of their own for activations. */
export type BuiltinFramework = 'torch' | 'keras' | 'tensorflow' | 'tfjs' | 'jax';

/** Modules in the order in which they are preferred, and as they are written in code. */
const MODULES: Readonly<Record<BuiltinFramework, readonly (readonly [string, string])[]>> = {
  torch: [
    ['torch.nn.functional.', 'torch.nn.functional.'],
    ['torch.', 'torch.'],
  ],
  keras: [
    ['keras.activations.', 'keras.activations.'],
    ['keras.ops.', 'keras.ops.'],
  ],
  tensorflow: [
    ['tensorflow.nn.', 'tf.nn.'],
    ['tensorflow.math.', 'tf.math.'],
    ['tensorflow.', 'tf.'],
  ],
  tfjs: [['@tensorflow/tfjs.', 'tf.']],
  jax: [['jax.nn.', 'jax.nn.']],
};

/**
 * The call of the framework's own function: `torch.nn.functional.elu(x, alpha=0.5)`.
 * Arguments that are the function's default are left out. `undefined` where the
 * framework has none, or none that takes these settings, and for activations that mix
 * several inputs, whose axis only the caller knows.
 */
export function builtinCall(
  activation: Activation,
  framework: BuiltinFramework,
  settings: Settings = {},
): string | undefined {
  const instance = instantiate(activation, settings);
  if (!instance.ok || activation.arity === 'vector') return undefined;
  const calls = MODULES[framework].flatMap(([prefix, written]) =>
    spellings(prefix, activation).flatMap((spelling) => {
      const call = callOf(spelling, framework, activation, instance.values);
      return call === undefined ? [] : [{ ...spelling, text: written + call }];
    }),
  );
  return (calls.find(({ own }) => own) ?? calls[0])?.text;
}

/** A function that is the activation, if its arguments are as they have to be. */
interface Spelling {
  readonly name: string;
  readonly parameters: readonly SignatureParameter[];
  /** Named after the activation, rather than another that arguments turn into it. */
  readonly own: boolean;
  readonly fixed: ReadonlyMap<string, Constant>;
  /** The activation's parameters by the targets that set them, where the names differ. */
  readonly renamed: Readonly<Record<string, string>>;
}

function spellings(prefix: string, { id }: Activation): readonly Spelling[] {
  const lines = apiTables
    .filter((table) => table.prefix === prefix && table.kind === 'function')
    .flatMap((table) => table.lines);
  return lines.flatMap(([name, activation, signature = '', variants]) => {
    // torch.nn.functional.relu_ changes its input, which a definition does not.
    if (name.endsWith('_')) return [];
    const parameters = parseSignature(signature).parameters.slice(1);
    const own = activation === id;
    const chosen =
      variants &&
      variantsOf(variants).find((each) => each.activation === id && suits(each, parameters));
    if (!own && chosen === undefined) return [];
    const { when = [], renamed = {} } = chosen ?? {};
    return [{ name, parameters, own, fixed: new Map(when), renamed }];
  });
}

/** `approximate` is a word in PyTorch and a truth value in Keras. */
function suits({ when }: Variant, parameters: readonly SignatureParameter[]): boolean {
  return when.every(([target, value]) => {
    const parameter = parameters.find((each) => each.target === target);
    const given = parameter?.default;
    return given === null || value === null || typeof given === typeof value;
  });
}

/** `undefined` where the function cannot be given these settings. */
function callOf(
  { name, parameters, fixed, renamed }: Spelling,
  framework: BuiltinFramework,
  activation: Activation,
  values: Settings,
): string | undefined {
  const targets = parameters.map(({ target }) => renamed[target] ?? target);
  for (const parameter of activation.parameters) {
    const passed = targets.includes(parameter.name);
    const learned = parameter.kind !== 'choice' && parameter.learnable;
    // A learned parameter is a tensor of the layer, and no number.
    if (passed ? learned : values[parameter.name] !== parameter.default) return undefined;
  }
  const passed: string[] = [];
  for (const { name: argument, target, default: given } of parameters) {
    const value = fixed.get(target) ?? values[renamed[target] ?? target] ?? given;
    if (value === undefined || typeof value === 'object') {
      if (value !== null || given !== null) return undefined;
      continue;
    }
    if (value === given || (value === Number.POSITIVE_INFINITY && given === null)) continue;
    passed.push(framework === 'tfjs' ? literal(value) : `${argument}=${literal(value)}`);
  }
  return `${name}(${['x', ...passed].join(', ')})`;
}

function literal(value: number | string | boolean): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}
