/**
 * Forms that lose digits or overflow, and the primitive that is the same real
 * function without that. Each function answers `undefined` where its form is not
 * there; the node it is given is not simplified further.
 */
import { isConstant } from './constants';
import { multiply, negate } from './construct';
import { same } from './equal';
import type { Expr, UnaryName } from './expression';

/** `log(1 + u)` is `log1p(u)`, `log1p(exp(u))` is `softplus(u)`, and `sqrt(u^2)` is `|u|`. */
export function stableUnary(name: UnaryName, argument: Expr): Expr | undefined {
  if (name === 'log' && argument.kind === 'binary' && argument.name === 'add') {
    const u = besideOne(argument.left, argument.right);
    return u && (stableUnary('log1p', u) ?? unary('log1p', u));
  }
  if (name === 'log' && isUnary(argument, 'exp')) return argument.argument;
  if (name === 'log1p' && isUnary(argument, 'exp')) return unary('softplus', argument.argument);
  if (name === 'sqrt' && argument.kind === 'binary' && argument.name === 'power') {
    return isConstant(argument.right, 2) ? unary('abs', argument.left) : undefined;
  }
  return undefined;
}

/** `1 + erf(u)` is `erfc(-u)`, and `1 + tanh(u)` is `2 sigmoid(2u)`. */
export function stableSum(left: Expr, right: Expr): Expr | undefined {
  const u = besideOne(left, right);
  if (u?.kind !== 'unary') return undefined;
  if (u.name === 'erf') return unary('erfc', scaled(-1, u.argument));
  if (u.name === 'tanh') return scaled(2, unary('sigmoid', scaled(2, u.argument)));
  return undefined;
}

/** `exp(u) - 1` is `expm1(u)`, `1 - sigmoid(u)` is `sigmoid(-u)`, and their kin. */
export function stableDifference(left: Expr, right: Expr): Expr | undefined {
  if (isConstant(right, 1) && isUnary(left, 'exp')) return unary('expm1', left.argument);
  if (!isConstant(left, 1)) return undefined;
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
    default:
      return undefined;
  }
}

/** `1 / (1 + exp(u))` is `sigmoid(-u)`, and `exp(u) / (1 + exp(u))` is `sigmoid(u)`. */
export function stableQuotient(left: Expr, right: Expr): Expr | undefined {
  if (right.kind !== 'binary' || right.name !== 'add') return undefined;
  const e = besideOne(right.left, right.right);
  if (e === undefined || !isUnary(e, 'exp')) return undefined;
  if (isConstant(left, 1)) return unary('sigmoid', scaled(-1, e.argument));
  return same(left, e) ? unary('sigmoid', e.argument) : undefined;
}

/** `4 sigmoid(2u) sigmoid(-2u)`, the slope of tanh in the form that keeps its digits. */
export function tanhSlope(u: Expr): Expr {
  const doubled = scaled(2, u);
  const [left, right] = [unary('sigmoid', doubled), unary('sigmoid', scaled(-1, doubled))];
  return scaled(4, { kind: 'binary', name: 'multiply', left, right });
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

function besideOne(left: Expr, right: Expr): Expr | undefined {
  if (isConstant(left, 1)) return right;
  return isConstant(right, 1) ? left : undefined;
}

function isUnary(node: Expr, name: UnaryName): node is Extract<Expr, { kind: 'unary' }> {
  return node.kind === 'unary' && node.name === name;
}

function unary(name: UnaryName, argument: Expr): Expr {
  return { kind: 'unary', name, argument };
}

function scaled(factor: number, u: Expr): Expr {
  return factor === -1 ? negate(u) : multiply({ kind: 'constant', value: factor }, u);
}

function squared(left: Expr): Expr {
  return { kind: 'binary', name: 'power', left, right: { kind: 'constant', value: 2 } };
}
