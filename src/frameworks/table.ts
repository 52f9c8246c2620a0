/** Frameworks whose spellings are known. */
export type Framework =
  | 'torch'
  | 'keras'
  | 'tensorflow'
  | 'tfjs'
  | 'transformers'
  | 'timm'
  | 'diffusers'
  | 'torchvision'
  | 'jax';

export type ApiKind = 'class' | 'function' | 'method';

/**
 * One spelling: its name below the table's prefix, the activation's id, the
 * signature as `parseSignature` reads it (left out: no arguments), and the name
 * of the variants that the arguments choose between.
 */
export type ApiLine = readonly [
  name: string,
  activation: string,
  signature?: string,
  variants?: VariantsName,
];

/** The spellings that one module of a framework offers. */
export interface ApiTable {
  readonly framework: Framework;
  readonly kind: ApiKind;
  /** Path of the module, with the dot that ends it. */
  readonly prefix: string;
  readonly lines: readonly ApiLine[];
}

export type VariantsName = 'gelu' | 'clippedRelu' | 'hardTanh' | 'threshold';

/**
 * Activations by their names in a registry of strings: `name`, `name=id`, or
 * `name=id(parameter=value, …)`, separated by spaces.
 */
export interface RegistryTable {
  readonly framework: Framework;
  readonly names: string;
  /** Case, `_`, `-` and spaces do not count. */
  readonly loose?: boolean;
}

/**
 * An argument through which a callee is told its activation: the callees (a path,
 * or a module's path with `*` for all of it, separated by spaces), the argument,
 * its 0-based position (`undefined`: by name only), the registry that its strings
 * come from, and the signature of further arguments that set parameters.
 */
export type ArgumentLine = readonly [
  callees: string,
  argument: string,
  position: number | undefined,
  registry: RegistryName,
  signature?: string,
];

export type RegistryName =
  | 'keras3'
  | 'keras2'
  | 'torchTransformer'
  | 'torchRnn'
  | 'torchInit'
  | 'tfjsLayers'
  | 'tfjsFused'
  | 'transformers'
  | 'timm'
  | 'diffusers'
  | 'generic'
  | 'none';
