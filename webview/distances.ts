import { type Apart, apart } from '../src/math/apart';
import type { Curve } from './curves';
import { pauses } from './studied';

/** By place in the comparison, how far each curve is from the first; `undefined`: not yet known. */
export type Distances = readonly (Apart | undefined)[];

/**
 * Works out how far curves are from the first, one after the other, after what is on screen
 * has been drawn: some take a while. `onKnown` is called after each.
 */
export function createDistances(onKnown: () => void): {
  of(curves: readonly Curve[]): Distances;
} {
  let asked: readonly Curve[] = [];
  let found: Distances = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const step = () => {
    const [first] = asked;
    const index = found.indexOf(undefined);
    const next = asked[index];
    if (first === undefined || next === undefined) return;
    const distance = apart(first.expression, next.expression);
    found = found.map((known, place) => (place === index ? distance : known));
    onKnown();
    timer = setTimeout(step);
  };
  return {
    of(curves) {
      if (curves === asked) return found;
      const [before, now] = [asked[0]?.expression, curves[0]?.expression];
      const kept = new Map(asked.map(({ expression }, index) => [expression, found[index]]));
      found = curves.map(({ expression }) => (before === now ? kept.get(expression) : undefined));
      asked = curves;
      clearTimeout(timer);
      // While a slider is dragged, nothing is begun.
      timer = setTimeout(step, pauses.slider);
      return found;
    },
  };
}
