import { multiply, subtract, unary } from './construct';
import { same } from './equal';
import type { Expr } from './expression';
import { type Addend, addendsOf, summed, written } from './positiveFactors';
import { compareRationals, ONE } from './rational';

/**
 * The same sign in other forms, one for each exponential of a sum in which every addend
 * has one: `u exp(a) - v exp(b)` is `u - v exp(b - a)`, and `u exp(a - b) - v`. Where
 * both exponentials underflow one of these shows the sign still.
 */
export function formsByExponential(sum: Expr): readonly Expr[] {
  if (sum.kind !== 'binary' || (sum.name !== 'add' && sum.name !== 'subtract')) return [];
  const addends: WithExponent[] = [];
  for (const addend of addendsOf(sum, false)) {
    const [found, ...others] = addend.powers.filter(({ base }) => isExponential(base));
    if (found === undefined || !isExponential(found.base) || others.length > 0) return [];
    if (compareRationals(found.exponent, ONE) !== 0) return [];
    const powers = addend.powers.filter((each) => each !== found);
    addends.push({ ...addend, powers, argument: found.base.argument });
  }
  const distinct = addends.filter(
    ({ argument }, index) => addends.findIndex((other) => same(other.argument, argument)) === index,
  );
  if (distinct.length < 2 || distinct.length > MOST_FORMS) return [];
  return distinct.flatMap(({ argument: taken }) => {
    const form = summed(
      addends.map(({ argument, negative, powers, rest }) => {
        const factor = written(powers, rest);
        const shifted = unary('exp', subtract(argument, taken));
        return { negative, value: factor && multiply(factor, shifted) };
      }),
    );
    return form === undefined ? [] : [form];
  });
}

const MOST_FORMS = 4;

interface WithExponent extends Addend {
  readonly argument: Expr;
}

function isExponential(node: Expr): node is Extract<Expr, { kind: 'unary' }> {
  return node.kind === 'unary' && node.name === 'exp';
}
