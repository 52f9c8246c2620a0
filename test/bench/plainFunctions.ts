/**
 * Functions and derivatives as one writes them by hand with what the language has, for
 * comparison: fast, of no stated accuracy, and different from engine to engine.
 */
type Real = (x: number) => number;

const sigmoid: Real = (x) => 1 / (1 + Math.exp(-x));
const softplus: Real = (x) => Math.log1p(Math.exp(x));
const sigmoidSlope: Real = (x) => sigmoid(x) * (1 - sigmoid(x));
const tanhSlope: Real = (x) => 1 - Math.tanh(x) ** 2;
const inner: Real = (x) => Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3);
const innerSlope: Real = (x) => Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x ** 2);

/** By id of the catalogue: f and f′. */
export const plainFunctions: Readonly<Record<string, readonly [Real, Real]>> = {
  relu: [(x) => Math.max(0, x), (x) => (x > 0 ? 1 : 0)],
  elu: [(x) => (x > 0 ? x : Math.expm1(x)), (x) => (x > 0 ? 1 : Math.exp(x))],
  sigmoid: [sigmoid, sigmoidSlope],
  tanh: [Math.tanh, tanhSlope],
  softplus: [softplus, sigmoid],
  silu: [(x) => x * sigmoid(x), (x) => sigmoid(x) + x * sigmoidSlope(x)],
  gelu_tanh: [
    (x) => 0.5 * x * (1 + Math.tanh(inner(x))),
    (x) => 0.5 * (1 + Math.tanh(inner(x))) + 0.5 * x * tanhSlope(inner(x)) * innerSlope(x),
  ],
  mish: [
    (x) => x * Math.tanh(softplus(x)),
    (x) => Math.tanh(softplus(x)) + x * tanhSlope(softplus(x)) * sigmoid(x),
  ],
};
