import type { Activation } from '../activations/activation';
import type { LayerPlan } from '../codegen/layer/plan';
import type { Api } from '../frameworks/lookup';
import type { Signature, SignatureParameter } from '../frameworks/signature';
import type { Spelling } from '../frameworks/spellings';
import { variantsOf } from '../frameworks/variants';
import type { Callable } from './convert';

const NOTHING_FIXED: Pick<Callable, 'fixed' | 'renamed' | 'variants'> = {
  fixed: new Map(),
  renamed: {},
  variants: [],
};

/** Layers, which all take a name, a type and so on. */
function isLayerPrefix(path: string): boolean {
  return /(?:^|\.)(?:tf_)?keras\.layers\.|@tensorflow\/tfjs\.layers\./.test(path);
}

/** What a use calls, of which detection has said what activation it is. */
export function callableOfApi(api: Api, activation: string): Callable {
  const variants = api.variants === undefined ? [] : variantsOf(api.variants);
  return {
    activation,
    signature: api.signature,
    fixed: new Map(),
    renamed: variants.find((each) => each.activation === activation)?.renamed ?? {},
    variants,
    takesInput: takesInput(api.kind, api.path),
    learns: api.kind === 'class' || isLayerPrefix(api.path),
    takesAny: isLayerPrefix(api.path),
  };
}

export function callableOfSpelling({ home, ...spelling }: Spelling): Callable {
  return {
    ...spelling,
    takesInput: takesInput(home.kind, home.prefix),
    learns: home.kind === 'class' || isLayerPrefix(home.prefix),
    takesAny: isLayerPrefix(home.prefix),
  };
}

/** TensorFlow.js makes its layers by functions. */
function takesInput(kind: Api['kind'], path: string): boolean {
  return kind === 'function' && !isLayerPrefix(path);
}

/** A function of the source's own, or its class, which is given nothing beside the tensor. */
export function callableOfOwn(isFunction: boolean): Callable {
  return {
    ...NOTHING_FIXED,
    activation: 'expression',
    signature: { parameters: isFunction ? [parameter('x', 0)] : [], options: false },
    takesInput: isFunction,
    learns: !isFunction,
    takesAny: false,
  };
}

/** `layers.Activation`, of which the string is the only argument that is its own. */
export function callableOfStringLayer(
  activation: string,
  string: string | undefined,
  options: boolean,
): Callable {
  return {
    ...NOTHING_FIXED,
    activation,
    signature: { parameters: [parameter('activation', options ? undefined : 0)], options },
    fixed: new Map(string === undefined ? [] : [['activation', string]]),
    takesInput: false,
    learns: true,
    takesAny: true,
  };
}

/** A class that is printed for the purpose. */
export function callableOfPlan(
  plan: LayerPlan,
  activation: Activation,
  names: {
    readonly library: 'torch' | 'keras' | 'tfjs';
    readonly nameOf: (parameter: string) => string;
  },
): Callable {
  const { library, nameOf } = names;
  const options = library === 'tfjs';
  const isLearned = plan.parameters.some(({ learned }) => learned);
  const shared = library === 'torch' && isLearned ? [parameter('num_parameters', 0, 1)] : [];
  const own = plan.parameters.map(({ name, initial }, index) =>
    parameter(nameOf(name), options ? undefined : shared.length + index, initial, name),
  );
  return {
    ...NOTHING_FIXED,
    activation: activation.id,
    signature: { parameters: [...shared, ...own], options },
    takesInput: false,
    learns: true,
    takesAny: library !== 'torch',
  };
}

/** A function that is printed for the purpose. */
export function callableOfFunction(
  activation: Activation,
  parameters: readonly (readonly [name: string, written: string, value: number])[],
): Callable {
  const signature: Signature = {
    parameters: [
      parameter('x', 0),
      ...parameters.map(([name, written, value], index) =>
        parameter(written, index + 1, value, name),
      ),
    ],
    options: false,
  };
  return {
    ...NOTHING_FIXED,
    activation: activation.id,
    signature,
    takesInput: true,
    learns: false,
    takesAny: false,
  };
}

function parameter(
  name: string,
  position: number | undefined,
  value?: number,
  target = name,
): SignatureParameter {
  return { name, target, mirrored: false, position, default: value };
}
