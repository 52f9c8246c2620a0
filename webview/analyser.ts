import type { Activation, Settings } from '../src/activations/activation';
import type { Analysis } from '../src/math/analysis';
import type { Expr, ParameterValues } from '../src/math/expression';
import { keyOf } from '../src/math/keyOf';
import { SATURATION_LEVEL } from '../src/plot/zones';
import type { ExpressionRemarks } from '../src/report/expressionRemarks';
import type { Fact } from '../src/report/fact';
import type { Worked } from '../src/report/worked';
import type { Words } from '../src/text/text';

/** What is known of functions; `undefined` for what it does not know yet. */
export interface Analyser {
  /** `level`: where |f′| falls below it is said too, where a side saturates. */
  analysis(expression: Expr, level?: number): Analysis | undefined;
  facts(
    activation: Activation,
    settings: Settings,
    analysis: Analysis,
    words: Words,
  ): AllFacts | undefined;
  remarks(written: Expr, values: ParameterValues): ExpressionRemarks | undefined;
}

export interface AllFacts {
  /** Of the function that is drawn. */
  readonly drawn: readonly Fact[];
  readonly all: readonly Fact[];
}

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

const ignorant: Analyser = {
  analysis: () => undefined,
  facts: () => undefined,
  remarks: () => undefined,
};

/** Knows what was worked out elsewhere, at the level that is usual. */
export function knowing({ activation, settings, analyses, facts, described }: Worked): Analyser {
  const known = new Map(Object.entries(analyses));
  return {
    ...ignorant,
    analysis: (expression, level = SATURATION_LEVEL) =>
      level === SATURATION_LEVEL ? known.get(keyOf(expression)) : undefined,
    facts: (asked, at) =>
      asked.id === activation && JSON.stringify(at) === JSON.stringify(settings)
        ? { drawn: facts.slice(0, described), all: facts }
        : undefined,
  };
}
