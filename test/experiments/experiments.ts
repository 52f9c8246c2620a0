import { byLayer } from './byLayer';
import { depth } from './depth';
import { eluStarts } from './eluStarts';
import type { Experiment, ExperimentId } from './experiment';
import { inputScale } from './inputScale';
import { lsuv } from './lsuv';
import { plateau } from './plateau';
import { preluFans } from './preluFans';
import { keyOf, type Subject } from './subject';

/** In the order in which they are run and printed. */
export const experiments: readonly Experiment[] = [
  byLayer,
  depth,
  plateau,
  eluStarts,
  lsuv,
  preluFans,
  inputScale,
];

/** Throws where there is none of this name. */
export function experimentOf(id: ExperimentId): Experiment {
  const experiment = experiments.find((one) => one.id === id);
  if (experiment === undefined) throw new Error(`There is no experiment ${id}`);
  return experiment;
}

/** What has to be measured for these, each once. */
export function subjectsOf(chosen: readonly Experiment[]): ReadonlyMap<string, Subject> {
  return new Map(
    chosen.flatMap(({ subjects }) => subjects).map((subject) => [keyOf(subject), subject]),
  );
}
