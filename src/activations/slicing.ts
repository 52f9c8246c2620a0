import type { Activation, Parameter, Settings } from './activation';
import { fitting } from './startingSettings';
import { problemWith } from './validate';

/**
 * How another slice of a vector activation is chosen: what its entry holds is the slice at
 * the defaults. A law of training is that of the entry's own slice alone.
 */
export interface Slicing {
  /** What a slice is chosen by, such as a number of classes; the activation itself has none of it. */
  readonly parameters: readonly Parameter[];
  /** What differs from the entry, at complete settings of these parameters. */
  readonly at: (chosen: Settings) => Slice;
  /** The parameters that make no difference to the slice at these settings; left out: all do. */
  readonly idle?: (chosen: Settings) => readonly string[];
}

export type Slice = Required<Pick<Activation, 'expression' | 'slice'>> &
  Pick<Activation, 'companions' | 'jacobian'>;

/** The activation as one slice shows it; the entry itself where nothing else is chosen. */
export function sliced(activation: Activation, chosen: Settings): Activation {
  const { slicing } = activation;
  const slice = chosenSlice(activation, chosen);
  if (slicing === undefined || isEntry(slicing, slice)) {
    return activation;
  }
  const { trainingLaw: _ofTheEntry, ...entry } = activation;
  return { ...entry, ...slicing.at(slice) };
}

/** What the slice is chosen by, each with its default where nothing that can be used is said. */
export function chosenSlice(activation: Activation, chosen: Settings): Settings {
  const parameters = activation.slicing?.parameters ?? [];
  const slot: Activation = { ...activation, parameters };
  const fit = fitting(slot, chosen);
  return Object.fromEntries(
    parameters.flatMap(({ name, default: fallback }) => {
      const value = fit[name];
      const isGood = value !== undefined && problemWith(slot, { [name]: value }) === undefined;
      const taken = isGood ? value : fallback;
      return taken === undefined ? [] : [[name, taken] as const];
    }),
  );
}

function isEntry({ parameters }: Slicing, slice: Settings): boolean {
  return parameters.every(({ name, default: fallback }) => slice[name] === fallback);
}
