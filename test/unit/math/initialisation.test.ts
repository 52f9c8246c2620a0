import assert from 'node:assert/strict';
import { analyse } from '../../../src/math/analyse';
import { isUnknown } from '../../../src/math/analysis';
import { max, x } from '../../../src/math/build';
import { backwardGain, forwardGain, neutralInitialisation } from '../../../src/math/initialisation';

describe('neutral initialisation', () => {
  it("is He's for ReLU: gain sqrt(2), fan times variance 2, gradient kept", () => {
    const { moments } = analyse(max(0, x));
    if (isUnknown(moments)) assert.fail(moments.unknown);
    const neutral = neutralInitialisation(moments);
    for (const gain of [neutral.forwardGain, neutral.backwardGain]) {
      assert.ok(Math.abs(gain - Math.SQRT2) < 1e-12);
    }
    assert.ok(Math.abs(neutral.forwardVariance - 2) < 1e-12);
    assert.ok(Math.abs(neutral.gradientFactor - 1) < 1e-12);
  });

  it('is infinite where nothing comes through, and 0 where everything does', () => {
    const none = { mean: 0, secondMoment: 0, derivativeSecondMoment: Infinity };
    assert.equal(forwardGain(none), Infinity);
    assert.equal(backwardGain(none), 0);
  });
});
