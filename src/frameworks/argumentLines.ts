import type { ArgumentLine } from './table';
import * as huggingFace from './tables/huggingFace';
import * as jax from './tables/jax';
import * as keras from './tables/keras';
import * as tensorflow from './tables/tensorflow';
import * as tfjs from './tables/tfjs';
import * as timm from './tables/timm';
import * as torch from './tables/torch';

/** The arguments of all frameworks through which callees are told an activation. */
export const argumentLines: readonly ArgumentLine[] = [
  ...torch.argumentLines,
  ...keras.argumentLines,
  ...tensorflow.argumentLines,
  ...tfjs.argumentLines,
  ...huggingFace.argumentLines,
  ...timm.argumentLines,
  ...jax.argumentLines,
];
