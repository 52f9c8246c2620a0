import type { ApiTable } from './table';
import * as huggingFace from './tables/huggingFace';
import * as jax from './tables/jax';
import * as keras from './tables/keras';
import * as tensorflow from './tables/tensorflow';
import * as tfjs from './tables/tfjs';
import * as timm from './tables/timm';
import * as torch from './tables/torch';

/** The spellings of all frameworks. */
export const apiTables: readonly ApiTable[] = [
  ...torch.spellings,
  ...keras.spellings,
  ...tensorflow.spellings,
  ...tfjs.spellings,
  ...huggingFace.spellings,
  ...timm.spellings,
  ...jax.spellings,
];
