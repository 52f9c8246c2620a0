import { pathsInTables } from './kerasPaths';
import type { KerasVersion } from './kerasVersion';
import type { ImplicitLine, ImplicitPart } from './table';
import * as huggingFace from './tables/huggingFace';
import * as jax from './tables/jax';
import * as keras from './tables/keras';
import * as tensorflow from './tables/tensorflow';
import * as tfjs from './tables/tfjs';
import * as timm from './tables/timm';
import * as torch from './tables/torch';

/** An activation that a callee applies without being told to: the gates of an LSTM. */
export interface ImplicitActivation {
  readonly part: ImplicitPart;
  readonly activation: string;
}

const LINES: readonly ImplicitLine[] = [
  ...torch.implicitLines,
  ...keras.implicitLines,
  ...tensorflow.implicitLines,
  ...tfjs.implicitLines,
  ...huggingFace.implicitLines,
  ...timm.implicitLines,
  ...jax.implicitLines,
];
const BY_CALLEE = indexImplicit();

/** What a callee applies of its own, which is never a use by itself; empty for most. */
export function implicitActivations(
  callee: string,
  keras: KerasVersion,
): readonly ImplicitActivation[] {
  const path = pathsInTables(callee, keras).find((candidate) => BY_CALLEE.has(candidate));
  return (path !== undefined && BY_CALLEE.get(path)) || [];
}

function indexImplicit(): ReadonlyMap<string, readonly ImplicitActivation[]> {
  const index = new Map<string, ImplicitActivation[]>();
  for (const [module, callees, part, activation] of LINES) {
    for (const callee of callees.split(' ')) {
      const path = module + callee;
      index.set(path, [...(index.get(path) ?? []), { part, activation }]);
    }
  }
  return index;
}
