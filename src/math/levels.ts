import { takenApart } from './analyse';
import { type Analysis, isUnknown, type Known, pointBelow, type Saturation } from './analysis';
import { crossings } from './crossing';
import type { Expr } from './expression';
import { simplify } from './simplify';
import { unsuitable } from './suitable';
import type { Side } from './tailFacts';

/**
 * The analysis of an expression, which also says from which points on |f'| stays below a
 * level of one's own choice, where a side saturates: `analyse` tells it of the usual ones.
 */
export function withLevel(expression: Expr, analysis: Analysis, level: number): Analysis {
  const { leftSaturation, rightSaturation } = analysis;
  return {
    ...analysis,
    leftSaturation: saturationWith(leftSaturation, expression, 'left', level),
    rightSaturation: saturationWith(rightSaturation, expression, 'right', level),
  };
}

function saturationWith(
  saturation: Known<Saturation>,
  expression: Expr,
  side: Side,
  level: number,
): Known<Saturation> {
  if (isUnknown(saturation) || saturation.kind === 'none') return saturation;
  if (isUnknown(saturation.below) || pointBelow(saturation, level) !== undefined) return saturation;
  if (unsuitable(expression) !== undefined) return saturation;
  const dissection = takenApart(simplify(expression));
  const found = isUnknown(dissection) ? dissection : crossings(dissection, side, [level]);
  return isUnknown(found) ? saturation : { ...saturation, below: [...saturation.below, ...found] };
}
