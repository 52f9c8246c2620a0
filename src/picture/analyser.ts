import type { Activation, Settings } from '../activations/activation';
import type { Analysis } from '../math/analysis';
import type { Expr, ParameterValues } from '../math/expression';
import { keyOf } from '../math/keyOf';
import { SATURATION_LEVEL } from '../plot/zones';
import type { ExpressionRemarks } from '../report/expressionRemarks';
import type { Fact } from '../report/fact';
import type { Worked } from '../report/worked';
import type { Words } from '../text/text';

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

export const ignorant: Analyser = {
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
