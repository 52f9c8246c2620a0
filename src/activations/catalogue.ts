import type { Activation } from './activation';
import { exponential } from './exponential';
import { gated } from './gated';
import { hardSigmoidal } from './hardSigmoidal';
import { linear } from './linear';
import { maxout } from './maxout';
import { noisy } from './noisy';
import { normalisers } from './normalisers';
import { rectifiers } from './rectifiers';
import { search } from './search';
import { shrinkage } from './shrinkage';
import { sigmoidal } from './sigmoidal';
import { slopedRectifiers } from './slopedRectifiers';
import { hardGates, smoothGates } from './smooth';
import { softRectifiers } from './softRectifiers';
import { steps } from './steps';
import { unusual } from './unusual';

/** Every activation that has a name here, family by family. */
export const catalogue: readonly Activation[] = [
  ...rectifiers,
  ...slopedRectifiers,
  ...maxout,
  ...exponential,
  ...smoothGates,
  ...hardGates,
  ...softRectifiers,
  ...sigmoidal,
  ...hardSigmoidal,
  ...shrinkage,
  ...normalisers,
  ...gated,
  ...noisy,
  ...steps,
  ...unusual,
  ...linear,
];

const byId: ReadonlyMap<string, Activation> = new Map(
  catalogue.map((activation) => [activation.id, activation]),
);

/** `undefined` for an id that is not in the vocabulary. */
export function findActivation(id: string): Activation | undefined {
  return byId.get(id);
}

/** Best match first; the whole catalogue for an empty query (see `search`). */
export function searchActivations(query: string): readonly Activation[] {
  return search(catalogue, query);
}
