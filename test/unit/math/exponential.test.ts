import assert from 'node:assert/strict';
import { exp } from '../../../src/math/exponential';

/** The nearest doubles by mpmath at 200 bits, subnormal ones and the last finite one included. */
const nearest: readonly (readonly [number, number])[] = [
  [-745.1332191019411, 5e-324],
  [-744.5, 5e-324],
  [-740, 4.2e-322],
  [-720.25, 1.5827029403e-313],
  [-708.5, 2.006132305331306e-308],
  [-708.25, 2.5759248692837695e-308],
  [-30, 9.357622968840175e-14],
  [-1, 0.36787944117144233],
  [1, Math.E],
  [0.5, 1.6487212707001282],
  [88.7, 3.325986980250579e38],
  [709.5, 1.3549863193146328e308],
  [709.782712893384, 1.7976931348622732e308],
];

describe('exp', () => {
  for (const [u, expected] of nearest) {
    it(`of ${u} is the nearest double`, () => assert.equal(exp(u), expected));
  }

  it('is exact at 0 and at the infinities', () => {
    assert.deepEqual([0, -0, Infinity, -Infinity].map(exp), [1, 1, Infinity, 0]);
  });

  it('overflows and underflows where the result leaves the doubles', () => {
    assert.deepEqual([709.7827128933841, -745.1332191019413].map(exp), [Infinity, 0]);
  });

  it('of NaN is NaN', () => assert.equal(exp(Number.NaN), Number.NaN));
});
