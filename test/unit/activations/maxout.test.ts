import assert from 'node:assert/strict';
import { findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { analyse } from '../../../src/math/analyse';
import { isUnknown } from '../../../src/math/analysis';

describe('an envelope of many lines', () => {
  it('takes no more for each line than for the one before', () => {
    // Twice as long for each line would take until long after the end of the universe.
    const weights = Array.from({ length: 64 }, (_, index) => index + 1);
    const maxout = findActivation('maxout') ?? assert.fail();
    const instance = instantiate(maxout, { weights });
    if (!instance.ok) assert.fail(instance.problem);
    const { derivativeRange, kinks } = analyse(instance.expression);
    if (isUnknown(derivativeRange)) assert.fail(derivativeRange.unknown);
    assert.deepEqual(
      derivativeRange.components.map(({ lo, hi }) => [lo, hi]),
      [
        [1, 1],
        [64, 64],
      ],
    );
    assert.deepEqual(
      kinks.map(({ x, leftDerivative, rightDerivative }) => [x, leftDerivative, rightDerivative]),
      [[0, 1, 64]],
    );
  });
});
