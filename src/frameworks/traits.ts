import { remembered } from './remembered';

export type Trait = 'attention' | 'layerNorm' | 'batchNorm' | 'convolution';

/** Last names of layers that show what kind of network a file holds. */
const LAYERS: Readonly<Record<Trait, string>> = {
  attention:
    'MultiheadAttention MultiHeadAttention TransformerEncoderLayer TransformerDecoderLayer ' +
    'Transformer TransformerEncoder TransformerDecoder scaled_dot_product_attention Attention ' +
    'AdditiveAttention GroupQueryAttention MultiHeadDotProductAttention SelfAttention',
  layerNorm: 'LayerNorm RMSNorm LayerNormalization RMSNormalization layerNormalization',
  batchNorm:
    'BatchNorm1d BatchNorm2d BatchNorm3d SyncBatchNorm LazyBatchNorm1d LazyBatchNorm2d ' +
    'LazyBatchNorm3d BatchNormalization batchNormalization batchNorm batch_norm BatchNorm ' +
    'batch_normalization BatchNormAct2d',
  convolution:
    'Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d LazyConv2d ' +
    'Conv1D Conv2D Conv3D Conv1DTranspose Conv2DTranspose Conv3DTranspose Convolution2D ' +
    'SeparableConv1D SeparableConv2D DepthwiseConv2D Conv conv1d conv2d conv3d ' +
    'conv2dTranspose conv3dTranspose separableConv2d depthwiseConv2d Conv2dNormActivation ' +
    'create_conv2d ConvNormAct',
};

const TRAIT_OF: ReadonlyMap<string, Trait> = new Map(
  (Object.keys(LAYERS) as Trait[]).flatMap((trait) =>
    LAYERS[trait].split(' ').map((name) => [name, trait] as const),
  ),
);

/** A part of each name, which is found much sooner than all of them. */
const PARTS: Readonly<Record<Trait, RegExp>> = {
  attention: /ttention|Transformer/,
  layerNorm: /Norm/,
  batchNorm: /atch_?[nN]orm/,
  convolution: /[cC]onv/,
};

/** Whether a text may show such a layer: it has one of the names in it. */
export const traitSigns: Readonly<Record<Trait, Pick<RegExp, 'test'>>> = {
  attention: namesOf('attention'),
  layerNorm: namesOf('layerNorm'),
  batchNorm: namesOf('batchNorm'),
  convolution: namesOf('convolution'),
};

export const TRAITS = Object.keys(LAYERS) as readonly Trait[];

function namesOf(trait: Trait): Pick<RegExp, 'test'> {
  const names = new RegExp(`\\b(?:${LAYERS[trait].replaceAll(' ', '|')})\\b`);
  return { test: (text) => PARTS[trait].test(text) && names.test(text) };
}

/** What a resolved framework path shows by its last name. */
export const traitOfPath: (path: string) => Trait | undefined = remembered((path) =>
  TRAIT_OF.get(path.slice(path.lastIndexOf('.') + 1)),
);
