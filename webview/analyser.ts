import { type Analyser, ignorant, knowing } from '../src/picture/analyser';
import type { Worked } from '../src/report/worked';
import { later } from './later';

export interface Analysers {
  /** For a drawing: where loading has failed, it is tried again. */
  now(): Analyser;
  /** Begins to load the one that knows everything. */
  load(): Promise<void>;
}

/**
 * The panel opens without the code that works out what is known of a function: its page has
 * brought what that found for the first. `onLoaded`: from now on everything is known.
 */
export function createAnalysers(
  brought: Worked | undefined,
  onLoaded: () => void,
  load = loadFull,
): Analysers {
  let analyser = brought === undefined ? ignorant : knowing(brought);
  let isWanted = false;
  const ask = later(load, (full) => {
    analyser = full;
    onLoaded();
  });
  return {
    now() {
      if (isWanted) void ask();
      return analyser;
    },
    load() {
      isWanted = true;
      return ask();
    },
  };
}

async function loadFull(): Promise<Analyser> {
  const { fullAnalyser } = await import('./fullAnalyser');
  return fullAnalyser;
}
