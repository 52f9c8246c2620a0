import {
  abs,
  add,
  constant,
  cos,
  divide,
  erf,
  erfc,
  exp,
  expm1,
  log,
  log1p,
  max,
  min,
  multiply,
  negate,
  pi,
  power,
  sigmoid,
  sin,
  softplus,
  sqrt,
  subtract,
  tanh,
  where,
} from './build';
import type { Expr } from './expression';

/** A function that can be called in the infix language. */
export interface CallableFunction {
  /** Operands that a call needs; `variadic`: or more. */
  readonly operands: number;
  readonly variadic?: boolean;
  readonly build: (operands: readonly Expr[]) => Expr;
}

/**
 * Names that are numbers. `e` is Euler's number, as in `e^x`, and so no parameter;
 * the infinities and NaN are there because the printer writes them.
 */
export const namedNumbers: ReadonlyMap<string, Expr> = new Map([
  ['pi', pi],
  ['π', pi],
  ['e', exp(1)],
  ['inf', constant(Number.POSITIVE_INFINITY)],
  ['Infinity', constant(Number.POSITIVE_INFINITY)],
  ['nan', constant(Number.NaN)],
  ['NaN', constant(Number.NaN)],
]);

type Unary = (u: Expr) => Expr;
type Binary = (a: Expr, b: Expr) => Expr;

const clip = (u: Expr, lo: Expr, hi: Expr): Expr => min(max(u, lo), hi);
const silu: Unary = (u) => multiply(u, sigmoid(u));
const sign: Unary = (u) => where(u, '>', 0, 1, where(u, '<', 0, -1, 0));
const logSigmoid: Unary = (u) => negate(softplus(negate(u)));
const normal: Unary = (u) => multiply(0.5, erfc(divide(negate(u), sqrt(2))));
/** By `expm1`, which keeps the digits near 0. */
const sinh: Unary = (u) => divide(subtract(expm1(u), expm1(negate(u))), 2);
const cosh: Unary = (u) => divide(add(exp(u), exp(negate(u))), 2);

/** The primitives by their own names first, then what people type for them and for a few others. */
const unaryFunctions: readonly (readonly [names: string, build: Unary])[] = [
  ['exp', exp],
  ['expm1', expm1],
  ['log ln', log],
  ['log1p', log1p],
  ['tanh', tanh],
  ['sigmoid logistic expit', sigmoid],
  ['softplus', softplus],
  ['erf', erf],
  ['erfc', erfc],
  ['sqrt', sqrt],
  ['abs absolute', abs],
  ['sin', sin],
  ['cos', cos],
  ['neg negative', negate],
  ['square', (u) => power(u, 2)],
  ['rsqrt', (u) => divide(1, sqrt(u))],
  ['reciprocal', (u) => divide(1, u)],
  ['log2', (u) => divide(log(u), log(2))],
  ['log10', (u) => divide(log(u), log(10))],
  ['tan', (u) => divide(sin(u), cos(u))],
  ['sinh', sinh],
  ['cosh', cosh],
  ['sign', sign],
  ['relu', (u) => max(u, 0)],
  ['relu6', (u) => clip(u, constant(0), constant(6))],
  ['silu swish', silu],
  ['gelu', (u) => multiply(u, normal(u))],
  ['mish', (u) => multiply(u, tanh(softplus(u)))],
  ['softsign', (u) => divide(u, add(1, abs(u)))],
  ['logsigmoid log_sigmoid', logSigmoid],
  ['ndtr Phi Φ', normal],
];

const binaryFunctions: readonly (readonly [names: string, build: Binary])[] = [
  ['min minimum', min],
  ['max maximum', max],
  ['pow power', power],
];

/** All but `where`, whose first operand is a comparison. */
export const callableFunctions: ReadonlyMap<string, CallableFunction> = new Map<
  string,
  CallableFunction
>([
  ...unaryFunctions.flatMap(([names, build]) =>
    named(names, { operands: 1, build: ([u]) => build(u ?? NOTHING) }),
  ),
  ...binaryFunctions.flatMap(([names, build]) =>
    named(names, {
      operands: 2,
      variadic: build !== power,
      build: ([first = NOTHING, ...others]) => others.reduce(build, first),
    }),
  ),
  ...named('clip clamp', {
    operands: 3,
    build: ([u = NOTHING, lo = NOTHING, hi = NOTHING]) => clip(u, lo, hi),
  }),
]);

/** Never met: the parser calls with as many operands as a function has. */
const NOTHING: Expr = constant(Number.NaN);

function named(names: string, callable: CallableFunction): [string, CallableFunction][] {
  return names.split(' ').map((name) => [name, callable]);
}
