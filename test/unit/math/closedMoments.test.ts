import assert from 'node:assert/strict';
import { catalogue } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { analyse } from '../../../src/math/analyse';
import { isUnknown, type Moments } from '../../../src/math/analysis';
import { closedMoments } from '../../../src/math/closedMoments';
import { type Dissection, dissect } from '../../../src/math/dissection';
import type { Expr } from '../../../src/math/expression';
import { momentsByQuadrature } from '../../../src/math/moments';
import { simplify } from '../../../src/math/simplify';
import { close, known } from './analysisTruth';
import { parsed } from './parsed';
import { rows } from './rows';
import { truth } from './truth';

function dissected(expression: Expr): Dissection {
  return known(dissect(simplify(expression), { steps: 200_000 }));
}

/** Functions that are pieces of polynomials and exponentials. */
const CLOSED = [
  'relu',
  'lrelu_0.01',
  'elu',
  'elu_2',
  'mpelu_2_1.5',
  'selu',
  'celu_2',
  'hardtanh',
  'hardsigmoid_0.2',
  'relu6',
  'hardswish',
  'sparse_plus',
  'softshrink',
  'hardshrink',
  'threshold_1_0',
  'relu2',
  'exponential',
  'abs',
  'step',
  'identity',
] as const;

describe('moments in closed form', () => {
  for (const name of CLOSED) {
    it(`are those of ${name} to 1e-13`, () => {
      const row = truth[name] ?? assert.fail();
      const found = closedMoments(dissected(rows[name] ?? assert.fail()).pieces, 1);
      close(found.mean ?? Number.NaN, row.gauss.mean, 1e-13);
      close(found.secondMoment ?? Number.NaN, row.gauss.second, 1e-13);
      close(found.derivativeSecondMoment ?? Number.NaN, row.gauss.dsecond, 1e-13);
    });
  }

  it('of a wider input are those of the function of a wider variable', () => {
    // E (s Z)^2 = s^2, and E exp(s Z)^2 = exp(2 s^2).
    for (const s of [1e-3, 0.5, 2]) {
      const square = closedMoments(dissected(parsed('x^2')).pieces, s);
      close((square.mean ?? Number.NaN) / s ** 2, '1');
      const growing = closedMoments(dissected(parsed('exp(x)')).pieces, s);
      close(growing.secondMoment ?? Number.NaN, String(Math.exp(2 * s * s)));
      const slope = closedMoments(dissected(parsed('max(0, x) + 0.1 * x')).pieces, s);
      close(slope.derivativeSecondMoment ?? Number.NaN, String((1.21 + 0.01) / 2));
    }
  });

  it('are not given where there is none, or where their digits would be lost', () => {
    assert.deepEqual(closedMoments(dissected(rows.gelu ?? assert.fail()).pieces, 1), {});
    // 1e12 (exp(1e-6 x) - 1 - 1e-6 x) is x^2 / 2, up to some 1e-7, of which doubles keep nothing.
    const lost = parsed('1e12 * (exp(1e-6 * x) - 1 - 1e-6 * x)');
    assert.equal(closedMoments(dissected(lost).pieces, 1).secondMoment, undefined);
  });

  it('agree with the quadrature for the whole catalogue, in each form that has both', () => {
    let compared = 0;
    for (const activation of catalogue) {
      const settings = Object.fromEntries(
        activation.parameters
          .filter((one) => one.default === undefined)
          .map(({ name }) => [name, 0.5]),
      );
      const instance = instantiate(activation, settings);
      if (!instance.ok) assert.fail(instance.problem);
      const dissection = dissected(instance.expression);
      const closed: Partial<Moments> = closedMoments(dissection.pieces, 1);
      const integrated = momentsByQuadrature(dissection.pieces);
      if (isUnknown(integrated)) continue;
      for (const [field, value] of Object.entries(closed)) {
        close(value, String(integrated[field as keyof Moments]), 1e-12);
        compared += 1;
      }
    }
    assert.ok(compared >= 60, `${compared}`);
  }).timeout(60_000);
});

describe('integrals that diverge at an edge', () => {
  const cases: readonly (readonly [string, Moments])[] = [
    // E f'^2 of the root is the integral of 1 / (4 |x|).
    [
      'where(x >= 0, x^0.5, -(-x)^0.5)',
      { mean: 0, secondMoment: Math.sqrt(2 / Math.PI), derivativeSecondMoment: Infinity },
    ],
    // E |x|^3 and 9/4 E |x|.
    [
      'where(x >= 0, x^1.5, (-x)^1.5)',
      {
        mean: 0.8600399873245195,
        secondMoment: 2 * Math.sqrt(2 / Math.PI),
        derivativeSecondMoment: 2.25 * Math.sqrt(2 / Math.PI),
      },
    ],
    // -(Euler's constant + log 2) / 2.
    [
      'log(abs(x))',
      {
        mean: -0.6351814227307391,
        secondMoment: 1.637155989918416,
        derivativeSecondMoment: Infinity,
      },
    ],
  ];
  for (const [text, expected] of cases) {
    it(`are told from those that do not: ${text}`, () => {
      const found = known(analyse(parsed(text)).moments);
      close(found.mean, String(expected.mean));
      close(found.secondMoment, String(expected.secondMoment));
      close(
        found.derivativeSecondMoment,
        String(expected.derivativeSecondMoment).replace('Infinity', 'inf'),
      );
    });
  }
});
