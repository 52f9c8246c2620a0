/** A layer with weights. */
export type WeightedKind =
  | 'dense'
  | 'conv1d'
  | 'conv2d'
  | 'conv3d'
  | 'transposed1d'
  | 'transposed2d'
  | 'transposed3d'
  | 'depthwise'
  | 'separable'
  | 'bilinear'
  | 'embedding'
  | 'recurrent'
  | 'attention'
  /** A whole transformer layer of the framework: attention, normalisation, two dense layers. */
  | 'transformer';

export type NormalisationKind =
  | 'batch'
  | 'layer'
  | 'group'
  | 'instance'
  | 'rms'
  | 'localResponse'
  | 'weight'
  | 'spectral'
  | 'unit'
  | 'other';

/** A layer without weights that is no activation. */
export type PlainKind =
  | 'maxPooling'
  | 'averagePooling'
  | 'upsampling'
  /** Rows and columns are added or cut off at the rim; channels stay. */
  | 'padding'
  | 'dropout'
  | 'reshape'
  | 'identity'
  | 'arithmetic'
  | 'noise';

/** How several values become one. */
export type MergeKind =
  | 'add'
  | 'concatenate'
  | 'subtract'
  | 'multiply'
  | 'average'
  | 'maximum'
  | 'minimum'
  | 'matrixMultiply';

/** What holds other layers, or stands around one. */
export type StructureKind =
  | 'sequential'
  | 'list'
  | 'dictionary'
  | 'model'
  | 'input'
  /** Its first argument is the layer: `TimeDistributed`. */
  | 'wrapper'
  /** The same, run in both directions: `Bidirectional`. */
  | 'doubling'
  /** Several of its first argument: `nn.TransformerEncoder(layer, 6)`. */
  | 'stack'
  /** A function as a layer. */
  | 'lambda'
  /** An activation that an argument names. */
  | 'activation'
  /** A weight on its own. */
  | 'parameter'
  /** Base class of a project's own. */
  | 'base';

export type LayerRole =
  | { readonly kind: 'weighted'; readonly weighted: WeightedKind }
  | { readonly kind: 'normalisation'; readonly normalisation: NormalisationKind }
  | { readonly kind: 'plain'; readonly plain: PlainKind }
  | { readonly kind: 'merge'; readonly merge: MergeKind }
  | { readonly kind: 'structure'; readonly structure: StructureKind };

/**
 * A spelling as a table states it: names below the prefix, separated by spaces; the role,
 * by one word; the signature as `parseSignature` reads it, whose `->` names what an
 * argument is for: inputs, outputs, kernel, groups, bias, initialiser, count, shape.
 */
export type LayerLine = readonly [names: string, role: RoleWord, signature?: string];

export type RoleWord =
  | WeightedKind
  | `${NormalisationKind} normalisation`
  | PlainKind
  | `${MergeKind} merge`
  | StructureKind;

/** `layer`: a call makes it, and what it gives is called; `function`: applied at once. */
export type LayerForm = 'layer' | 'function';

export interface LayerTable {
  readonly form: LayerForm;
  /** Path of the module, with the dot that ends it. */
  readonly prefix: string;
  readonly lines: readonly LayerLine[];
}
