/**
 * Forms that lose digits or overflow, and the primitive that is the same real
 * function without that. Each function answers `undefined` where its form is not
 * there; the node it is given is not simplified further.
 */
import { isConstant } from './constants';
import { add, multiply, negate, one, subtract } from './construct';
import { same } from './equal';
import type { BinaryExpr, Expr, UnaryName } from './expression';
import { absolute, besideOne, isSquare, isUnary, scaled, squared, tanh, unary } from './forms';
import { shared } from './shared';

const ODD: ReadonlySet<UnaryName> = new Set(['tanh', 'erf', 'sin']);
const EVEN: ReadonlySet<UnaryName> = new Set(['abs', 'cos']);

/** `log1p(exp(u))` is `softplus(u)`, `sqrt(u^2)` is `|u|`, and `tanh(-u)` is `-tanh(u)`. */
export function stableUnary(name: UnaryName, argument: Expr): Expr | undefined {
  if (isUnary(argument, 'negate')) {
    if (ODD.has(name)) return negate(unary(name, argument.argument));
    if (EVEN.has(name)) return unary(name, argument.argument);
  }
  switch (name) {
    case 'log':
      return stableLogarithm(argument);
    case 'log1p':
      if (isUnary(argument, 'exp')) return unary('softplus', argument.argument);
      return isUnary(argument, 'expm1') ? argument.argument : undefined;
    case 'exp':
      return stableExponential(argument);
    case 'sqrt':
      return isSquare(argument) ? absolute(argument.left) : undefined;
    default:
      return undefined;
  }
}

/** `log(1 + u)` is `log1p(u)`, `log(sigmoid(u))` is `-softplus(-u)`, and so on. */
function stableLogarithm(argument: Expr): Expr | undefined {
  if (isUnary(argument, 'exp')) return argument.argument;
  if (isUnary(argument, 'sigmoid')) {
    return scaled(-1, unary('softplus', scaled(-1, argument.argument)));
  }
  if (argument.kind !== 'binary' || argument.name !== 'add') return undefined;
  const { left, right } = argument;
  const u = besideOne(left, right);
  if (u !== undefined) return stableUnary('log1p', u) ?? unary('log1p', u);
  return isUnary(left, 'exp') && isUnary(right, 'exp')
    ? add(left.argument, unary('softplus', subtract(right.argument, left.argument)))
    : undefined;
}

/** `exp(log(u))` is `u`, and `exp(-softplus(u))` is `sigmoid(-u)`. */
function stableExponential(argument: Expr): Expr | undefined {
  if (isUnary(argument, 'log')) return argument.argument;
  if (isUnary(argument, 'log1p')) return add(one, argument.argument);
  return isUnary(argument, 'negate') && isUnary(argument.argument, 'softplus')
    ? unary('sigmoid', scaled(-1, argument.argument.argument))
    : undefined;
}

/** `1 + erf(u)` is `erfc(-u)`, and `1 + tanh(u)` is `2 sigmoid(2u)`; so are their multiples. */
export function stableSum(left: Expr, right: Expr): Expr | undefined {
  const common = commonFactor(left, right);
  if (common !== undefined) {
    const inner = stableSum(one, common.rest);
    return inner && multiply(common.factor, inner);
  }
  const u = besideOne(left, right);
  if (u?.kind !== 'unary') return undefined;
  switch (u.name) {
    case 'erf':
      return unary('erfc', scaled(-1, u.argument));
    case 'tanh':
      return scaled(2, unary('sigmoid', scaled(2, u.argument)));
    case 'expm1':
      return unary('exp', u.argument);
    default:
      return undefined;
  }
}

/** `exp(u) - 1` is `expm1(u)`, `1 - sigmoid(u)` is `sigmoid(-u)`, and their kin. */
export function stableDifference(left: Expr, right: Expr): Expr | undefined {
  if (isConstant(right, 1)) return lessOne(left);
  if (isUnary(left, 'softplus') && same(left.argument, right)) {
    return unary('softplus', scaled(-1, right));
  }
  const common = commonFactor(left, right);
  if (common !== undefined) {
    const { factor, rest } = common;
    const less = factor === right ? stableDifference(rest, one) : undefined;
    const inner = less ?? stableDifference(one, rest);
    if (inner === undefined) return undefined;
    return multiply(factor === right && less === undefined ? negate(factor) : factor, inner);
  }
  return isConstant(left, 1) ? oneLess(right) : undefined;
}

/** `exp(u) - 1` is `expm1(u)`, and `2 sigmoid(u) - 1` is `tanh(u / 2)`. */
function lessOne(left: Expr): Expr | undefined {
  if (isUnary(left, 'exp')) return unary('expm1', left.argument);
  if (left.kind !== 'binary' || left.name !== 'multiply' || !isConstant(left.left, 2)) {
    return undefined;
  }
  return isUnary(left.right, 'sigmoid') ? tanh(scaled(0.5, left.right.argument)) : undefined;
}

function oneLess(right: Expr): Expr | undefined {
  const slope = argumentOfTanhSlope(right);
  if (slope !== undefined) return squared(unary('tanh', slope));
  if (right.kind === 'binary') return slopeFromSquare(right);
  if (right.kind !== 'unary') return undefined;
  const u = right.argument;
  switch (right.name) {
    case 'sigmoid':
      return unary('sigmoid', scaled(-1, u));
    case 'erf':
      return unary('erfc', u);
    case 'erfc':
      return unary('erf', u);
    case 'tanh':
      return scaled(2, unary('sigmoid', scaled(-2, u)));
    case 'exp':
      return scaled(-1, unary('expm1', u));
    case 'cos':
      return scaled(2, squared(unary('sin', scaled(0.5, u))));
    default:
      return undefined;
  }
}

/** `|u|^2` is `u^2`. */
export function stablePower(base: Expr, exponent: Expr): Expr | undefined {
  return isConstant(exponent, 2) && isUnary(base, 'abs') ? squared(base.argument) : undefined;
}

/** `4 sigmoid(2u) sigmoid(-2u)`, the slope of tanh in the form that keeps its digits. */
export function tanhSlope(u: Expr): Expr {
  const doubled = scaled(2, u);
  const [left, right] = [unary('sigmoid', doubled), unary('sigmoid', scaled(-1, doubled))];
  return scaled(4, shared({ kind: 'binary', name: 'multiply', left, right }));
}

/** The u of `sigmoid(u) sigmoid(-u)`. */
export function argumentOfSigmoidSlope(node: BinaryExpr): Expr | undefined {
  const { name, left, right } = node;
  if (name !== 'multiply' || !isUnary(left, 'sigmoid') || !isUnary(right, 'sigmoid')) {
    return undefined;
  }
  return same(negate(left.argument), right.argument) ? left.argument : undefined;
}

/** The u of `tanhSlope(u)`. */
function argumentOfTanhSlope(node: Expr): Expr | undefined {
  if (node.kind !== 'binary' || node.name !== 'multiply' || !isConstant(node.left, 4)) {
    return undefined;
  }
  const factors = node.right;
  if (factors.kind !== 'binary' || !isUnary(factors.left, 'sigmoid')) return undefined;
  const doubled = factors.left.argument;
  if (doubled.kind !== 'binary' || doubled.name !== 'multiply' || !isConstant(doubled.left, 2)) {
    return undefined;
  }
  return same(node, tanhSlope(doubled.right)) ? doubled.right : undefined;
}

/** `1 - tanh(u)^2`. */
function slopeFromSquare({
  name,
  left,
  right,
}: Extract<Expr, { kind: 'binary' }>): Expr | undefined {
  if (name !== 'power' || !isConstant(right, 2) || !isUnary(left, 'tanh')) return undefined;
  return tanhSlope(left.argument);
}

/** The c of `c + c rest`, where the rest is a function that has its own form beside 1. */
function commonFactor(left: Expr, right: Expr): { factor: Expr; rest: Expr } | undefined {
  const factor = left.kind === 'constant' ? left : right;
  const product = factor === left ? right : left;
  if (factor.kind !== 'constant' || product.kind !== 'binary' || product.name !== 'multiply') {
    return undefined;
  }
  const { left: coefficient, right: rest } = product;
  return same(coefficient, factor) && rest.kind === 'unary' ? { factor, rest } : undefined;
}
