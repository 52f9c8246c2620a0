import type { UnicodeOptions } from '../math/unicode';
import type { Words } from '../text/text';

/** How the pieces of a formula on one line are said: `x for x > 0`, `0 otherwise`. */
export function piecewiseIn(say: Words): NonNullable<UnicodeOptions['piecewise']> {
  return (value, condition) =>
    condition === undefined
      ? say('formula.otherwise', { value })
      : say('formula.piece', { value, condition });
}
