import type { Apart } from '../src/math/apart';
import type { Expr } from '../src/math/expression';
import type { Curve } from './curves';
import { delayed } from './frames';
import { pauses } from './studied';

/** By place in the comparison, how far each curve is from the first; `undefined`: not yet known. */
export type Distances = readonly (Apart | undefined)[];

/** Measures how far functions are apart, one pair after the other. */
export interface Measurer {
  /** Never answered when it is ended meanwhile. */
  measure(f: Expr, g: Expr): Promise<Apart>;
  end(): void;
}

/**
 * Works out how far curves are from the first, one after the other, beside the page, which
 * stays quick. `onKnown` is called after each.
 */
export function createDistances(
  onKnown: () => void,
  measurer: Measurer,
): {
  of(curves: readonly Curve[]): Distances;
} {
  let asked: readonly Curve[] = [];
  let found: Distances = [];
  const beginning = delayed();
  const step = async () => {
    const of = asked;
    const index = found.indexOf(undefined);
    const [first, next] = [of[0], of[index]];
    if (first === undefined || next === undefined) return measurer.end();
    const distance = await measurer.measure(first.expression, next.expression);
    if (asked !== of) return;
    found = found.map((known, place) => (place === index ? distance : known));
    onKnown();
    await step();
  };
  return {
    of(curves) {
      if (curves === asked) return found;
      const [before, now] = [asked[0]?.expression, curves[0]?.expression];
      const kept = new Map(asked.map(({ expression }, index) => [expression, found[index]]));
      found = curves.map(({ expression }) => (before === now ? kept.get(expression) : undefined));
      asked = curves;
      measurer.end();
      // While a slider is dragged, nothing is begun.
      beginning.start(() => void step(), pauses.slider);
      return found;
    },
  };
}
