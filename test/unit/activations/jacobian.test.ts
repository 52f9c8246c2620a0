import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Settings } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { jacobianRanges, wholeJacobianRange } from '../../../src/activations/jacobian';
import { isUnknown, type RangeOfValues } from '../../../src/math/analysis';
import { rangeText } from '../../../src/report/rangeText';
import { words } from '../../../src/text/text';

/** By hand, from the Jacobians in closed form (diag(s) − s sᵀ and so on). */
const expected: readonly (readonly [
  id: string,
  settings: Settings,
  entries: Readonly<Record<string, string>>,
  whole: string,
])[] = [
  [
    'softmax',
    {},
    { diagonal: '(0, 0.25]', 'offDiagonal two': '[−0.25, 0)', 'offDiagonal more': '(−0.25, 0)' },
    '[−0.25, 0) ∪ (0, 0.25]',
  ],
  [
    'softmin',
    {},
    { diagonal: '[−0.25, 0)', 'offDiagonal two': '(0, 0.25]', 'offDiagonal more': '(0, 0.25)' },
    '[−0.25, 0) ∪ (0, 0.25]',
  ],
  [
    'gumbel_softmax',
    {},
    { diagonal: '(0, 0.25]', 'offDiagonal two': '[−0.25, 0)', 'offDiagonal more': '(−0.25, 0)' },
    '[−0.25, 0) ∪ (0, 0.25]',
  ],
  ['log_softmax', {}, { diagonal: '(0, 1)', offDiagonal: '(−1, 0)' }, '(−1, 0) ∪ (0, 1)'],
  [
    'sparsemax',
    {},
    {
      'diagonal two': '{0, 0.5}',
      'offDiagonal two': '{−0.5, 0}',
      'diagonal more': '{0, 0.5, 0.6667, 0.75}',
      'offDiagonal more': '{−0.5, −0.3333, −0.25, 0}',
    },
    '{−0.5, −0.3333, −0.25, 0, 0.5, 0.6667, 0.75}',
  ],
  ['glu', {}, { value: '(0, 1)', gate: '(−∞, ∞)' }, '(−∞, ∞)'],
  ['geglu', {}, { value: '[−0.17, ∞)', gate: '(−∞, ∞)' }, '(−∞, ∞)'],
  ['swiglu', {}, { value: '[−0.2785, ∞)', gate: '(−∞, ∞)' }, '(−∞, ∞)'],
  ['crelu', {}, { positiveHalf: '{0, 1}', negativeHalf: '{−1, 0}' }, '{−1, 0, 1}'],
  ['maxout', {}, { input: '{0, 1}', piece: '{0, 1}' }, '{0, 1}'],
  [
    'maxout',
    { weights: [2, 0.5, -1], biases: [0, 1, 0] },
    { input: '{−1, 0.5, 2}', piece: '{0, 1}' },
    '{−1, 0, 0.5, 1, 2}',
  ],
  // The line of slope 0.5 is nowhere the highest, so that its slope is no entry.
  [
    'maxout',
    { weights: [2, 0.5, -1], biases: [0, -1, 0] },
    { input: '{−1, 2}', piece: '{0, 1}' },
    '{−1, 0, 1, 2}',
  ],
  ['maxout', { weights: [3] }, { input: '{3}', piece: '{1}' }, '{1, 3}'],
];

describe('the entries of Jacobians', () => {
  for (const [id, settings, entries, whole] of expected) {
    it(`of ${id} ${JSON.stringify(settings)} are computed with their ends`, () => {
      const ranges = rangesOf(id, settings);
      const found = ranges.map(({ entry, inputs, range }) => [
        inputs === undefined ? entry : `${entry} ${inputs}`,
        rangeText(range, words()),
      ]);
      assert.deepEqual(Object.fromEntries(found), entries);
      assert.equal(rangeText(wholeJacobianRange(ranges), words()), whole);
    });
  }

  it('are there for every vector activation, and for no other', () => {
    for (const activation of catalogue) {
      const ranges = jacobianRanges(activation, requiredSettings(activation.id));
      assert.equal(ranges !== undefined, activation.arity === 'vector', activation.id);
      for (const { range } of ranges ?? []) {
        assert.ok(!isUnknown(range), activation.id);
      }
    }
  });

  it('have enclosures that hold the ends, as interval evaluation returned them', () => {
    const [diagonal] = rangesOf('softmax', {});
    const { supremum, supremumEnclosure } = known(diagonal?.range ?? { unknown: '' });
    assert.ok(supremumEnclosure[0] <= 0.25 && 0.25 <= supremumEnclosure[1]);
    assert.ok(Math.abs(supremum - 0.25) < 1e-15);
    const [value] = rangesOf('swiglu', {});
    const { infimumEnclosure } = known(value?.range ?? { unknown: '' });
    // The least value of SiLU, from the reference mathematics.
    assert.ok(
      infimumEnclosure[0] <= -0.2784645427610738 && infimumEnclosure[1] >= -0.2784645427610738,
    );
  });

  it('of sparsemax go on beyond the classes listed, to ends that are approached', () => {
    const more = rangesOf('sparsemax', {}).filter(({ inputs }) => inputs === 'more');
    const [diagonal, offDiagonal] = more.map(({ range }) => known(range));
    assert.deepEqual(
      more.map(({ upToActive }) => upToActive),
      [4, 4],
    );
    assert.deepEqual(ends(diagonal), [0, true, 1, false]);
    assert.deepEqual(ends(offDiagonal), [-0.5, true, 0, true]);
  });

  it('are not given for settings that are no good', () => {
    assert.equal(jacobianRanges(entry('maxout'), { weights: [] }), undefined);
    assert.ok(isUnknown(wholeJacobianRange([])));
  });
});

const seed = 20160301;
const logits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), {
  minLength: 2,
  maxLength: 6,
});

/** Written out from the definitions, with nothing from the code under test. */
const jacobians: Readonly<Record<string, (logits: readonly number[]) => number[][]>> = {
  softmax: (z) => {
    const s = shares(z);
    return s.map((a, i) => s.map((b, j) => (i === j ? a * (1 - a) : -a * b)));
  },
  log_softmax: (z) => {
    const s = shares(z);
    return s.map((_, i) => s.map((b, j) => (i === j ? 1 - b : -b)));
  },
  sparsemax: (z) => {
    const active = support(z);
    return z.map((_, i) =>
      z.map((_, j) => {
        if (!active.has(i) || !active.has(j)) return 0;
        return (i === j ? 1 : 0) - 1 / active.size;
      }),
    );
  },
};

describe('laws of Jacobians', () => {
  for (const [id, jacobianAt] of Object.entries(jacobians)) {
    it(`every entry of ${id} lies in the range of its kind, whatever the logits`, () => {
      const ranges = rangesOf(id, {});
      fc.assert(
        fc.property(logits, (z) => {
          jacobianAt(z).forEach((row, i) => {
            row.forEach((value, j) => {
              const kind = i === j ? 'diagonal' : 'offDiagonal';
              const inputs = z.length === 2 ? 'two' : 'more';
              const found = ranges.find(
                (one) => one.entry === kind && (one.inputs ?? inputs) === inputs,
              );
              const { infimum, supremum } = known(found?.range ?? { unknown: kind });
              assert.ok(value >= infimum - 1e-12 && value <= supremum + 1e-12, `${value}`);
            });
          });
        }),
        { seed, numRuns: 300 },
      );
    });
  }
});

function shares(z: readonly number[]): readonly number[] {
  const largest = Math.max(...z);
  const exponentials = z.map((one) => Math.exp(one - largest));
  const sum = exponentials.reduce((a, b) => a + b);
  return exponentials.map((one) => one / sum);
}

/** Algorithm 1 of Martins and Astudillo: the indices of the classes above the threshold. */
function support(z: readonly number[]): ReadonlySet<number> {
  const sorted = [...z].sort((a, b) => b - a);
  let sum = 0;
  let threshold = 0;
  sorted.forEach((value, index) => {
    sum += value;
    if (1 + (index + 1) * value > sum) threshold = (sum - 1) / (index + 1);
  });
  return new Set(z.flatMap((value, index) => (value > threshold ? [index] : [])));
}

function ends(range: RangeOfValues | undefined) {
  return [range?.infimum, range?.infimumAttained, range?.supremum, range?.supremumAttained];
}

function known(range: RangeOfValues | { readonly unknown: string }): RangeOfValues {
  return isUnknown(range) ? assert.fail(range.unknown) : range;
}

function rangesOf(id: string, settings: Settings) {
  return jacobianRanges(entry(id), settings) ?? assert.fail(id);
}

function requiredSettings(id: string): Settings {
  const numbers = entry(id).parameters.filter((one) => one.default === undefined);
  return Object.fromEntries(numbers.map(({ name }) => [name, 0.5]));
}

function entry(id: string) {
  return findActivation(id) ?? assert.fail(id);
}
