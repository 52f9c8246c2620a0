import type { ApiTable, FrameworkTables } from './table';
import { huggingFace } from './tables/huggingFace';
import { jax } from './tables/jax';
import { keras } from './tables/keras';
import { tensorflow } from './tables/tensorflow';
import { tfjs } from './tables/tfjs';
import { timm } from './tables/timm';
import { torch } from './tables/torch';

/** All that is known of the frameworks, but for their strings. */
export const frameworkTables: readonly FrameworkTables[] = [
  torch,
  keras,
  tensorflow,
  tfjs,
  huggingFace,
  timm,
  jax,
];

export const apiTables: readonly ApiTable[] = frameworkTables.flatMap(({ spellings }) => spellings);
