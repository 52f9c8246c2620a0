import assert from 'node:assert/strict';
import { analyse } from '../../../src/math/analyse';
import { isUnknown, pointBelow } from '../../../src/math/analysis';
import { exp, max, multiply, power, sigmoid, tanh, x } from '../../../src/math/build';
import type { Expr } from '../../../src/math/expression';
import { withLevel } from '../../../src/math/levels';

/** By hand: where |f′| is the level, from the formula of f′. */
const cases: readonly [name: string, f: Expr, level: number, left: number, right: number][] = [
  // sigmoid′ = 1 / (4 cosh² (x/2))
  ['a sigmoid', sigmoid(x), 0.02, -mirrored(0.02), mirrored(0.02)],
  // tanh′ = 1 / cosh² x
  ['tanh', tanh(x), 0.3, -Math.acosh(1 / Math.sqrt(0.3)), Math.acosh(1 / Math.sqrt(0.3))],
  ['an exponential', exp(x), 0.25, Math.log(0.25), Number.NaN],
  // 2x near 0, on the side of a hard saturation
  ['a squared ReLU', power(max(x, 0), 2), 0.03, 0.015, Number.NaN],
];

function mirrored(level: number): number {
  return 2 * Math.acosh(1 / Math.sqrt(4 * level));
}

describe('a level of one’s own choice', () => {
  for (const [name, f, level, left, right] of cases) {
    it(`is found of ${name}`, () => {
      const { leftSaturation, rightSaturation } = withLevel(f, analyse(f), level);
      for (const [saturation, expected] of [
        [leftSaturation, left],
        [rightSaturation, right],
      ] as const) {
        assert.ok(!isUnknown(saturation));
        const found = pointBelow(saturation, level);
        if (Number.isNaN(expected)) assert.equal(found, undefined);
        else assert.ok(Math.abs((found ?? Number.NaN) - expected) < 1e-12, String(found));
      }
    });
  }

  it('is not looked for again where the analysis tells it', () => {
    const analysis = analyse(sigmoid(x));
    assert.deepEqual(withLevel(sigmoid(x), analysis, 0.1), analysis);
  });

  it('is left out where |f′| reaches it nowhere, and where nothing saturates', () => {
    for (const [f, level] of [
      [sigmoid(x), 0.3],
      [max(x, multiply(0.2, x)), 0.3],
    ] as const) {
      const { leftSaturation } = withLevel(f, analyse(f), level);
      assert.ok(!isUnknown(leftSaturation));
      assert.equal(pointBelow(leftSaturation, level), undefined);
    }
  });
});
