import assert from 'node:assert/strict';
import type { Settings } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { jacobianRanges } from '../../../src/activations/jacobian';
import { chosenSlice, sliced } from '../../../src/activations/slicing';
import { analyse } from '../../../src/math/analyse';
import { isUnknown, type RangeOfValues } from '../../../src/math/analysis';
import { compile } from '../../../src/math/compile';
import { equal } from '../../../src/math/equal';
import { simplify } from '../../../src/math/simplify';
import { rangeText } from '../../../src/report/rangeText';
import { words } from '../../../src/text/text';

const NUMBERS_OF_CLASSES = [2, 3, 7, 20];
const POINTS = [-30, -2.3, -0.4, -0.05, 0, 0.3, 0.9, 1.7, 12];

/** The outputs of all classes from their logits, written out from the definitions. */
const definitions: Readonly<Record<string, (logits: readonly number[]) => readonly number[]>> = {
  softmax: shares,
  gumbel_softmax: shares,
  log_softmax: (z) => shares(z).map(Math.log),
  softmin: (z) => shares(z.map((one) => -one)),
  sparsemax: (z) => {
    const threshold = thresholdOf(z);
    return z.map((one) => Math.max(0, one - threshold));
  },
};

describe('the slices by the number of classes', () => {
  for (const [id, outputs] of Object.entries(definitions)) {
    for (const classes of NUMBERS_OF_CLASSES) {
      it(`of ${id} are the first and another of ${classes} outputs, by its definition`, () => {
        const activation = sliced(entry(id), { classes });
        const [other] = activation.companions?.({}) ?? [];
        assert.equal(other?.role, 'otherClass');
        for (const x of POINTS) {
          const all = outputs([x, ...new Array<number>(classes - 1).fill(0)]);
          near(compile(activation.expression)(x), all[0]);
          near(compile(other?.expression ?? assert.fail())(x), all[1]);
        }
      });
    }

    it(`of ${id} have the value of equal shares where all logits are equal`, () => {
      for (let classes = 2; classes <= 20; classes++) {
        const { valueAtZero } = analyse(sliced(entry(id), { classes }).expression);
        const share = 1 / classes;
        near(valueAtZero, id === 'log_softmax' ? Math.log(share) : share);
      }
    });
  }

  it('of softmax are as steep as those of two classes, farther to the right', () => {
    for (const classes of NUMBERS_OF_CLASSES) {
      const range = known(
        analyse(sliced(entry('softmax'), { classes }).expression).derivativeRange,
      );
      assert.equal(range.supremum, 0.25);
      near(range.supremumAt[0] ?? Number.NaN, Math.log(classes - 1));
    }
  });

  it('of sparsemax have their corners where a class drops out', () => {
    for (const classes of NUMBERS_OF_CLASSES) {
      const { kinks } = analyse(sliced(entry('sparsemax'), { classes }).expression);
      assert.deepEqual(
        kinks.map(({ x }) => x),
        [-1 / (classes - 1), 1],
      );
    }
  });

  const entries: readonly (readonly [string, number, Readonly<Record<string, string>>])[] = [
    ['softmax', 3, { diagonal: '(0, 0.25]', offDiagonal: '(−0.25, 0)' }],
    ['softmin', 20, { diagonal: '[−0.25, 0)', offDiagonal: '(0, 0.25)' }],
    ['log_softmax', 5, { diagonal: '(0, 1)', offDiagonal: '(−1, 0)' }],
    ['sparsemax', 3, { diagonal: '{0, 0.5, 0.6667}', offDiagonal: '{−0.5, −0.3333, 0}' }],
  ];
  for (const [id, classes, expected] of entries) {
    it(`of ${id} have the Jacobian of ${classes} classes`, () => {
      const ranges = jacobianRanges(sliced(entry(id), { classes }), {}) ?? assert.fail();
      assert.deepEqual(
        Object.fromEntries(
          ranges.map(({ entry: kind, range }) => [kind, rangeText(range, words())]),
        ),
        expected,
      );
      assert.ok(ranges.every(({ inputs, upToActive }) => !inputs && !upToActive));
    });
  }

  it('of sparsemax end at the number of active classes that there can be', () => {
    const ranges = jacobianRanges(sliced(entry('sparsemax'), { classes: 6 }), {}) ?? [];
    const [diagonal, offDiagonal] = ranges.map(({ range }) => known(range));
    assert.deepEqual([diagonal?.infimum, diagonal?.supremum], [0, 5 / 6]);
    assert.equal(diagonal?.supremumAttained, true);
    assert.deepEqual([offDiagonal?.infimum, offDiagonal?.supremum], [-0.5, 0]);
    assert.deepEqual(
      ranges.map(({ upToActive }) => upToActive),
      [4, 4],
    );
  });

  it('keep the law of Gumbel noise for two classes alone, of which it is', () => {
    assert.notEqual(sliced(entry('gumbel_softmax'), {}).trainingLaw, undefined);
    assert.equal(sliced(entry('gumbel_softmax'), { classes: 3 }).trainingLaw, undefined);
  });
});

/** Value times gate, written out. */
const gates: Readonly<Record<string, (x: number) => number>> = {
  glu: (x) => 1 / (1 + Math.exp(-x)),
  geglu: (x) => compile(entry('gelu_erf').expression)(x),
  swiglu: (x) => x / (1 + Math.exp(-x)),
};

describe('the slices of gated units', () => {
  for (const [id, gate] of Object.entries(gates)) {
    it(`show ${id} at another value, and where value and gate have one input`, () => {
      const held = sliced(entry(id), { value: -2.5 });
      const same = sliced(entry(id), { path: 'same' });
      for (const x of POINTS) {
        near(compile(held.expression)(x), -2.5 * gate(x));
        near(compile(same.expression)(x), x * gate(x));
        for (const { companions } of [held, same, entry(id)]) {
          const [companion] = companions?.({}) ?? [];
          assert.equal(companion?.role, 'gate');
          near(compile(companion?.expression ?? assert.fail())(x), gate(x));
        }
      }
      assert.match(held.slice ?? '', /held at −2\.5, is drawn/);
    });
  }

  it('need no number where the value is the gate’s input', () => {
    const { slicing } = entry('glu');
    assert.deepEqual(slicing?.idle?.({ path: 'same', value: 1 }), ['value']);
    assert.deepEqual(slicing?.idle?.({ path: 'held', value: 1 }), []);
  });

  it('have SiLU for GLU of one input', () => {
    const same = sliced(entry('glu'), { path: 'same' }).expression;
    assert.ok(equal(simplify(same), simplify(entry('swiglu').expression)));
  });
});

describe('every slice', () => {
  const withSlices = catalogue.filter(({ slicing }) => slicing !== undefined);

  it('is the entry itself at the defaults', () => {
    for (const activation of withSlices) {
      assert.equal(sliced(activation, {}), activation);
      const { expression } = activation.slicing?.at(chosenSlice(activation, {})) ?? assert.fail();
      assert.ok(equal(simplify(expression), simplify(activation.expression)), activation.id);
    }
  });

  it('says in a sentence what is drawn', () => {
    for (const activation of withSlices) {
      for (const other of [{ classes: 5 }, { value: 3 }, { path: 'same' }]) {
        assert.match(sliced(activation, other).slice ?? '', /drawn.*\.$/, activation.id);
      }
    }
  });

  it('falls back to the entry for what is none of its settings', () => {
    const bad: readonly Settings[] = [
      { classes: 1 },
      { classes: Number.NaN },
      { classes: 'many' },
      { classes: 1e9 },
      { path: 'other' },
      { value: Number.POSITIVE_INFINITY },
      { value: [1, 2] },
      { stranger: 1 },
    ];
    for (const activation of withSlices) {
      for (const chosen of bad) assert.equal(sliced(activation, chosen), activation);
    }
  });

  it('takes whole classes', () => {
    const half = sliced(entry('softmax'), { classes: 3.4 }).expression;
    assert.ok(equal(half, sliced(entry('softmax'), { classes: 3 }).expression));
  });

  it('is no choice where there is only one', () => {
    assert.equal(sliced(entry('relu'), { classes: 3 }), entry('relu'));
  });
});

describe('companions', () => {
  it('of CReLU are the second half of its channels', () => {
    const [half, ...others] = entry('crelu').companions?.({}) ?? [];
    assert.deepEqual([half?.role, others], ['negativeHalf', []]);
    const second = compile(half?.expression ?? assert.fail());
    assert.deepEqual([-2, 0, 3].map(second), [2, 0, 0]);
  });

  it('of Maxout are its pieces, the largest of which it is', () => {
    const settings = { weights: [2, 0.5, -1], biases: [0, 1, -0.5] };
    const { companions, expressionFor, pieces } = entry('maxout');
    const all = companions?.(settings) ?? [];
    assert.equal(all.length, pieces?.(settings));
    assert.ok(all.every(({ role }) => role === 'piece'));
    const whole = compile(expressionFor?.(settings) ?? assert.fail());
    for (const x of POINTS) {
      const heights = settings.weights.map((w, index) => w * x + (settings.biases[index] ?? 0));
      assert.deepEqual(
        all.map(({ expression }) => compile(expression)(x)),
        heights,
      );
      assert.equal(whole(x), Math.max(...heights));
    }
  });

  it('are a matter of vector activations', () => {
    for (const { id, arity, companions } of catalogue) {
      assert.equal(companions !== undefined, arity === 'vector', id);
    }
  });
});

function near(value: number, expected: number | undefined): void {
  const wanted = expected ?? Number.NaN;
  const error = Math.abs(value - wanted);
  assert.ok(error <= 1e-12 * Math.max(1e-3, Math.abs(wanted)), `${value}, not ${wanted}`);
}

function shares(z: readonly number[]): readonly number[] {
  const largest = Math.max(...z);
  const exponentials = z.map((one) => Math.exp(one - largest));
  const sum = exponentials.reduce((a, b) => a + b);
  return exponentials.map((one) => one / sum);
}

/** Algorithm 1 of Martins and Astudillo. */
function thresholdOf(z: readonly number[]): number {
  let [sum, threshold] = [0, 0];
  [...z]
    .sort((a, b) => b - a)
    .forEach((value, index) => {
      sum += value;
      if (1 + (index + 1) * value > sum) threshold = (sum - 1) / (index + 1);
    });
  return threshold;
}

function known(range: RangeOfValues | { readonly unknown: string }): RangeOfValues {
  return isUnknown(range) ? assert.fail(range.unknown) : range;
}

function entry(id: string) {
  return findActivation(id) ?? assert.fail(id);
}
