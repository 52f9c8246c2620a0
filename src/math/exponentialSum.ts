import { closedValue, hasVariable } from './closed';
import type { Expr } from './expression';
import { affineOf } from './polynomial';
import { toNumber } from './rational';

/** `coefficient x^power exp(rate x)`. */
export interface ExponentialTerm {
  readonly coefficient: number;
  readonly power: number;
  readonly rate: number;
}

const HIGHEST_POWER = 16;
const MOST_TERMS = 64;

/** The expression as a sum of such terms; `undefined` where it is none, or a long one. */
export function exponentialSum(node: Expr): readonly ExponentialTerm[] | undefined {
  if (!hasVariable(node)) return [{ coefficient: closedValue(node), power: 0, rate: 0 }];
  if (node.kind === 'x') return [{ coefficient: 1, power: 1, rate: 0 }];
  if (node.kind === 'unary') return ofUnary(node);
  if (node.kind !== 'binary') return undefined;
  const { name, left, right } = node;
  if (name === 'power') return ofPower(left, right);
  const a = exponentialSum(left);
  const b = a && exponentialSum(right);
  if (a === undefined || b === undefined) return undefined;
  switch (name) {
    case 'add':
      return collected([...a, ...b]);
    case 'subtract':
      return collected([...a, ...scaled(b, -1)]);
    case 'multiply':
      return productOfSums(a, b);
    case 'divide':
      return hasVariable(right) ? undefined : scaled(a, 1 / closedValue(right));
    default:
      return undefined;
  }
}

export function productOfSums(
  a: readonly ExponentialTerm[],
  b: readonly ExponentialTerm[],
): readonly ExponentialTerm[] | undefined {
  if (a.length * b.length > MOST_TERMS) return undefined;
  const all = a.flatMap((left) =>
    b.map((right) => ({
      coefficient: left.coefficient * right.coefficient,
      power: left.power + right.power,
      rate: left.rate + right.rate,
    })),
  );
  return all.every(({ power }) => power <= HIGHEST_POWER) ? collected(all) : undefined;
}

function ofUnary({ name, argument }: Extract<Expr, { kind: 'unary' }>) {
  if (name === 'negate') {
    const inner = exponentialSum(argument);
    return inner && scaled(inner, -1);
  }
  if (name !== 'exp' && name !== 'expm1') return undefined;
  const affine = affineOf(argument);
  if (affine === undefined) return undefined;
  const shift: Expr = { kind: 'constant', value: toNumber(affine.intercept) };
  const coefficient = closedValue({ kind: 'unary', name: 'exp', argument: shift });
  const term = { coefficient, power: 0, rate: toNumber(affine.slope) };
  return name === 'exp' ? [term] : [term, { coefficient: -1, power: 0, rate: 0 }];
}

function ofPower(base: Expr, exponent: Expr): readonly ExponentialTerm[] | undefined {
  const count = exponent.kind === 'constant' ? exponent.value : 0;
  if (!Number.isInteger(count) || count < 1 || count > HIGHEST_POWER) return undefined;
  const factor = exponentialSum(base);
  let result = factor;
  for (let power = 1; power < count && result && factor; power += 1) {
    result = productOfSums(result, factor);
  }
  return result;
}

function scaled(terms: readonly ExponentialTerm[], factor: number): readonly ExponentialTerm[] {
  return terms.map((term) => ({ ...term, coefficient: term.coefficient * factor }));
}

function collected(terms: readonly ExponentialTerm[]): readonly ExponentialTerm[] {
  const result: ExponentialTerm[] = [];
  for (const term of terms) {
    const index = result.findIndex(({ power, rate }) => power === term.power && rate === term.rate);
    const like = result[index];
    if (like === undefined) result.push(term);
    else result[index] = { ...like, coefficient: like.coefficient + term.coefficient };
  }
  return result;
}
