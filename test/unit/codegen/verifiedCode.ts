import assert from 'node:assert/strict';
import type { Activation, Settings } from '../../../src/activations/activation';
import { catalogue } from '../../../src/activations/catalogue';
import { instantiate, numbersOf } from '../../../src/activations/instantiate';
import { userExpression } from '../../../src/activations/userExpression';
import { functionCode, type TargetName } from '../../../src/codegen/functionCode';
import { classNameOf } from '../../../src/codegen/layer/className';
import { layerCode } from '../../../src/codegen/layer/layerCode';
import { type LayerPlan, planOf } from '../../../src/codegen/layer/plan';
import { bind } from '../../../src/math/bind';
import type { Expr, ParameterValues } from '../../../src/math/expression';
import { parse } from '../../../src/math/parse';
import { words } from '../../../src/text/text';

/** Files in `test/fixtures/codegen` that hold the printed code. */
export const CODE_FILES: Readonly<Record<TargetName, string>> = {
  numpy: 'numpy_code.py',
  torch: 'torch_code.py',
  keras: 'keras_code.py',
  tensorflow: 'tensorflow_code.py',
  tfjs: 'tfjs_code.mjs',
};

/** `tensorflow`: Keras by TensorFlow's operations; `typescript`: TensorFlow.js in TypeScript. */
export type ModuleTarget = 'torch' | 'keras' | 'tensorflow' | 'tfjs' | 'typescript';

/** Files beside those that hold the printed classes. */
export const MODULE_FILES: Readonly<Record<ModuleTarget, string>> = {
  torch: 'torch_modules.py',
  keras: 'keras_modules.py',
  tensorflow: 'tensorflow_modules.py',
  tfjs: 'tfjs_modules.mjs',
  typescript: 'tfjs_modules.ts',
};

export interface VerifiedFunction {
  readonly name: string;
  readonly definition: Expr;
  readonly defaults: ParameterValues;
  /** The definition with its defaults bound. */
  readonly bound: Expr;
}

/** Required parameters need a value. */
const REQUIRED: Settings = { threshold: 0.5, value: -1, values: 0.25 };

/** Precedence, signs, numbers without x, and branches that must not leak. */
const EXPRESSIONS: Readonly<Record<string, string>> = {
  power_of_negative: '(-2)^2 * x - -2^2 + (-x)^2 - -x^2',
  powers: '(x^2)^3 / 100 + 2^-abs(x) + (2 + x*x)^-0.5',
  signs: 'x - (1 - x) - (-1) - -(-x) + x / (2 / 3) / 4',
  plain_numbers:
    'x * sqrt(2/pi) + sigmoid(2) + max(2, 3) + log(2)^2 + erf(1) + tanh(1e-3) * -1.5e-7',
  parameters_alone: 'exp(lambda) * x + min(a, max(b, x)) + where(a > b, a, b) + abs(a) * max(a, b)',
  safe_logarithm: 'where(x > 0, log(x) + sqrt(x), x)',
  safe_quotient: 'where(x < 1, 1 / (2 - x), 1 + (x - 1)^1.5)',
  safe_exponential: 'where(x <= 1, exp(x) * exp(x / 2), e^1.5 * where(x > 4, x, 2))',
  waves: 'sin(x) + cos(2 * x)^2 - 0.5 * erfc(x) + log1p(x * x)',
  flat: '3 * pi',
};

const PARAMETERS: ParameterValues = { lambda: 0.3, a: 1.5, b: -0.5 };

/** Names that a class or its base has a meaning for, and slopes that depend on a parameter. */
const OWN_LAYERS: Readonly<Record<string, readonly [string, ParameterValues]>> = {
  OwnSwish: ['x * sigmoid(beta * x)', { beta: 1.5 }],
  OwnNames: [
    'where(x > 0, x, weight * x) * name + shape * max * training',
    { weight: 0.2, name: 1, shape: 0.5, max: 2, training: 1 },
  ],
  OwnSlopes: ['where(x > 0, exp(k) * x, lambda * tanh(x))', { k: 0.25, lambda: 0.5 }],
};

/** A class for each entry of the catalogue that one can be made of, and for a few expressions. */
export const verifiedPlans: readonly LayerPlan[] = [
  ...catalogue.flatMap((each) => planOf(each, classNameOf(each.name), required(each)) ?? []),
  ...Object.entries(OWN_LAYERS).map(([name, [text, initial]]) => ofOwn(name, text, initial)),
];

/** The catalogue, at its defaults and with other parameters, and some expressions. */
export const verifiedFunctions: readonly VerifiedFunction[] = [
  ...catalogue.flatMap((activation) => [
    ofCatalogue(activation, activation.id, required(activation)),
    ...others(activation),
  ]),
  ...Object.entries(EXPRESSIONS).map(([name, text]) => ofText(name, text)),
];

/** The classes in one file, with what they import and call once. */
export function moduleFile(target: ModuleTarget): string {
  const library =
    target === 'typescript' || target === 'tfjs' ? 'tfjs' : target === 'torch' ? 'torch' : 'keras';
  const definitions = new Set<string>();
  for (const plan of verifiedPlans) {
    const blocks = layerCode(plan, library, {
      typed: target === 'typescript',
      operations: target === 'tensorflow' ? 'tensorflow' : 'keras',
      words: words(),
    });
    for (const block of blocks ?? assert.fail(plan.className))
      definitions.add(exported(block, library));
  }
  return `${[IMPORTS[target], ...definitions].join(library === 'tfjs' ? '\n\n' : '\n\n\n')}\n`;
}

const IMPORTS: Readonly<Record<ModuleTarget, string>> = {
  torch: 'import math\n\nimport torch',
  keras: 'import math\n\nimport keras',
  tensorflow: 'import math\n\nimport tensorflow as tf\nfrom tensorflow import keras',
  tfjs: "import * as tf from '@tensorflow/tfjs';",
  typescript: "import * as tf from '@tensorflow/tfjs';",
};

function exported(block: string, library: string): string {
  return library === 'tfjs' ? block.replace(/^class /m, 'export class ') : block;
}

function ofOwn(name: string, text: string, initial: ParameterValues): LayerPlan {
  const result = parse(text);
  if (!result.ok) assert.fail(text);
  return planOf(userExpression(result.expression, name), name, initial, true) ?? assert.fail(name);
}

/** All the functions in one file, with what they import and call once. */
export function codeFile(target: TargetName): string {
  const between = target === 'tfjs' ? '\n\n' : '\n\n\n';
  const imports = new Set<string>();
  const definitions = new Set<string>();
  for (const { name, definition, defaults } of verifiedFunctions) {
    const [head = '', ...rest] = (
      functionCode(definition, target, name, defaults) ?? assert.fail(name)
    )
      .trimEnd()
      .split(between);
    for (const line of head.split('\n\n')) imports.add(line);
    for (const block of rest) definitions.add(block);
  }
  const sorted = [...imports].sort(
    (a, b) => Number(b === 'import math') - Number(a === 'import math'),
  );
  return `${[sorted.join('\n\n'), ...definitions].join(between)}\n`;
}

function ofCatalogue(activation: Activation, name: string, settings: Settings): VerifiedFunction {
  const instance = instantiate(activation, settings);
  if (!instance.ok) assert.fail(instance.problem);
  const { definition, expression: bound, values } = instance;
  return { name, definition, defaults: numbersOf(values), bound };
}

function required({ parameters }: Activation): Settings {
  const missing = parameters.filter((each) => each.default === undefined);
  return Object.fromEntries(missing.map(({ name }) => [name, REQUIRED[name] ?? assert.fail(name)]));
}

/** With every number a third of the way along its slider. */
function others(activation: Activation): readonly VerifiedFunction[] {
  const settings = activation.parameters.flatMap((parameter) => {
    if (parameter.kind !== 'number') return [];
    const { lo, hi } = parameter.slider;
    return [[parameter.name, Number((lo + (hi - lo) * 0.3).toPrecision(3))] as const];
  });
  return settings.length === 0
    ? []
    : [ofCatalogue(activation, `${activation.id}_other`, Object.fromEntries(settings))];
}

function ofText(name: string, text: string): VerifiedFunction {
  const result = parse(text);
  if (!result.ok) assert.fail(text);
  const { expression: definition } = result;
  return { name, definition, defaults: PARAMETERS, bound: bind(definition, PARAMETERS) };
}
