import assert from 'node:assert/strict';
import { analyse } from '../../../src/math/analyse';
import { isUnknown } from '../../../src/math/analysis';
import {
  constant,
  divide,
  erfc,
  exp,
  multiply,
  negate,
  power,
  sqrt,
  subtract,
  x,
} from '../../../src/math/build';
import { momentsOf, smoothPieces } from '../../../src/math/moments';
import { rows } from './rows';

describe('moments', () => {
  // f is the distribution function of a normal law of mean m and deviation s, f' its density.
  for (const s of [1, 0.1, 0.01, 0.001]) {
    it(`find a slope that is steep over a width of ${s}`, () => {
      const m = 0.7;
      const { moments } = analyse(
        multiply(0.5, erfc(divide(subtract(m, x), multiply(s, sqrt(2))))),
      );
      if (isUnknown(moments)) assert.fail(moments.unknown);
      // E f'(Z)^2 is an integral over a product of two bells.
      const width = s / Math.SQRT2;
      const bell = Math.exp(-(m ** 2) / (2 * (1 + width ** 2)));
      const truth = ((width / Math.hypot(1, width)) * bell) / (2 * Math.PI * s ** 2);
      assert.ok(Math.abs(moments.derivativeSecondMoment / truth - 1) < 1e-10);
    });
  }

  it('of a wider input are those of the function of a wider variable', () => {
    // E exp(-(s Z)^2) = 1 / sqrt(1 + 2 s^2).
    const bell = exp(negate(power(x, 2)));
    for (const deviation of [0.01, 0.5, 1, 3, 60]) {
      const moments = momentsOf(piecesOf(bell), deviation);
      if (isUnknown(moments)) assert.fail(moments.unknown);
      assert.ok(Math.abs(moments.mean * Math.hypot(1, Math.SQRT2 * deviation) - 1) < 1e-11);
    }
  });

  it('of a growing function end where the input is wide enough', () => {
    // E exp((s Z)^2 / 4)^2 is finite up to s = 1, and the mean up to s = sqrt(2).
    const growing = exp(divide(power(x, 2), 4));
    const at = (deviation: number) => {
      const moments = momentsOf(piecesOf(growing), deviation);
      return isUnknown(moments) ? assert.fail(moments.unknown) : moments;
    };
    assert.ok(Math.abs(at(0.5).secondMoment - Math.SQRT2 / Math.sqrt(1.5)) < 1e-11);
    assert.equal(at(1).secondMoment, Infinity);
    assert.ok(Number.isFinite(at(1).mean));
    assert.equal(at(1.5).mean, Infinity);
  });

  it('of a kinked function scale with the input', () => {
    const relu = momentsOf(piecesOf(rows.relu ?? constant(0)), 1e-20);
    if (isUnknown(relu)) assert.fail(relu.unknown);
    assert.ok(Math.abs(relu.secondMoment / 0.5e-40 - 1) < 1e-12);
    assert.ok(Math.abs(relu.derivativeSecondMoment - 0.5) < 1e-12);
  });
});

function piecesOf(expression: Parameters<typeof smoothPieces>[0]) {
  const pieces = smoothPieces(expression, { steps: 100_000 });
  return isUnknown(pieces) ? assert.fail(pieces.unknown) : pieces;
}
