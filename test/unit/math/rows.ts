import {
  abs,
  add,
  constant,
  divide,
  erfc,
  exactly,
  exp,
  expm1,
  max,
  min,
  multiply,
  negate,
  type Operand,
  pi,
  power,
  sigmoid,
  sin,
  softplus,
  sqrt,
  subtract,
  tanh,
  where,
  x,
} from '../../../src/math/build';
import type { Expr } from '../../../src/math/expression';

const leaky = (slope: Operand): Expr => where(x, '>=', 0, x, multiply(slope, x));
const elu = (alpha: Operand, beta: Operand = 1): Expr =>
  where(x, '>', 0, x, multiply(alpha, expm1(multiply(beta, x))));
const celu = (alpha: number): Expr =>
  add(max(0, x), min(0, multiply(alpha, expm1(divide(x, alpha)))));
const clip = (u: Operand, lo: number, hi: number): Expr => min(max(u, lo), hi);
const gated = (u: Expr): Expr => multiply(x, u);
const half = (u: Expr): Expr => multiply(0.5, multiply(x, u));

/** Noisy activations at test time: half-normal noise at its mean sqrt(2 / pi). */
function noisy(linear: Expr, hard: Expr, alpha: Expr, c: Expr, p: number): Expr {
  const gap = subtract(hard, linear);
  const sigma = multiply(c, power(subtract(sigmoid(multiply(p, gap)), 0.5), 2));
  const noise = multiply(sigma, sqrt(divide(2, pi)));
  const direction = where(x, '>', 0, 1, -1);
  return add(
    add(multiply(alpha, hard), multiply(subtract(1, alpha), linear)),
    multiply(direction, noise),
  );
}

const hardLine = (slope: Operand): Expr => add(multiply(slope, x), 0.5);
const geluTanhArgument = multiply(
  sqrt(divide(2, pi)),
  add(x, multiply(exactly('0.044715'), power(x, 3))),
);
const seluAlpha = exactly('1.6732632423543772848170429916717');
const seluScale = exactly('1.0507009873554804934193349852946');

/** Each row of the reference table as an expression, with the row's parameters as doubles. */
export const rows: Readonly<Record<string, Expr>> = {
  sigmoid: sigmoid(x),
  tanh: tanh(x),
  relu: max(0, x),
  'lrelu_0.01': leaky(0.01),
  'lrelu_0.1': leaky(0.1),
  'lrelu_0.2': leaky(0.2),
  'lrelu_0.25': leaky(0.25),
  'lrelu_0.3': leaky(0.3),
  'lrelu_0.5': leaky(0.5),
  lrelu_1: leaky(1),
  'prelu_0.25': leaky(0.25),
  rrelu_eval_torch: leaky(divide(11, 48)),
  rrelu_eval_paper: leaky(divide(2, 11)),
  elu: elu(1),
  'elu_0.5': elu(0.5),
  elu_2: elu(2),
  mpelu_1_1: elu(1, 1),
  'mpelu_0.25_1': elu(0.25, 1),
  mpelu_0_1: elu(0, 1),
  'mpelu_25_0.01': elu(25, 0.01),
  'mpelu_2_1.5': elu(2, 1.5),
  nah_hardtanh_test: noisy(x, clip(x, -1, 1), exactly('1.15'), constant(0.5), 1),
  nah_hardsigmoid_test: noisy(
    hardLine(0.25),
    clip(hardLine(0.25), 0, 1),
    exactly('1.1'),
    exactly('0.15'),
    1,
  ),
  identity: x,
  selu: multiply(seluScale, where(x, '>', 0, x, multiply(seluAlpha, expm1(x)))),
  celu: celu(1),
  celu_2: celu(2),
  gelu: half(erfc(negate(divide(x, sqrt(2))))),
  gelu_tanh: half(add(1, tanh(geluTanhArgument))),
  silu: gated(sigmoid(x)),
  quickgelu: gated(sigmoid(multiply(exactly('1.702'), x))),
  mish: gated(tanh(softplus(x))),
  softplus: softplus(x),
  softsign: divide(x, add(1, abs(x))),
  hardtanh: clip(x, -1, 1),
  hardsigmoid: clip(add(divide(x, 6), 0.5), 0, 1),
  'hardsigmoid_0.2': clip(hardLine(0.2), 0, 1),
  'hardsigmoid_0.25': clip(hardLine(0.25), 0, 1),
  relu6: clip(x, 0, 6),
  sparse_sigmoid: clip(divide(add(x, 1), 2), 0, 1),
  hardswish: divide(multiply(x, clip(add(x, 3), 0, 6)), 6),
  sparse_plus: where(x, '<=', -1, 0, where(x, '<', 1, divide(power(add(x, 1), 2), 4), x)),
  logsigmoid: negate(softplus(negate(x))),
  tanhshrink: subtract(x, tanh(x)),
  softshrink: where(x, '>', 0.5, subtract(x, 0.5), where(x, '<', -0.5, add(x, 0.5), 0)),
  hardshrink: where(abs(x), '>', 0.5, x, 0),
  threshold_1_0: where(x, '>', 1, x, 0),
  squareplus: divide(add(x, sqrt(add(power(x, 2), 4))), 2),
  relu2: power(max(0, x), 2),
  exponential: exp(x),
  lecun_tanh: multiply(exactly('1.7159'), tanh(divide(multiply(2, x), 3))),
  abs: abs(x),
  step: where(x, '<', 0, 0, 1),
  sin: sin(x),
};
