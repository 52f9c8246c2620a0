import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findInitialisation, weightLaw } from '../../../src/activations/initialisations';
import { isUnknown } from '../../../src/math/analysis';
import { add, erf, exp, max, multiply, parameter, power, where, x } from '../../../src/math/build';
import type { Expr } from '../../../src/math/expression';
import { type LayerSignal, propagate, type Stack } from '../../../src/math/propagation';
import { rows } from './rows';

interface Printed {
  readonly activation: string;
  readonly init: string;
  readonly q0: string;
  readonly layers: Readonly<Record<string, { readonly q: string; readonly grad_gain: string }>>;
}

interface TaylorRow {
  readonly q: string;
  readonly E_f2: string;
  readonly taylor_E_f2: string;
  readonly ratio: string;
  readonly exact_forward_sigma_w2: string;
  readonly E_df2: string;
  readonly exact_backward_sigma_w2: string;
}

interface PairRow {
  readonly activation: string;
  readonly weight_variance: string;
  readonly bias_variance: string;
  readonly correlation: string;
  readonly q0: string;
  readonly layers: Readonly<
    Record<
      string,
      { readonly q: string; readonly input_dependent: string; readonly gradient: string }
    >
  >;
}

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')) as T;
}

const { meanfield, elu_taylor_vs_exact: taylor } = fixture<{
  meanfield: readonly Printed[];
  elu_taylor_vs_exact: readonly TaylorRow[];
}>('math.json');

/** The rule behind a row's words, with the slope that it goes by, or the number itself. */
const rules: readonly (readonly [words: RegExp, rule: string | number, leftSlope?: number])[] = [
  [/PyTorch default/, 'torch_default'],
  [/^Xavier/, 'xavier'],
  [/^LeCun/, 'lecun'],
  [/^gain 5\/3/, 25 / 9],
  [/^MSRA/, 'he', 0],
  [/^He formula/, 'he', 0.25],
  [/^Taylor sigma_w2=2\/\(1\+1\/16\)|^Taylor, input/, 'taylor', 0.25],
  [/^Taylor/, 'taylor', 1],
  [/^LSUV/, 1.5505188080679273],
];

describe('propagation through layers without biases', () => {
  for (const row of meanfield) {
    it(`prints the digits of the reference: ${row.activation}, ${row.init}`, () => {
      const weightVariance = weightVarianceOf(row.init);
      const signals = follow(row.activation, {
        weightVariance,
        layers: 52,
        secondMoment: Number(row.q0),
      });
      for (const [layer, { q, grad_gain }] of Object.entries(row.layers)) {
        const { secondMoment, squaredGradient } = signals[Number(layer)] ?? assert.fail();
        prints(secondMoment, q);
        prints(squaredGradient, grad_gain);
      }
    });
  }

  for (const row of taylor) {
    it(`has the exact moments of ELU at variance ${row.q}, not those of its Taylor series`, () => {
      const q = Number(row.q);
      const [, first] = follow('elu', { weightVariance: 1, layers: 1, secondMoment: q });
      if (first === undefined) assert.fail();
      near(first.secondMoment, row.E_f2, 1e-10);
      near(first.squaredGradient, row.E_df2, 1e-10);
      near(first.secondMoment / Number(row.taylor_E_f2), row.ratio, 1e-10);
      near(q / first.secondMoment, row.exact_forward_sigma_w2, 1e-10);
      near(1 / first.squaredGradient, row.exact_backward_sigma_w2, 1e-10);
    });
  }
});

describe('propagation of what depends on the input', () => {
  for (const row of fixture<readonly PairRow[]>('propagation.json')) {
    const title = `${row.activation}, weights ${row.weight_variance}, biases ${row.bias_variance}`;
    it(`follows the kernel in closed form: ${title}`, () => {
      const signals = follow(row.activation, {
        weightVariance: Number(row.weight_variance),
        biasVariance: Number(row.bias_variance),
        correlation: Number(row.correlation),
        secondMoment: Number(row.q0),
        layers: 30,
      });
      for (const [layer, truth] of Object.entries(row.layers)) {
        const signal = signals[Number(layer)] ?? assert.fail();
        near(signal.secondMoment, truth.q, 1e-9);
        near(signal.squaredGradient, truth.gradient, 1e-9);
        near(signal.inputDependent ?? Number.NaN, truth.input_dependent, 1e-6);
      }
    }).timeout(20_000);
  }

  it('keeps the signal of 30 ReLU layers near 0.4/n with the default biases of PyTorch, while what depends on the input and the gradient vanish', () => {
    const fan = 256;
    const rule = findInitialisation('torch_default') ?? assert.fail();
    const answer = weightLaw(rule, { fanIn: fan, fanOut: fan });
    if (!answer.ok) assert.fail(answer.problem);
    const { varianceTimesFanIn: weightVariance, biasVariance } = answer.law;
    const stack = { weightVariance, biasVariance, layers: 30, correlation: 0 };
    const last = follow('relu', stack).at(-1) ?? assert.fail();
    near(last.secondMoment, String(0.4 / fan), 1e-9);
    assert.ok((last.inputDependent ?? 1) < 2e-24);
    near(last.squaredGradient, '4.523373907077e-24', 1e-9);
  });

  it('says nothing of two inputs where no correlation is given', () => {
    const [first] = follow('relu', { weightVariance: 2, layers: 1 });
    assert.deepEqual(first, { layer: 0, secondMoment: 1, squaredGradient: 1 });
  });

  for (const correlation of [0, 0.5, 1 - 2 ** -40, 1 - 2 ** -53]) {
    it(`keeps the square root that a jump makes of a difference, at correlation ${correlation}`, () => {
      // The two are on different sides of 0 with probability arccos(c)/π.
      const [, first] = follow('step', { weightVariance: 1, layers: 1, correlation });
      const difference = Math.atan2(Math.sqrt((1 - correlation) * (1 + correlation)), correlation);
      near(first?.inputDependent ?? Number.NaN, String(difference / (2 * Math.PI)), 1e-6);
    });
  }

  it('takes opposite inputs: what is odd keeps all of their difference', () => {
    const [, first] = follow('identity', { weightVariance: 1, layers: 1, correlation: -1 });
    near(first?.inputDependent ?? Number.NaN, '2', 1e-9);
  });
});

describe('propagation of what cannot be followed', () => {
  const relu = max(0, x);
  const problems: readonly (readonly [
    what: string,
    expression: Expr,
    stack: Partial<Stack>,
    problem: RegExp,
  ])[] = [
    ['a negative variance', relu, { weightVariance: -1 }, /variance of weights/],
    ['a variance that is no number', relu, { weightVariance: Number.NaN }, /variance of weights/],
    ['infinite biases', relu, { biasVariance: Infinity }, /variance of weights and biases/],
    ['half a layer', relu, { layers: 1.5 }, /whole number/],
    ['too many layers', relu, { layers: 1e9 }, /whole number/],
    ['a negative second moment', relu, { secondMoment: -1 }, /second moment/],
    ['a correlation above 1', relu, { correlation: 1.5 }, /correlation/],
    ['a correlation that is no number', relu, { correlation: Number.NaN }, /correlation/],
    ['an unbound parameter', multiply(parameter('a'), x), {}, /parameter a/],
    ['a signal without bound', exp(power(x, 2)), {}, /grows beyond bounds/],
  ];
  for (const [what, expression, stack, problem] of problems) {
    it(`says what is wrong with ${what}`, () => {
      const answer = propagate(expression, { weightVariance: 1, layers: 3, ...stack });
      assert.ok(isUnknown(answer));
      assert.match(answer.unknown, problem);
    });
  }

  it('follows a signal of 0 by the value and the slopes at 0', () => {
    const shifted = add(where(x, '>', 0, x, 0), 0.5);
    const answer = propagate(shifted, { weightVariance: 2, layers: 1, secondMoment: 0 });
    if (isUnknown(answer)) assert.fail(answer.unknown);
    near(answer[1]?.secondMoment ?? Number.NaN, '0.5', 1e-12);
    near(answer[1]?.squaredGradient ?? Number.NaN, '1', 1e-12);
  });
});

function follow(name: string, stack: Stack): readonly LayerSignal[] {
  const expression = name === 'erf' ? erf(x) : (rows[name] ?? assert.fail(name));
  const signals = propagate(expression, stack);
  if (isUnknown(signals)) assert.fail(signals.unknown);
  return signals;
}

function weightVarianceOf(init: string): number {
  const [, rule, leftSlope = 0] = rules.find(([words]) => words.test(init)) ?? assert.fail(init);
  if (typeof rule === 'number') return rule;
  const found = findInitialisation(rule) ?? assert.fail(rule);
  const answer = weightLaw(found, { fanIn: 64, fanOut: 64 }, { leftSlope });
  return answer.ok ? answer.law.varianceTimesFanIn : assert.fail(answer.problem);
}

/** Six digits are printed; the last may be off by the rounding of the reference alone. */
function prints(actual: number, printed: string): void {
  const unit = 10 ** (Math.floor(Math.log10(Number(printed))) - 5);
  assert.ok(
    Math.abs(actual - Number(printed)) <= 0.5001 * unit,
    `expected ${printed}, got ${actual}`,
  );
}

function near(actual: number, expected: string, relative: number): void {
  const error = Math.abs(actual - Number(expected)) / Math.abs(Number(expected));
  assert.ok(error <= relative, `expected ${expected}, got ${actual}: relative error ${error}`);
}
