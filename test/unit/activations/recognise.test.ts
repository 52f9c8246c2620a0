import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { recognise } from '../../../src/activations/recognise';
import { constant, multiply } from '../../../src/math/build';
import { compile } from '../../../src/math/compile';
import type { Expr } from '../../../src/math/expression';
import { parse } from '../../../src/math/parse';

describe('recognise', () => {
  const cases: readonly (readonly [text: string, id: string, values?: object])[] = [
    ['x', 'identity'],
    ['x*sigmoid(1.702*x)', 'quick_gelu'],
    ['x/(1+exp(-1.702*x))', 'quick_gelu'],
    ['x*sigmoid(1.7*x)', 'silu', { beta: 1.7 }],
    ['x/(1+exp(-x))', 'silu', { beta: 1 }],
    ['0.5*x*(1+erf(x/sqrt(2)))', 'gelu_erf'],
    ['x*0.5*(1+erf(x/1.4142135623730951))', 'gelu_erf'],
    ['x*ndtr(x)', 'gelu_erf'],
    ['0.5*x*(1+tanh(sqrt(2/pi)*(x+0.044715*x**3)))', 'gelu_tanh'],
    ['0.5*x*(1+tanh(0.7978845608028654*(x+0.044715*x**3)))', 'gelu_tanh'],
    ['0.5*x*(1+tanh(0.7978845608028654*x*(1+0.044715*x*x)))', 'gelu_tanh'],
    ['clip(gelu(x),-10,10)', 'gelu_erf_clipped', { min: -10, max: 10 }],
    ['x*tanh(softplus(x))', 'mish'],
    ['x*tanh(log(1+exp(x)))', 'mish'],
    ['x*clip(x+3,0,6)/6', 'hard_swish'],
    ['x*relu6(x+3)*0.16666666666666666', 'hard_swish'],
    ['max(0,x)', 'relu'],
    ['0.5*(x+abs(x))', 'relu'],
    ['where(x>=0,x,0)', 'relu'],
    ['x*where(x>0,1,0)', 'relu'],
    ['min(max(x,0),6)', 'relu6'],
    ['max(0,x)^2', 'relu2'],
    ['relu(x)*relu(x)', 'relu2'],
    ['max(x,-1)', 'tlu', { tau: -1 }],
    ['where(x>1,x,0)', 'thresholded_relu', { theta: 1 }],
    ['where(x>1,x,-2)', 'threshold', { threshold: 1, value: -2 }],
    ['where(x>0,x,0.2*x)', 'leaky_relu', { negative_slope: 0.2 }],
    ['max(0.2*x,x)', 'leaky_relu', { negative_slope: 0.2 }],
    ['max(x,0)+0.2*min(x,0)', 'leaky_relu', { negative_slope: 0.2 }],
    ['0.6*x+0.4*abs(x)', 'leaky_relu', { negative_slope: 0.2 }],
    ['where(x>0,x,exp(x)-1)', 'elu', { alpha: 1 }],
    ['max(x,0)+min(0,2*(exp(x)-1))', 'elu', { alpha: 2 }],
    ['where(x>0,x,2*(exp(x/2)-1))', 'celu', { alpha: 2 }],
    ['where(x>0,x,2*(exp(0.25*x)-1))', 'mpelu', { alpha: 2, beta: 0.25 }],
    ['1.0507009873554805*where(x>0,x,1.6732632423543772*(exp(x)-1))', 'selu'],
    [
      'where(x>0,0.8*x^2+0.5*x,0.8*(exp(min(x,-1e-6))-1-x)+0.5*x)',
      'xielu',
      { alpha_p: 0.8, alpha_n: 0.8, beta: 0.5, eps: -1e-6 },
    ],
    ['1/(1+exp(-x))', 'sigmoid'],
    ['0.5*(1+tanh(x/2))', 'sigmoid'],
    ['(exp(x)-exp(-x))/(exp(x)+exp(-x))', 'tanh'],
    ['2*sigmoid(2*x)-1', 'tanh'],
    ['x/(1+abs(x))', 'softsign'],
    ['log(1/(1+exp(-x)))', 'log_sigmoid'],
    ['log(1+exp(x))', 'softplus', { beta: 1 }],
    ['log(1+exp(2*x))/2', 'softplus', { beta: 2 }],
    ['max(x,0)+log1p(exp(-abs(x)))', 'softplus', { beta: 1 }],
    ['(x+sqrt(x*x+1))/2', 'squareplus', { b: 1 }],
    ['0.5*(1+erf(x/sqrt(2)))', 'normal_cdf'],
    ['0.5*(1+erf((x-0.3)/(0.2*sqrt(2))))', 'laplace', { mu: 0.3, sigma: 0.2 }],
    ['clip(x,-2,3)', 'hard_tanh', { min_val: -2, max_val: 3 }],
    ['min(x,5)', 'clip', { min: Number.NEGATIVE_INFINITY, max: 5 }],
    ['clip(0.2*x+0.5,0,1)', 'hard_sigmoid_slope_0_2'],
    ['clip(x/6+0.5,0,1)', 'hard_sigmoid_slope_1_6'],
    ['sign(x)*max(abs(x)-0.5,0)', 'softshrink', { lambd: 0.5 }],
    ['where(abs(x)>0.7,x,0)', 'hardshrink', { lambd: 0.7 }],
    ['where(x>0,1,0)', 'step', { alpha: 0 }],
    ['where(x>=0,1,0)', 'heaviside', { values: 1 }],
    ['x+sin(3*x)^2/3', 'snake', { frequency: 3 }],
    ['x+(1-cos(2*x))/2', 'snake', { frequency: 1 }],
  ];
  for (const [text, id, values = {}] of cases) {
    it(`${text} is ${id} ${JSON.stringify(values)}`, () => {
      const found = recognise(read(text));
      assert.deepEqual({ id: found?.activation.id, values: found?.values }, { id, values });
    });
  }
});

describe('recognise finds no name for', () => {
  const texts = [
    '0.5*x*(1+tanh(0.79*(x+0.0447*x^3)))',
    '0.5*x*(1+tanh(0.79788456*(x+0.044715*x^3)))',
    'x*0.5*(1+erf(x/1.4142))',
    '1.0507*where(x>0,x,1.67326*(exp(x)-1))',
    'x*sigmoid(x)+1e-20*x^2',
    'where(x>0,x,0.3*x)+1e-12*sin(x)',
    'clip(x,-1,1)*0.5',
    'max(0.1*x,0.5*x+1,x)',
    'where(x>0,0.5*x,0.1*x)',
    'min(x,6)*where(x>=0,1,0)+where(x>100,1e-9,0)',
    '2*x',
    'x^3',
    'x*exp(-x^2)',
    '3',
    '0*x',
    'log(x)',
    'a*x',
    '1/0*x',
  ];
  for (const text of texts) {
    it(text, () => assert.equal(recognise(read(text)), null));
  }
});

describe('laws of recognise', function () {
  this.timeout(0);
  const named = catalogue.filter(({ arity }) => arity === 'elementwise');
  const activations = fc.constantFrom(...named.map(({ id }) => id));
  const fractions = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  const places = fc.double({ min: -9, max: 9, noNaN: true });

  /** An activation with each of its numbers drawn from its slider. */
  function drawn(id: string, fraction: number): Expr {
    const activation = findActivation(id) ?? assert.fail(id);
    const entries = activation.parameters.flatMap((parameter) => {
      if (parameter.kind !== 'number') return [];
      const { lo, hi } = parameter.slider;
      return [[parameter.name, lo + fraction * (hi - lo)] as const];
    });
    const instance = instantiate(activation, Object.fromEntries(entries));
    return instance.ok ? instance.expression : assert.fail(instance.problem);
  }

  it('an entry of the catalogue, whatever its parameters, is an entry with the same values', () => {
    fc.assert(
      fc.property(activations, fractions, places, (id, fraction, x) => {
        const expression = drawn(id, fraction);
        const found = recognise(expression) ?? assert.fail(id);
        const instance = instantiate(found.activation, found.values);
        if (!instance.ok) assert.fail(instance.problem);
        const [a, b] = [compile(expression)(x), compile(instance.expression)(x)];
        assert.ok(a === b || Math.abs(a - b) <= 1e-9 * (1 + Math.abs(a)), `${id} at ${x}`);
      }),
      { seed: 20160304, numRuns: 300 },
    );
  });

  it('a multiple of a function without parameters is not the function', () => {
    for (const { id, expression, parameters } of named) {
      if (parameters.length > 0) continue;
      const found = recognise(multiply(constant(1.0001), expression));
      assert.notEqual(found?.activation.id, id);
    }
  });
});

function read(text: string): Expr {
  const result = parse(text);
  return result.ok ? result.expression : assert.fail(text);
}
