import { plainly } from './compile';
import { tooComplex } from './complexity';
import { subtract } from './construct';
import { differentiate } from './differentiate';
import type { Expr } from './expression';
import { resolve, type SignOf } from './resolve';
import { simplify } from './simplify';

export interface OneSided {
  readonly left: number;
  readonly right: number;
}

/**
 * The limits of f from both sides of `x`. Both are f(x) where f is continuous; NaN
 * where a side is not defined at `x` itself (a pole).
 */
export function oneSidedValues(expression: Expr, x: number): OneSided {
  return bothSides(expression, x, (side) => side);
}

/** The derivatives of f from both sides of `x`; they differ at a kink. */
export function oneSidedDerivatives(expression: Expr, x: number): OneSided {
  return bothSides(expression, x, differentiate);
}

function bothSides(expression: Expr, x: number, of: (side: Expr) => Expr): OneSided {
  if (tooComplex(expression) !== undefined) return { left: Number.NaN, right: Number.NaN };
  const simple = simplify(expression);
  const at = (direction: -1 | 1) => {
    let isDecided = true;
    const side = resolve(simple, (compared) => {
      const sign = signBeside(x, direction)(compared);
      isDecided &&= !Number.isNaN(sign);
      return sign;
    });
    return isDecided ? finite(plainly(of(side))(x)) : Number.NaN;
  };
  return { left: at(-1), right: at(1) };
}

/** At a pole plain evaluation does not know the side. Neither zero has a sign here. */
function finite(value: number): number {
  if (!Number.isFinite(value)) return Number.NaN;
  return value === 0 ? 0 : value;
}

/** The smooth expression that holds just left (-1) or just right (1) of `x`. */
export function beside(expression: Expr, x: number, direction: -1 | 1): Expr {
  return resolve(expression, signBeside(x, direction));
}

/** A difference with this many vanishing derivatives is taken to vanish beside `x` too. */
const HIGHEST_ORDER = 4;

/** NaN where what is compared is no number at `x`, beside which it may be any. */
function signBeside(x: number, direction: -1 | 1): SignOf {
  return ({ left, right }) => {
    // Not subtracted symbolically first: equal doubles have to compare as equal.
    const gap = plainly(left)(x) - plainly(right)(x);
    if (!Number.isFinite(gap)) return Number.NaN;
    if (gap !== 0) return gap < 0 ? -1 : 1;
    let term = subtract(left, right);
    let parity: number = direction;
    for (let order = 1; order <= HIGHEST_ORDER; order += 1) {
      term = differentiate(term);
      const slope = plainly(term)(x) * parity;
      if (slope !== 0) return slope < 0 ? -1 : 1;
      parity *= direction;
    }
    return 0;
  };
}
