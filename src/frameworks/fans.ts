import type { WeightedKind } from './layerKinds';

/** What the shape of a weight is made of; `area`: positions of the kernel. */
export interface WeightShape {
  readonly inputs: number;
  readonly outputs: number;
  readonly area: number;
  readonly groups: number;
}

export interface Fans {
  readonly fanIn: number;
  readonly fanOut: number;
}

const dense = ({ inputs, outputs }: WeightShape): Fans => ({ fanIn: inputs, fanOut: outputs });

/** Of a weight of shape (outputs, inputs / groups, …kernel): PyTorch and Keras agree. */
const convolution = ({ inputs, outputs, area, groups }: WeightShape): Fans => ({
  fanIn: (inputs / groups) * area,
  fanOut: outputs * area,
});

/** The weight stands the other way round, so that initialisers count the fans crosswise. */
const transposed = ({ inputs, outputs, area, groups }: WeightShape): Fans => ({
  fanIn: (outputs / groups) * area,
  fanOut: inputs * area,
});

/** As the frameworks' initialisers count them; none for weights of several matrices. */
export const fansOf: Readonly<Partial<Record<WeightedKind, (shape: WeightShape) => Fans>>> = {
  dense,
  conv1d: convolution,
  conv2d: convolution,
  conv3d: convolution,
  transposed1d: transposed,
  transposed2d: transposed,
  transposed3d: transposed,
};

/** Spatial dimensions of the kernel, where an argument gives one number for all. */
export const kernelDimensions: Readonly<Record<WeightedKind, number>> = {
  dense: 0,
  conv1d: 1,
  conv2d: 2,
  conv3d: 3,
  transposed1d: 1,
  transposed2d: 2,
  transposed3d: 3,
  depthwise: 2,
  separable: 2,
  bilinear: 0,
  embedding: 0,
  recurrent: 0,
  attention: 0,
  transformer: 0,
};

/**
 * Weighted layers that one layer counts for on a chain: the survey counts dense and
 * convolutional ones; an attention has a dense layer before and after, a transformer
 * layer two more.
 */
export const depthOf: Readonly<Record<WeightedKind, number>> = {
  dense: 1,
  conv1d: 1,
  conv2d: 1,
  conv3d: 1,
  transposed1d: 1,
  transposed2d: 1,
  transposed3d: 1,
  depthwise: 1,
  separable: 2,
  bilinear: 1,
  embedding: 0,
  recurrent: 1,
  attention: 2,
  transformer: 4,
};
