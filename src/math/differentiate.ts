import { tooComplex } from './complexity';
import { isConstant } from './constants';
import {
  add,
  divide,
  half,
  multiply,
  negate,
  one,
  power,
  subtract,
  two,
  unary,
  zero,
} from './construct';
import { fromTheRight, where } from './constructWhere';
import type { BinaryExpr, Expr, UnaryExpr } from './expression';
import { isSquare } from './forms';
import { argumentOfSigmoidSlope, tanhSlope } from './identities';
import { remembered } from './memo';
import { simplify } from './simplify';

/**
 * The derivative with respect to x, simplified, and in forms that keep their digits
 * where the textbook's do not: tanh' is 4σ(2u)σ(−2u), since 1 − tanh² has none left
 * beyond u = 19. At a kink, where there is none, it has the value of the right
 * side as far as the condition could be solved for x; at a jump it says nothing of the jump. NaN for an expression too complex.
 */
export const differentiate: (expression: Expr) => Expr = remembered(
  (expression) => derivative(expression, byX),
  512,
);

/** The derivative with respect to a named parameter. */
export function differentiateBy(expression: Expr, parameterName: string): Expr {
  const isVariable = (leaf: Expr) => leaf.kind === 'parameter' && leaf.name === parameterName;
  const known = new Map<Expr, Expr>();
  const walk = (node: Expr): Expr => {
    const result = known.get(node) ?? rule(node, isVariable, walk);
    known.set(node, result);
    return result;
  };
  return derivative(expression, walk);
}

const byX: (node: Expr) => Expr = remembered((node) =>
  rule(node, (leaf) => leaf.kind === 'x', byX),
);

type IsVariable = (leaf: Expr) => boolean;

function derivative(expression: Expr, walk: (node: Expr) => Expr): Expr {
  if (tooComplex(expression) !== undefined) return { kind: 'constant', value: Number.NaN };
  return walk(simplify(expression));
}

function rule(node: Expr, isVariable: IsVariable, d: (child: Expr) => Expr): Expr {
  switch (node.kind) {
    case 'unary':
      return chain(node, d(node.argument));
    case 'binary':
      return asOneFactor(node, d) ?? binaryRule(node, d(node.left), d(node.right));
    case 'where':
      return pieces(node.left, node.comparison, node.right, d(node.whenTrue), d(node.otherwise));
    default:
      return isVariable(node) ? one : zero;
  }
}

/**
 * All pieces take the same side where they meet, so that a function that is smooth
 * there, such as `max(0, x) + min(0, exp(x) - 1)`, is not given both slopes.
 */
function pieces(...parts: Parameters<typeof where>): Expr {
  return fromTheRight(where(...parts));
}

/** `f(u)' = f'(u) u'`. */
function chain(node: UnaryExpr, inner: Expr): Expr {
  if (isConstant(inner, 0)) return zero;
  const { argument: u } = node;
  switch (node.name) {
    case 'negate':
      return negate(inner);
    case 'log':
      return divide(inner, u);
    case 'log1p':
      return divide(inner, add(one, u));
    case 'sqrt':
      return divide(inner, multiply(two, node));
    case 'abs':
      return pieces(u, '<', zero, negate(inner), inner);
    default:
      return multiply(outer[node.name](u), inner);
  }
}

/**
 * Of `sigmoid(u) sigmoid(-u)`, `sin(u)^2` and `cos(u)^2`: of what the rules for products and
 * powers make of them intervals know less, and doubles keep fewer digits.
 */
function asOneFactor(node: BinaryExpr, d: (child: Expr) => Expr): Expr | undefined {
  const u = argumentOfSigmoidSlope(node);
  if (u !== undefined) return multiply(negate(multiply(unary('tanh', halved(u)), node)), d(u));
  if (!isSquare(node) || node.left.kind !== 'unary') return undefined;
  const { name, argument } = node.left;
  if (name !== 'sin' && name !== 'cos') return undefined;
  const wave = multiply(unary('sin', multiply(two, argument)), d(argument));
  return name === 'sin' ? wave : negate(wave);
}

/** `1.3 x` becomes `0.65 x`, and `sin(x)` becomes `sin(x) / 2`. */
function halved(u: Expr): Expr {
  const hasFactor = u.kind === 'binary' && u.name === 'multiply' && u.left.kind === 'constant';
  return hasFactor ? multiply(half, u) : divide(u, two);
}

const sigmoidSlope = (u: Expr) => multiply(unary('sigmoid', u), unary('sigmoid', negate(u)));
const gaussian = (u: Expr) => unary('exp', negate(power(u, two)));
const twoOverRootPi = divide(two, unary('sqrt', { kind: 'pi' }));

const outer = {
  exp: (u: Expr) => unary('exp', u),
  expm1: (u: Expr) => unary('exp', u),
  tanh: tanhSlope,
  sigmoid: sigmoidSlope,
  softplus: (u: Expr) => unary('sigmoid', u),
  erf: (u: Expr) => multiply(twoOverRootPi, gaussian(u)),
  erfc: (u: Expr) => negate(multiply(twoOverRootPi, gaussian(u))),
  sin: (u: Expr) => unary('cos', u),
  cos: (u: Expr) => negate(unary('sin', u)),
} as const;

function binaryRule({ name, left: u, right: v }: BinaryExpr, du: Expr, dv: Expr): Expr {
  switch (name) {
    case 'add':
      return add(du, dv);
    case 'subtract':
      return subtract(du, dv);
    case 'multiply':
      return add(multiply(du, v), multiply(u, dv));
    case 'divide':
      if (isConstant(dv, 0)) return divide(du, v);
      return divide(subtract(multiply(du, v), multiply(u, dv)), power(v, two));
    case 'power':
      return powerRule(u, v, du, dv);
    case 'min':
      return pieces(u, '<', v, du, dv);
    case 'max':
      return pieces(u, '>', v, du, dv);
  }
}

function powerRule(u: Expr, v: Expr, du: Expr, dv: Expr): Expr {
  const ofBase = multiply(multiply(v, power(u, subtract(v, one))), du);
  if (isConstant(dv, 0)) return ofBase;
  return add(ofBase, multiply(multiply(power(u, v), unary('log', u)), dv));
}
