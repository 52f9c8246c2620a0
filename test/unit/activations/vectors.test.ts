import assert from 'node:assert/strict';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { momentsOfPieces } from '../../../src/activations/maxoutMoments';
import { analyse } from '../../../src/math/analyse';
import { isUnknown } from '../../../src/math/analysis';
import {
  abs,
  add,
  max,
  multiply,
  negate,
  power,
  sigmoid,
  subtract,
  x,
} from '../../../src/math/build';
import { compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { equal } from '../../../src/math/equal';
import { simplify } from '../../../src/math/simplify';
import { near, reference } from './reference';

interface Pieces {
  readonly k: number;
  readonly mean: string;
  readonly second: string;
  readonly forward_critical_n_var_w: string;
}

describe('slices of vector activations', () => {
  const truth = reference<Readonly<Record<string, string>>>('softmax');

  it(`of softmax: ${truth.two_class}`, () => {
    assert.ok(equal(entry('softmax').expression, sigmoid(x)));
    for (const z of [-3, -0.2, 0, 1.7, 30]) {
      near(compile(entry('softmax').expression)(z), String(Math.exp(z) / (Math.exp(z) + 1)));
    }
  });

  it('of softmax saturate softly on both sides, as the reference says', () => {
    const { leftSaturation, rightSaturation } = analyse(entry('softmax').expression);
    assert.match(truth.saturation ?? '', /soft saturating on both sides/);
    assert.deepEqual([leftSaturation, rightSaturation].map(kindOf), ['soft', 'soft']);
  });

  it(`of softmax have no slope above what the spectral norm ${truth.lipschitz_l2} allows`, () => {
    // Two classes: J is s(1 − s) times a matrix of norm 2, so that the norm is twice the slope.
    const { lipschitz } = analyse(entry('softmax').expression);
    assert.equal(2 * (isUnknown(lipschitz) ? Number.NaN : lipschitz), Number(truth.lipschitz_l2));
  });

  it(`of log-softmax: ${truth.log_softmax_derivative}`, () => {
    const logSoftmax = entry('log_softmax').expression;
    const slope = compile(differentiate(logSoftmax));
    for (const z of [-30, -1, 0, 2]) {
      near(slope(z), String(1 - 1 / (1 + Math.exp(-z))), 1e-14);
    }
    const { leftSaturation, rightSaturation, leftLimit } = analyse(logSoftmax);
    assert.deepEqual([leftSaturation, rightSaturation].map(kindOf), ['none', 'soft']);
    assert.equal(leftLimit.derivative, 1);
  });

  it('say what is drawn, in one sentence', () => {
    for (const { id, arity, slice } of catalogue) {
      assert.equal(slice !== undefined, arity === 'vector', id);
      assert.match(slice ?? 'drawn.', /drawn/);
    }
  });
});

describe('the two channels of CReLU', () => {
  const truth = reference<{
    readonly channel_mean: string;
    readonly channel_second: string;
    readonly identities: readonly string[];
    readonly E_norm2: string;
  }>('crelu');
  const [positive, negative] = [max(0, x), max(0, negate(x))];

  for (const channel of [positive, negative]) {
    it('have the mean and the second moment of the reference', () => {
      const { moments } = analyse(channel);
      if (isUnknown(moments)) assert.fail(moments.unknown);
      near(moments.mean, truth.channel_mean, 1e-12);
      near(moments.secondMoment, truth.channel_second, 1e-12);
    });
  }

  it('are the drawn channel and its mirror image', () => {
    assert.ok(equal(entry('crelu').expression, positive));
    assert.match(entry('crelu').slice ?? '', /max\(0, −x\)/);
  });

  it(`obey the identities ${truth.identities.join('; ')}`, () => {
    const zeros = [
      subtract(subtract(positive, negative), x),
      subtract(add(positive, negative), abs(x)),
      subtract(add(power(positive, 2), power(negative, 2)), power(x, 2)),
      multiply(positive, negative),
    ];
    assert.equal(zeros.length, truth.identities.length);
    for (const zero of zeros) {
      const { range } = analyse(simplify(zero));
      if (isUnknown(range)) assert.fail(range.unknown);
      assert.deepEqual([range.infimum, range.supremum], [0, 0]);
    }
  });

  it('keep the mean square of a normal input together', () => {
    const { moments } = analyse(add(power(positive, 2), power(negative, 2)));
    if (isUnknown(moments)) assert.fail(moments.unknown);
    near(moments.mean, truth.E_norm2, 1e-12);
  });
});

describe('the largest of independent pieces', () => {
  for (const row of reference<readonly Pieces[]>('maxout_iid_normal')) {
    it(`of ${row.k} has the moments of the reference`, () => {
      const moments = momentsOfPieces(row.k);
      if (isUnknown(moments)) assert.fail(moments.unknown);
      near(moments.mean, row.mean, 1e-12, 1e-15);
      near(moments.secondMoment, row.second, 1e-12);
      near(1 / moments.secondMoment, row.forward_critical_n_var_w, 1e-12);
    });
  }

  it('is of at least one', () => {
    for (const count of [0, -1, 1.5, Number.NaN]) {
      assert.ok(isUnknown(momentsOfPieces(count)));
    }
  });
});

function kindOf(side: unknown): unknown {
  return typeof side === 'object' && side !== null && 'kind' in side ? side.kind : side;
}

function entry(id: string) {
  return findActivation(id) ?? assert.fail(id);
}
