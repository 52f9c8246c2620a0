import { type Analyser, ignorant, knowing } from '../src/picture/analyser';
import type { Worked } from '../src/report/worked';

export interface Analysers {
  now(): Analyser;
  /** Begins to load the one that knows everything. */
  load(): void;
}

/**
 * The panel opens without the code that works out what is known of a function: its page has
 * brought what that found for the first. `onLoaded`: from now on everything is known.
 */
export function createAnalysers(brought: Worked | undefined, onLoaded: () => void): Analysers {
  let analyser = brought === undefined ? ignorant : knowing(brought);
  return {
    now: () => analyser,
    load() {
      void import('./fullAnalyser').then(({ fullAnalyser }) => {
        analyser = fullAnalyser;
        onLoaded();
      });
    },
  };
}
