import assert from 'node:assert/strict';
import { recognise } from '../../../src/activations/recognise';
import { analyse } from '../../../src/math/analyse';
import { isUnknown, type Known, type Saturation } from '../../../src/math/analysis';
import { bind } from '../../../src/math/bind';
import { rangeText, unionText } from '../../../src/report/rangeText';
import { words } from '../../../src/text/text';
import { parsed } from './parsed';

describe('where a function or its slope is infinite', () => {
  const ranges: readonly (readonly [text: string, range: string, derivativeRange: string])[] = [
    ['where(x < 0, 1 / x, x^2)', '(−∞, ∞)', '(−∞, 0) ∪ (0, ∞)'],
    ['where(x > 0, 1 / x, x)', '(−∞, ∞)', '(−∞, 0) ∪ {1}'],
    ['where(x > 0, 1 / x^2, -1)', '{−1} ∪ (0, ∞)', '(−∞, 0]'],
    ['where(x > 0, log(x), x)', '(−∞, ∞)', '(0, ∞)'],
    ['log(abs(x))', '(−∞, ∞)', '(−∞, 0) ∪ (0, ∞)'],
    ['sqrt(abs(x))', '[0, ∞)', '(−∞, 0) ∪ (0, ∞)'],
    ['abs(abs(x)^0.5)^1.5', '[0, ∞)', '(−∞, 0) ∪ (0, ∞)'],
    ['-sqrt(abs(x - 1))', '(−∞, 0]', '(−∞, 0) ∪ (0, ∞)'],
    ['where(x > 0, exp(-1 / x), 0)', '[0, 1)', '[0, 0.5413]'],
    // Within a piece.
    ['1 / x', '(−∞, 0) ∪ (0, ∞)', '(−∞, 0)'],
    ['x + 1 / x', '(−∞, −2] ∪ [2, ∞)', '(−∞, 1)'],
    ['x / (x - 1)', '(−∞, 1) ∪ (1, ∞)', '(−∞, 0)'],
    ['1 / (x^2 - 1)', '(−∞, −1] ∪ (0, ∞)', '(−∞, ∞)'],
    ['1 / (exp(x) - 1)', '(−∞, −1) ∪ (0, ∞)', '(−∞, 0)'],
    ['exp(1 / x)', '(0, 1) ∪ (1, ∞)', '(−∞, 0)'],
    ['abs(x - 1) / x', '(−∞, −1) ∪ [0, ∞)', '(−∞, 0) ∪ (0, 1)'],
    // At a place that is no rational number.
    ['1 / (x^2 - 3)', '(−∞, −0.3333] ∪ (0, ∞)', '(−∞, ∞)'],
    // Where two things are compared, also where the other one is taken.
    ['min(3 / x, 2 * x)', '(−∞, −2.449] ∪ (0, 2.449]', '(−∞, −2) ∪ (−2, 0) ∪ {2}'],
    ['max(1 / x, 3)', '[3, ∞)', '(−∞, −9) ∪ {0}'],
    ['where(1 / x > -1, x, 0)', '(−∞, −1) ∪ [0, ∞)', '{0, 1}'],
    // Nothing is larger or smaller than what is not a number: the other one is taken.
    ['where(log(x) > -2, 6, x)', '(−∞, 0.1353] ∪ {6}', '{0, 1}'],
    // At 0 as in arithmetic of doubles: what is compared is -∞ there.
    ['where(log(x) < -2, 6, x)', '(−∞, 0) ∪ [0.1353, ∞)', '{0, 1}'],
    ['sqrt(sign(x))', '{0, 1}', '{0}'],
    ['sign(where(x > 0, 1, log(-2)))', '{0, 1}', '{0}'],
    // The derivative goes by the same branch.
    ['where(x >= rsqrt(x), 1 / x, expm1(x))', '(−1, 1.718)', '(−1, 0) ∪ (0, 2.718)'],
    ['where(1 / (x^2 - 3) > 0, 5, 7)', '{5, 7}', '{0}'],
    ['where(sqrt(-1) < 0, 1, x)', '(−∞, ∞)', '{1}'],
    // Not defined at one place, where both sides have a limit.
    ['x / (exp(x) - 1)', '(0, 1) ∪ (1, ∞)', '(−1, −0.5) ∪ (−0.5, 0)'],
    ['sin(x) / x', '[−0.2172, 1)', '[−0.4362, 0.4362]'],
    ['tanh(1 / x)', '(−1, 0) ∪ (0, 1)', '[−0.4392, 0)'],
    ['exp(-1 / x^2)', '(0, 1)', '[−0.8198, 0) ∪ (0, 0.8198]'],
    ['where(x < 0, x * exp(-1 / x), 1)', '(−∞, −2.718] ∪ {1}', '(−∞, 1)'],
  ];
  for (const [text, range, derivativeRange] of ranges) {
    it(`${text}: the ranges are those of each side`, () => {
      const analysis = analyse(parsed(text));
      assert.equal(rangeText(analysis.range, words()), range);
      assert.equal(rangeText(analysis.derivativeRange, words()), derivativeRange);
    });
  }

  it('the slopes of a cusp are infinite with their signs', () => {
    assert.deepEqual(analyse(parsed('sqrt(abs(x))')).kinks, [
      { x: 0, value: 0, leftDerivative: -Infinity, rightDerivative: Infinity },
    ]);
  });

  it('a pole is a jump, from the infinity of its side', () => {
    const [jump] = analyse(parsed('where(x < 0, 1 / x, x^2)')).jumps;
    assert.deepEqual([jump?.leftValue, jump?.rightValue, jump?.value], [-Infinity, 0, 0]);
    const logarithm = analyse(parsed('log(abs(x))'));
    assert.deepEqual(logarithm.kinks, []);
    assert.deepEqual(
      logarithm.jumps.map(({ x, leftValue, rightValue }) => [x, leftValue, rightValue]),
      [[0, -Infinity, -Infinity]],
    );
  });

  const zeros: readonly (readonly [text: string, at: readonly number[]])[] = [
    // Not at 0, where neither is defined.
    ['sin(x) / x', [-2, -1, 1, 2]],
    ['(1 - cos(x)) / x^2', [-4, -2, 2, 4]],
  ];
  for (const [text, at] of zeros) {
    it(`${text} is 0 again and again on both sides`, () => {
      const { zeros } = analyse(parsed(text));
      const found = isUnknown(zeros) ? [] : zeros.points.map(({ x }) => x / Math.PI);
      assert.deepEqual(
        found.map((x) => Number(x.toFixed(9))),
        at,
      );
    });
  }

  it('a logarithm is not 0 where it is infinite', () => {
    const { zeros } = analyse(parsed('log(abs(x))'));
    assert.deepEqual(isUnknown(zeros) || zeros.points.map(({ x }) => x), [-1, 1]);
  });

  const levels: readonly (readonly [text: string, x: number])[] = [
    ['log(abs(x))', -100],
    ['sqrt(abs(x))', -2500],
    ['where(x < 0, 1 / x, x^2)', -10],
    ['exp(exp(x))', -4.61507165983],
  ];
  for (const [text, x] of levels) {
    it(`${text}: |f′| is below 0.01 from ${x} on outwards, and 0 in float32 not everywhere`, () => {
      const { leftSaturation, leftUnderflow } = analyse(parsed(text));
      const found = below(leftSaturation).find(({ level }) => level === 0.01);
      assert.ok(found && Math.abs(found.x / x - 1) < 1e-9, `${found?.x}`);
      assert.ok(!isUnknown(leftUnderflow));
      assert.ok(leftUnderflow === null || leftUnderflow.x < x);
    });
  }

  it('what is too large for doubles equals nothing', () => {
    assert.equal(recognise(parsed('1e300 * x * 1e300')), null);
  });
});

describe('a place at which a function is not defined', () => {
  const sides: readonly (readonly [text: string, at: readonly (readonly number[])[]])[] = [
    ['1 / x', [[0, -Infinity, Infinity]]],
    ['-1 / x^3', [[0, Infinity, -Infinity]]],
    [
      '1 / (x^2 - 3)',
      [
        [-1.73205081, Infinity, -Infinity],
        [1.73205081, -Infinity, Infinity],
      ],
    ],
    ['exp(1 / x)', [[0, 0, Infinity]]],
    ['tanh(1 / x)', [[0, -1, 1]]],
    ['sin(x) / x', [[0, 1, 1]]],
    ['(1 - cos(x)) / x^2', [[0, 0.5, 0.5]]],
    ['abs(x) / x', [[0, -1, 1]]],
    ['x / (exp(x) - 1)', [[0, 1, 1]]],
    ['log(abs(x)) * x', [[0, 0, 0]]],
    ['1 / (1 + exp(1 / x))', [[0, 1, 0]]],
    ['min(exp(1 / x), 4)', [[0, 0, 4]]],
    ['sigmoid(sqrt(x) / x)', [[0, Number.NaN, 1]]],
    ['erf(log1p(x))', [[-1, Number.NaN, -1]]],
  ];
  for (const [text, expected] of sides) {
    it(`${text}: is told with what it goes to on both sides, and has no value there`, () => {
      const { jumps } = analyse(parsed(text));
      assert.deepEqual(
        jumps.map(({ x, leftValue, rightValue }) => [Number(x.toFixed(8)), leftValue, rightValue]),
        expected,
      );
      assert.deepEqual(
        jumps.map(({ value }) => value),
        jumps.map(() => Number.NaN),
      );
    });
  }

  const shapes: readonly Shape[] = [
    ['1 / x', 'none', 'neither', Infinity],
    ['-1 / x', 'none', 'neither', Infinity],
    ['1 / x^2', 'none', 'neither', Infinity],
    ['exp(1 / x)', 'none', 'neither', Infinity],
    ['min(exp(1 / x), 4)', 'none', 'neither', Infinity],
    ['x / (exp(x) - 1)', 'decreasing', 'convex', 1],
  ];
  for (const [text, ...expected] of shapes) {
    it(`${text}: falls or rises by what both sides do`, () =>
      assert.deepEqual(shapeOf(text), expected));
  }
});

describe('a function that is defined on a part of the line', () => {
  const parts: readonly (readonly [text: string, domain: string, range: string, slopes: string])[] =
    [
      ['log(x)', '(0, ∞)', '(−∞, ∞)', '(0, ∞)'],
      ['sqrt(x)', '[0, ∞)', '[0, ∞)', '(0, ∞)'],
      ['1 / sqrt(x)', '(0, ∞)', '(0, ∞)', '(−∞, 0)'],
      ['x * log(x)', '(0, ∞)', '[−0.3679, ∞)', '(−∞, ∞)'],
      ['sqrt(1 - x^2)', '[−1, 1]', '[0, 1]', '(−∞, ∞)'],
      ['log(4 - x^2)', '(−2, 2)', '(−∞, 1.386]', '(−∞, ∞)'],
      ['(1 - x)^0.5', '(−∞, 1]', '[0, ∞)', '(−∞, 0)'],
      ['sqrt(x^2 - 1) / x', '(−∞, −1] ∪ [1, ∞)', '(−1, 1)', '(0, ∞)'],
      ['sqrt(x^2 - 2)', '(−∞, −1.414] ∪ [1.414, ∞)', '[0, ∞)', '(−∞, −1) ∪ (1, ∞)'],
      ['abs(log(x))', '(0, ∞)', '[0, ∞)', '(−∞, −1) ∪ (0, 1)'],
      ['max(0, log(x))', '(0, ∞)', '[0, ∞)', '[0, 1)'],
      ['where(x > 1, 2, sqrt(x))', '[0, ∞)', '[0, 1] ∪ {2}', '{0} ∪ (0.5, ∞)'],
      ['1 / log(x)', '(0, ∞)', '(−∞, 0) ∪ (0, ∞)', '(−∞, 0)'],
      ['1 / log1p(x)', '(−1, ∞)', '(−∞, 0) ∪ (0, ∞)', '(−∞, 0)'],
      // What is multiplied by 0, is 0 / 0, or cancels.
      ['sign(relu(x)) * log(x)', '(0, ∞)', '(−∞, ∞)', '(0, ∞)'],
      ['relu(log1p(x)) / sqrt(x)', '(0, ∞)', '(0, 0.8047]', '[−0.00932, ∞)'],
      ['x + log(x) - log(x)', '(0, ∞)', '(0, ∞)', '{1}'],
      ['sqrt(x)^2', '[0, ∞)', '[0, ∞)', '{1}'],
      ['max(x, 0) / max(x, 0)', '(0, ∞)', '{1}', '{0}'],
      // What is infinite is no number, whatever is made of it.
      ['tanh(1 / relu(x))', '(0, ∞)', '(0, 1)', '[−0.4392, 0)'],
      ['exp(log(relu(x - 1)))', '(1, ∞)', '(0, ∞)', '{1}'],
    ];
  for (const [text, domain, range, slopes] of parts) {
    it(`${text}: is told of that part`, () => {
      const analysis = analyse(parsed(text));
      assert.equal(unionText(analysis.domain ?? []), domain);
      assert.equal(rangeText(analysis.range, words()), range);
      assert.equal(rangeText(analysis.derivativeRange, words()), slopes);
      assert.ok(isUnknown(analysis.moments));
    });
  }

  it('has no value at a place alone, though both sides go to one, or to one infinity', () => {
    for (const text of ['x / x', 'x * (1 / x)', '1 + 0 / x']) {
      const { jumps, valueAtZero, domain } = analyse(parsed(text));
      assert.deepEqual(
        jumps.map(({ x, leftValue, value, rightValue }) => [x, leftValue, value, rightValue]),
        [[0, 1, Number.NaN, 1]],
        text,
      );
      assert.equal(valueAtZero, Number.NaN);
      assert.equal(domain, undefined);
    }
    for (const text of ['sign(x) * (2 / x) - x', '1 / x^2', 'log(abs(x))']) {
      const { jumps, valueAtZero } = analyse(parsed(text));
      assert.deepEqual([valueAtZero, jumps[0]?.value], [Number.NaN, Number.NaN], text);
    }
  });

  it('is flat everywhere where both sides are, and its value is theirs', () => {
    const { rightSaturation } = analyse(parsed('where(1 / (x - 1)^2 > 0, 5, 7)'));
    assert.deepEqual(rightSaturation, { kind: 'hard', threshold: -Infinity, below: [] });
    const { leftSaturation } = analyse(parsed('(x - 1) / (x - 1)'));
    assert.deepEqual(leftSaturation, { kind: 'hard', threshold: 1, below: [] });
  });

  const shapesOfSteps: readonly Shape[] = [
    ['sqrt(sign(x))', 'nondecreasing', 'neither', Infinity],
    ['sign(where(x > 0, 1, log(-2)))', 'nondecreasing', 'neither', Infinity],
  ];
  for (const [text, ...expected] of shapesOfSteps) {
    it(`${text}: steps from its value at the end of where it is defined`, () =>
      assert.deepEqual(shapeOf(text), expected));
  }

  it('has at a jump the value of the branch that holds there, also at no round number', () => {
    const jumpOf = (text: string) => analyse(parsed(text)).jumps.map(({ value }) => value);
    assert.deepEqual(jumpOf('where(x^3 > 2, 5, 7)'), [7]);
    assert.deepEqual(jumpOf('where(x^3 >= 2, 5, 7)'), [5]);
    assert.deepEqual(jumpOf('where(x^3 < 2, 5, 7)'), [7]);
  });

  it('is not said to be defined nowhere where it has a value at one place', () => {
    const { nowhere, undissected, valueAtZero, derivativeAtZero } = analyse(parsed('sqrt(-x^2)'));
    assert.deepEqual([nowhere, valueAtZero, derivativeAtZero], [undefined, 0, null]);
    assert.ok(undissected);
  });

  it('is not told by which branch is taken where what is compared is infinite', () => {
    assert.ok(analyse(parsed('where(log(relu(x)) < -2, 6, x)')).undissected);
  });

  it('has no limit where it is not defined, and does not saturate', () => {
    const { leftLimit, rightLimit, leftSaturation } = analyse(parsed('log(x)'));
    assert.deepEqual(leftLimit, { value: Number.NaN, derivative: Number.NaN });
    assert.deepEqual(rightLimit, { value: Infinity, derivative: 0 });
    assert.deepEqual(leftSaturation, { kind: 'none' });
  });

  it('has no value at 0 where that is outside of it, whatever it is multiplied by', () => {
    assert.equal(analyse(parsed('x * sqrt(x - 1)')).valueAtZero, Number.NaN);
  });

  const shapes: readonly Shape[] = [
    ['log(x)', 'increasing', 'concave', Infinity],
    ['1 / sqrt(x)', 'decreasing', 'convex', Infinity],
    ['sqrt(1 - x^2)', 'none', 'concave', Infinity],
    // Both ends of the gap have the value 0.
    ['sqrt(x^2 - 1) / x', 'nondecreasing', 'neither', Infinity],
    ['x + 0 * sqrt(x^2 - 1)', 'increasing', 'neither', 1],
    ['x^2 * sqrt(x)', 'increasing', 'convex', Infinity],
    // Steeper over the gap, from -1 to 1, than anywhere in its domain.
    ['where(x > 0, 2, -2) + (x^2 - 1)^1.5 / x^4', 'none', 'neither', 2],
  ];
  for (const [text, ...expected] of shapes) {
    it(`${text}: falls or rises where it is defined, and over gaps`, () =>
      assert.deepEqual(shapeOf(text), expected));
  }

  for (const text of ['sqrt(-1 - x^2)', 'log(-exp(x))', 'log(2) / (0 * x)', 'x + sqrt(-1)']) {
    it(`${text}: is defined nowhere, which is said`, () => {
      const { nowhere, undissected, valueAtZero, range } = analyse(parsed(text));
      assert.equal(nowhere, true);
      assert.match(undissected?.unknown ?? '', / anywhere$/);
      assert.deepEqual(valueAtZero, Number.NaN);
      assert.ok(isUnknown(range));
    });
  }

  it('softplus has no values at a beta of 0, in torch’s own form as well', () => {
    const divided = bind(parsed('log(1 + exp(beta * x)) / beta'), { beta: 0 });
    assert.equal(analyse(divided).nowhere, true);
  });
});

describe('a function that breaks in each of its periods', () => {
  const waves: readonly (readonly [text: string, range: string, slopes: string, period: number])[] =
    [
      ['tan(x)', '(−∞, ∞)', '[1, ∞)', 2],
      ['1 / sin(x)', '(−∞, −1] ∪ [1, ∞)', '(−∞, ∞)', 2],
      ['1 / (1 + cos(x))', '[0.5, ∞)', '(−∞, ∞)', 2],
      ['1 / (1 + sin(x))', '[0.5, ∞)', '(−∞, ∞)', 2],
      ['1 / (sin(x) - 0.3)', '(−∞, −0.7692] ∪ [1.429, ∞)', '(−∞, ∞)', 2],
      ['log(abs(sin(x)))', '(−∞, 0]', '(−∞, ∞)', 2],
      ['tan(x) + tan(2 * x)', '(−∞, ∞)', '[3, ∞)', 2],
      ['tan(2 * x + 1)', '(−∞, ∞)', '[2, ∞)', 1],
      ['abs(sin(x))', '[0, 1]', '(−1, 1)', 2],
      ['max(0, sin(x))', '[0, 1]', '(−1, 1)', 2],
      ['abs(sin(x)) / sin(x)', '{−1, 1}', '{0}', 2],
    ];
  for (const [text, range, slopes, period] of waves) {
    it(`${text}: is told of one period`, () => {
      const analysis = analyse(parsed(text));
      assert.equal(rangeText(analysis.range, words()), range);
      assert.equal(rangeText(analysis.derivativeRange, words()), slopes);
      assert.ok(Math.abs((analysis.period ?? 0) - period * Math.PI) < 1e-14);
      assert.equal(analysis.leftLimit.value, null);
      assert.deepEqual(analysis.rightSaturation, { kind: 'none' });
      assert.equal(analysis.monotone, 'none');
    });
  }

  it('the breaks are those of the period around 0, and so are the zeros', () => {
    const { jumps, zeros, valueAtZero } = analyse(parsed('tan(x)'));
    assert.deepEqual(
      jumps.map(({ x, leftValue, rightValue }) => [x, leftValue, rightValue]),
      [-Math.PI / 2, Math.PI / 2].map((x) => [x, Infinity, -Infinity]),
    );
    assert.deepEqual(isUnknown(zeros) || zeros.points.map(({ x }) => x), [-Math.PI, 0]);
    assert.equal(valueAtZero, 0);
    const { kinks, deadZones } = analyse(parsed('max(0, sin(x))'));
    assert.deepEqual(
      kinks.map(({ x, leftDerivative, rightDerivative }) => [x, leftDerivative, rightDerivative]),
      [
        [-Math.PI, -1, 0],
        [0, 0, 1],
      ],
    );
    assert.deepEqual(deadZones, [{ lo: -Math.PI, hi: 0 }]);
  });

  it('the means are over all periods that have weight', () => {
    const { moments } = analyse(parsed('abs(sin(x))'));
    // Of the mean by mpmath; E sin^2 Z is (1 - exp(-2)) / 2.
    assert.ok(!isUnknown(moments));
    assert.ok(Math.abs(moments.mean - 0.579153218723036) < 1e-12);
    assert.ok(Math.abs(moments.secondMoment - (1 - Math.exp(-2)) / 2) < 1e-12);
  });
});

describe('what grows faster than any power in an exponent', () => {
  const towers: readonly (readonly [text: string, range: string, limit: number | null])[] = [
    ['exp(exp(x))', '(1, ∞)', Infinity],
    ['exp(exp(exp(x)))', '(2.718, ∞)', Infinity],
    ['exp(exp(x)) - x', '[2.33, ∞)', Infinity],
    ['exp(x^10)', '[1, ∞)', Infinity],
    ['-x * exp(exp(x))', '(−∞, ∞)', -Infinity],
  ];
  for (const [text, range, limit] of towers) {
    it(`${text} has its limit`, () => {
      const analysis = analyse(parsed(text));
      assert.equal(rangeText(analysis.range, words()), range);
      assert.equal(analysis.rightLimit.value, limit);
    });
  }

  // Of two such things nobody knows which is larger.
  for (const text of [
    'x * exp(exp(x)) - exp(2 * exp(x))',
    'exp(exp(x)) / (1 + exp(exp(x) - x))',
    'exp(exp(x)) - exp(exp(x^2))',
  ]) {
    it(`${text} has none that is known`, () => {
      assert.ok(isUnknown(analyse(parsed(text)).rightLimit.value));
    });
  }
});

describe('the means of a function with poles', () => {
  const means: readonly (readonly [text: string, mean: number, second: number, slopes: number])[] =
    [
      ['1 / x', Number.NaN, Infinity, Infinity],
      ['1 / x^2', Infinity, Infinity, Infinity],
      ['-1 / abs(x)', -Infinity, Infinity, Infinity],
      ['1 / (x^2 - 2)', Number.NaN, Infinity, Infinity],
      ['exp(1 / x)', Infinity, Infinity, Infinity],
      ['tan(x)', Number.NaN, Infinity, Infinity],
    ];
  for (const [text, ...expected] of means) {
    it(`${text}: are infinite, or there is none`, () => {
      const { moments } = analyse(parsed(text));
      assert.ok(!isUnknown(moments));
      const { mean, secondMoment, derivativeSecondMoment } = moments;
      assert.deepEqual([mean, secondMoment, derivativeSecondMoment], expected);
    });
  }
});

describe('a function that cannot be taken apart', () => {
  for (const text of ['x * tan(x)', 'x + tan(x)']) {
    it(`${text} takes every value between two poles`, () => {
      const { range, undissected } = analyse(parsed(text));
      assert.ok(undissected);
      assert.equal(rangeText(range, words()), '(−∞, ∞)');
    });
  }

  it('cos(sin(x) / x^2) goes to nothing at 0, though it stays between two numbers', () => {
    assert.ok(analyse(parsed('cos(sin(x) / x^2)')).undissected);
  });

  it('1 / sin(x^2) may leave values out', () => {
    assert.ok(isUnknown(analyse(parsed('1 / sin(x^2)')).range));
  });

  it('says so once, and nothing of kinks', () => {
    const { undissected, kinks } = analyse(parsed('abs(x - 1) / sin(x^2)'));
    assert.ok(undissected);
    assert.deepEqual(kinks, []);
    assert.equal(analyse(parsed('abs(x)')).undissected, undefined);
  });

  const origins: readonly (readonly [text: string, value: number, slope: number | null])[] = [
    ['1 / (x^2 - 1)', -1, 0],
    ['exp(x) / (x - 2)', -0.5, -0.75],
    ['abs(x) / (x - 2)', 0, null],
    ['1 / x', Number.NaN, null],
    ['x * where(x < 0, 1, 2) + 1 / (x - 1)', -1, null],
    // Not taken apart.
    ['where(cos(x) > 0, x / x, x)', Number.NaN, null],
    ['where(sin(x) < 1 / x, erfc(x), max(0.3, sqrt(x)))', 1, null],
    ['sign(log(cos(x)))', 0, null],
  ];
  for (const [text, value, slope] of origins) {
    it(`${text}: f(0) is ${value}, f′(0) ${slope ?? 'not one number'}`, () => {
      const { valueAtZero, derivativeAtZero } = analyse(parsed(text));
      assert.equal(valueAtZero, value);
      assert.equal(derivativeAtZero, slope);
    });
  }
});

function below(saturation: Known<Saturation>) {
  if (isUnknown(saturation) || saturation.kind === 'none' || isUnknown(saturation.below)) return [];
  return saturation.below;
}

type Shape = readonly [text: string, monotone: string, convex: string, lipschitz: number];

function shapeOf(text: string): readonly unknown[] {
  const { monotone, convex, lipschitz } = analyse(parsed(text));
  return [monotone, convex, lipschitz];
}
