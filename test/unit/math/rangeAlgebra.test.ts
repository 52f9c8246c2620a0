import assert from 'node:assert/strict';
import { analyse } from '../../../src/math/analyse';
import { isUnknown, type RangeOfValues } from '../../../src/math/analysis';
import {
  abs,
  add,
  exp,
  max,
  min,
  multiply,
  negate,
  sigmoid,
  subtract,
  where,
  x,
} from '../../../src/math/build';
import type { Expr } from '../../../src/math/expression';
import { productOfRanges, unionOfRanges } from '../../../src/math/rangeAlgebra';
import { rangeText } from '../../../src/report/rangeText';
import { words } from '../../../src/text/text';

const ranges = {
  '(0, 1)': sigmoid(x),
  '(1, 2)': add(1, sigmoid(x)),
  '(−1, 1)': subtract(multiply(2, sigmoid(x)), 1),
  '[0, 1]': min(max(x, 0), 1),
  '[−1, 2]': min(max(x, -1), 2),
  '[0, ∞)': abs(x),
  '(0, ∞)': exp(x),
  '(−∞, 0)': negate(exp(x)),
  '(−∞, ∞)': x,
  '{0}': subtract(x, x),
  '{2}': add(2, subtract(x, x)),
  '{0, 1}': where(x, '>', 0, 1, 0),
  '{−1, 1}': where(x, '>', 0, 1, -1),
} satisfies Record<string, Expr>;

type Name = keyof typeof ranges;

describe('products of ranges', () => {
  const products: readonly (readonly [a: Name, b: Name, product: string])[] = [
    ['(0, 1)', '(0, 1)', '(0, 1)'],
    ['(0, 1)', '[0, 1]', '[0, 1)'],
    ['[0, 1]', '[0, 1]', '[0, 1]'],
    ['(−1, 1)', '[−1, 2]', '(−2, 2)'],
    ['(0, 1)', '[−1, 2]', '(−1, 2)'],
    ['[−1, 2]', '[−1, 2]', '[−2, 4]'],
    ['(−∞, ∞)', '(0, 1)', '(−∞, ∞)'],
    ['(−∞, ∞)', '{0}', '{0}'],
    ['(0, ∞)', '[0, 1]', '[0, ∞)'],
    ['(0, ∞)', '(−∞, 0)', '(−∞, 0)'],
    ['[0, ∞)', '{2}', '[0, ∞)'],
    ['{0, 1}', '{−1, 1}', '{−1, 0, 1}'],
    ['(1, 2)', '{−1, 1}', '(−2, −1) ∪ (1, 2)'],
    ['(1, 2)', '{0, 1}', '{0} ∪ (1, 2)'],
  ];
  for (const [a, b, product] of products) {
    it(`${a} times ${b} is ${product}, either way`, () => {
      assert.equal(rangeText(productOfRanges(rangeOf(a), rangeOf(b)), words()), product);
      assert.equal(rangeText(productOfRanges(rangeOf(b), rangeOf(a)), words()), product);
    });
  }

  it('keep their ends beside the components', () => {
    const product = productOfRanges(rangeOf('(1, 2)'), rangeOf('{0, 1}'));
    const { infimum, infimumAttained, supremum, supremumAttained } = product;
    assert.deepEqual(
      { infimum, infimumAttained, supremum, supremumAttained },
      { infimum: 0, infimumAttained: true, supremum: 2, supremumAttained: false },
    );
  });
});

describe('unions of ranges', () => {
  const unions: readonly (readonly [parts: readonly [Name, ...Name[]], union: string])[] = [
    [['(0, 1)'], '(0, 1)'],
    [['(0, 1)', '(1, 2)'], '(0, 1) ∪ (1, 2)'],
    [['[0, 1]', '(1, 2)'], '[0, 2)'],
    [['(0, 1)', '{0, 1}', '(1, 2)'], '[0, 2)'],
    [['(−∞, 0)', '(0, ∞)'], '(−∞, 0) ∪ (0, ∞)'],
    [['{0}', '{−1, 1}'], '{−1, 0, 1}'],
    [['(−1, 1)', '[−1, 2]'], '[−1, 2]'],
  ];
  for (const [[first, ...others], union] of unions) {
    it(`${[first, ...others].join(' and ')} are ${union}`, () => {
      assert.equal(
        rangeText(unionOfRanges(rangeOf(first), ...others.map(rangeOf)), words()),
        union,
      );
    });
  }

  it('take an end as attained where one of them attains it', () => {
    const union = unionOfRanges(rangeOf('(−1, 1)'), rangeOf('[−1, 2]'));
    assert.equal(union.infimumAttained, true);
    assert.deepEqual(union.infimumEnclosure, [-1, -1]);
  });
});

function rangeOf(name: Name): RangeOfValues {
  const { range } = analyse(ranges[name]);
  assert.ok(!isUnknown(range));
  assert.equal(rangeText(range, words()), name);
  return range;
}
