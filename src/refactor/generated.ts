import type { Activation } from '../activations/activation';
import { instantiate, numbersOf } from '../activations/instantiate';
import { functionBlocks, type TargetName } from '../codegen/functionCode';
import { camelCase, identifiers } from '../codegen/identifiers';
import { attributeNames } from '../codegen/layer/attributes';
import { classNameOf } from '../codegen/layer/className';
import { layerCode } from '../codegen/layer/layerCode';
import { planOf } from '../codegen/layer/plan';
import type { LayerLibrary, LayerStyle } from '../codegen/layer/style';
import { parameterNames } from '../math/bind';
import { callableOfFunction, callableOfPlan } from './callable';
import type { Callable } from './convert';

/** A definition that is printed so that it can be used. */
export interface Generated {
  readonly name: string;
  readonly callable: Callable;
  /** `undefined` for what is too complex. */
  readonly blocks: (style: LayerStyle) => readonly string[] | undefined;
}

/** Of the catalogue, once for each library. */
export const generatedClass = kept(newClass);

function newClass(activation: Activation, library: LayerLibrary): Generated | undefined {
  const name = classNameOf(activation.name);
  const plan = planOf(activation, name);
  return (
    plan && {
      name,
      callable: callableOfPlan(plan, activation, { library, nameOf: attributeNames(library) }),
      blocks: keptByStyle((style) => layerCode(plan, library, style)),
    }
  );
}

/** A function alone: what is learned, or random, needs a class. */
export const generatedFunction = kept(newFunction);

function newFunction(activation: Activation, target: TargetName): Generated | undefined {
  const instance = instantiate(activation);
  const isPlain =
    activation.arity === 'elementwise' &&
    activation.parameters.every((each) => each.kind === 'number' && !each.learnable);
  if (!instance.ok || !isPlain) return undefined;
  const language = target === 'tfjs' ? 'javascript' : 'python';
  const name = target === 'tfjs' ? camelCase(activation.id) : activation.id;
  const nameOf = identifiers(language);
  const used = new Set(parameterNames(instance.definition));
  const parameters = Object.entries(numbersOf(instance.values))
    .filter(([each]) => used.has(each))
    .map(([each, value]) => [each, nameOf(each), value] as const);
  const defaults = Object.fromEntries(parameters.map(([each, , value]) => [each, value]));
  return {
    name,
    callable: callableOfFunction(activation, parameters),
    blocks: ({ typed }) =>
      functionBlocks(instance.definition, target, name, defaults)?.map((block) =>
        typed ? withTypes(block) : block,
      ),
  };
}

/** Printing takes some milliseconds, and is asked for with every menu. */
function kept<Library extends string>(
  make: (activation: Activation, library: Library) => Generated | undefined,
): (activation: Activation, library: Library) => Generated | undefined {
  const made = new WeakMap<Activation, Map<Library, Generated | undefined>>();
  return (activation, library) => {
    const own = made.get(activation) ?? new Map<Library, Generated | undefined>();
    made.set(activation, own);
    if (!own.has(library)) own.set(library, make(activation, library));
    return own.get(library);
  };
}

function keptByStyle(print: Generated['blocks']): Generated['blocks'] {
  const printed = new Map<string, readonly string[] | undefined>();
  return (style) => {
    const key = `${style.operations} ${style.typed}`;
    if (!printed.has(key)) printed.set(key, print(style));
    return printed.get(key);
  };
}

/** The tensor is all that TypeScript cannot infer. */
function withTypes(block: string): string {
  return block.replace(
    /^function (\w+)\(x((?:, [^()]*)?)\) \{/,
    'function $1(x: tf.Tensor$2): tf.Tensor {',
  );
}
