import type { PiecewiseWords } from '../math/unicode';
import { listed } from '../text/list';
import type { Words } from '../text/text';

/** How the pieces of a formula on one line are said: `x for x > 0, 0 otherwise`. */
export function piecewiseIn(say: Words): PiecewiseWords {
  return {
    piece: (value, condition) =>
      condition === undefined
        ? say('formula.otherwise', { value })
        : say('formula.piece', { value, condition }),
    listed: (pieces) => listed(say, pieces),
  };
}
