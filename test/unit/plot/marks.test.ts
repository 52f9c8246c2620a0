import assert from 'node:assert/strict';
import {
  derivativeAsymptotes,
  derivativeDots,
  valueAsymptotes,
  valueDots,
} from '../../../src/plot/marks';
import { elu, gelu, hardshrink, known, leakyRelu, relu, sigmoid } from './functions';

const WINDOW = { domain: [-4, 4], range: [-2, 5] } as const;

describe('dots', () => {
  it('are closed on a kink of f and open at both slopes of f′', () => {
    assert.deepEqual(valueDots(relu.analysis, WINDOW), [{ x: 0, y: 0, open: false }]);
    assert.deepEqual(derivativeDots(relu.analysis, WINDOW), [
      { x: 0, y: 0, open: true },
      { x: 0, y: 1, open: true },
    ]);
  });

  it('are closed at the value of a jump and open where it is not taken', () => {
    assert.deepEqual(valueDots(hardshrink.analysis, WINDOW), [
      { x: -0.5, y: 0, open: false },
      { x: -0.5, y: -0.5, open: true },
      { x: 0.5, y: 0, open: false },
      { x: 0.5, y: 0.5, open: true },
    ]);
  });

  it('show a value that neither side has', () => {
    const jump = { x: 0, leftValue: 0, rightValue: 1, value: 0.5 };
    const slopes = { leftDerivative: 0, rightDerivative: 0 };
    const analysis = known({ jumps: [{ ...jump, ...slopes }] });
    assert.deepEqual(valueDots(analysis, WINDOW), [
      { x: 0, y: 0.5, open: false },
      { x: 0, y: 0, open: true },
      { x: 0, y: 1, open: true },
    ]);
    assert.deepEqual(derivativeDots(analysis, WINDOW), [{ x: 0, y: 0, open: true }]);
  });

  it('are left out where they cannot be seen', () => {
    const far = { domain: [1, 2], range: [-2, 5] } as const;
    assert.deepEqual(valueDots(relu.analysis, far), []);
    const steep = known({
      kinks: [{ x: 0, value: 0, leftDerivative: 0, rightDerivative: Number.POSITIVE_INFINITY }],
    });
    assert.deepEqual(derivativeDots(steep, WINDOW), [{ x: 0, y: 0, open: true }]);
  });
});

describe('asymptotes', () => {
  it('are drawn on the side that tends to them', () => {
    assert.deepEqual(valueAsymptotes(elu(1.5), WINDOW), [
      { side: 'left', y: -1.5, from: -4, to: 0 },
    ]);
    assert.deepEqual(derivativeAsymptotes(gelu, WINDOW), [{ side: 'right', y: 1, from: 0, to: 4 }]);
  });

  it('are on both sides of a sigmoid', () => {
    assert.deepEqual(valueAsymptotes(sigmoid, WINDOW), [
      { side: 'left', y: 0, from: -4, to: 0 },
      { side: 'right', y: 1, from: 0, to: 4 },
    ]);
  });

  it('stay on their side of what was shown at first when the view is moved', () => {
    const home = [-4, 4] as const;
    const right = { ...WINDOW, domain: [2, 10], home } as const;
    assert.deepEqual(valueAsymptotes(sigmoid, right), [{ side: 'right', y: 1, from: 2, to: 10 }]);
    const across = { ...WINDOW, domain: [-1, 7], home } as const;
    assert.deepEqual(valueAsymptotes(sigmoid, across), [
      { side: 'left', y: 0, from: -1, to: 0 },
      { side: 'right', y: 1, from: 0, to: 7 },
    ]);
  });

  it('are there however far away one looks, where the values themselves are rounded to them', () => {
    const far = { ...WINDOW, domain: [-500, 500], home: [-4, 4] } as const;
    assert.deepEqual(
      valueAsymptotes(sigmoid, far).map(({ y }) => y),
      [0, 1],
    );
  });

  it('are none where the function reaches its limit', () => {
    assert.deepEqual(derivativeAsymptotes(leakyRelu(0.2), WINDOW), []);
    assert.deepEqual(valueAsymptotes(relu, WINDOW), []);
  });
});
