/** Those whose spellings are known, in the order in which lists show them: libraries last. */
export const FRAMEWORKS = [
  'torch',
  'keras',
  'tensorflow',
  'tfjs',
  'jax',
  'transformers',
  'timm',
  'diffusers',
  'torchvision',
] as const;

export type Framework = (typeof FRAMEWORKS)[number];

export type ApiKind = 'class' | 'function' | 'method';

/**
 * One spelling: its name below the table's prefix, the activation's id, the
 * signature as `parseSignature` reads it (left out: no arguments), the name of the
 * variants that the arguments choose between, and the version that brought it.
 */
export type ApiLine = readonly [
  name: string,
  activation: string,
  signature?: string | undefined,
  variants?: VariantsName | undefined,
  since?: string | undefined,
];

/** The spellings that one module of a framework offers. */
export interface ApiTable {
  readonly kind: ApiKind;
  /** Path of the module, with the dot that ends it. */
  readonly prefix: string;
  readonly lines: readonly ApiLine[];
}

export type VariantsName =
  | 'gelu'
  | 'clippedRelu'
  | 'hardTanh'
  | 'threshold'
  | 'clip'
  | 'lowerBound'
  | 'maximum';

/**
 * A string that names an activation in a registry: the string, the activation's id,
 * the parameters that it fixes (`negative_slope=0.2`), and the first and the last
 * version that know it.
 */
export type StringLine = readonly [
  string: string,
  activation: string,
  parameters?: string | undefined,
  since?: string | undefined,
  until?: string | undefined,
];

/**
 * An argument through which callees are told their activation: the module with the
 * dot that ends it, the callees' names (`*`: everything below the module), the
 * argument (`[]`: the index of a dictionary), its 0-based position (`undefined`: by
 * name only), the registry that its strings come from, the activation's id if it is
 * left out, and the signature of further arguments that set parameters.
 */
export type ArgumentLine = readonly [
  module: string,
  callees: string,
  argument: string,
  position: number | undefined,
  registry: RegistryName,
  whenLeftOut?: string | undefined,
  signature?: string | undefined,
];

/** An activation that callees apply without being told to: module, names, in which part, id. */
export type ImplicitLine = readonly [
  module: string,
  callees: string,
  part: ImplicitPart,
  activation: string,
];

/**
 * Where a callee applies its own activation: the gates, the candidate or new state
 * and the output of a recurrent cell; the score and its weights over the keys of an
 * attention; inside a loss; on the output of a fused layer; as the one that the first
 * weights are drawn for.
 */
export type ImplicitPart =
  | 'gates'
  | 'candidate'
  | 'state'
  | 'output'
  | 'score'
  | 'keys'
  | 'loss'
  | 'weights';

export type RegistryName =
  | 'keras3'
  | 'keras2'
  | 'torchTransformer'
  | 'torchRnn'
  | 'torchInit'
  | 'tfjsLayers'
  | 'tfjsFused'
  | 'transformers'
  | 'transformersTf'
  | 'transformersFlax'
  | 'timm'
  | 'diffusers'
  | 'generic'
  | 'none';
