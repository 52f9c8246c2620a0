import assert from 'node:assert/strict';
import { analyse } from '../../../src/math/analyse';
import { isUnknown, type RangeOfValues } from '../../../src/math/analysis';
import { add, constant } from '../../../src/math/build';
import { enclosing } from '../../../src/math/enclose';
import type { Expr } from '../../../src/math/expression';
import { point } from '../../../src/math/interval';
import { unaryIntervals } from '../../../src/math/intervalPrimitives';
import { type PrimitiveName, ulps } from '../../../src/math/primitives';
import { simplify } from '../../../src/math/simplify';
import { holdsTruth, truthOf, unaryPrimitives } from './primitivesTruth';
import { rows } from './rows';

describe('the stated error of a primitive', () => {
  for (const name of unaryPrimitives) {
    it(`widens the interval of ${name} by as much as it grows, and fails the truth where it is too small`, () => {
      const { arguments: columns, nearest, rest } = truthOf(name);
      const xs = columns[0] ?? assert.fail();
      const misses = () =>
        xs.filter((x, index) => {
          const interval = unaryIntervals[name](point(x));
          return !holdsTruth(interval, nearest[index] ?? 0, rest[index] ?? 0);
        }).length;
      const [x = 0] = xs;
      const [lo, hi] = unaryIntervals[name](point(x));
      withBound(name, 100, () => {
        const [wideLo, wideHi] = unaryIntervals[name](point(x));
        assert.ok(wideHi - wideLo > 10 * (hi - lo));
      });
      // One unit is added for the rounding of the widening itself: a bound of -1 is none.
      assert.ok(withBound(name, -1, misses) > 0);
      assert.equal(misses(), 0);
    });
  }

  const used: readonly (readonly [row: string, primitive: PrimitiveName])[] = [
    ['gelu', 'erfc'],
    ['silu', 'sigmoid'],
    ['mish', 'softplus'],
    ['gelu_tanh', 'sigmoid'],
  ];
  for (const [row, name] of used) {
    it(`of ${name} reaches the enclosures of the range of ${row}`, () => {
      const expression = rows[row] ?? assert.fail();
      const plain = infimumWidth(again(expression, 1));
      // With far more, doubles would be given up for arithmetic of more digits.
      const wide = withBound(name, 100, () => infimumWidth(again(expression, 2)));
      assert.ok(wide > 5 * plain, `${wide} is not much more than ${plain}`);
    });
  }

  it('reaches interval evaluation of a whole expression', () => {
    const gelu = rows.gelu ?? assert.fail();
    const at = () => enclosing(simplify(again(gelu, 3)))(point(-1.5));
    const [lo, hi] = at();
    const [wideLo, wideHi] = withBound('erfc', 1000, at);
    assert.ok(wideLo < lo && hi < wideHi && wideHi - wideLo > 100 * (hi - lo));
  });
});

/** The same function as a new tree, so that no remembered result is met. */
function again(expression: Expr, times: number): Expr {
  let result = expression;
  for (let count = 0; count < times; count += 1) result = add(result, constant(0));
  return structuredClone(result);
}

function infimumWidth(expression: Expr): number {
  const { range } = analyse(expression);
  const { infimumEnclosure }: RangeOfValues = isUnknown(range) ? assert.fail() : range;
  return infimumEnclosure[1] - infimumEnclosure[0];
}

function withBound<T>(name: PrimitiveName, bound: number, run: () => T): T {
  const stated = ulps[name];
  ulps[name] = bound;
  try {
    return run();
  } finally {
    ulps[name] = stated;
  }
}
