import assert from 'node:assert/strict';
import type { Farthest } from '../../../src/math/apart';
import { farthestText } from '../../../src/report/apartText';
import { words } from '../../../src/text/text';

const nowhere: Farthest = { size: 0, proven: true, at: [], along: [], beside: [], towards: [] };

describe('the largest difference in words', () => {
  const cases: readonly (readonly [text: string, farthest: Partial<Farthest>])[] = [
    ['none', {}],
    ['0.08333 at x = ±2.5', { size: 1 / 12, at: [-2.5, 2.5] }],
    ['0.3466 at x = 0', { size: 0.34657, at: [0] }],
    ['1 at x = −1, 2', { size: 1, at: [-1, 2] }],
    ['0.29 for x < 0', { size: 0.29, along: [{ lo: -Infinity, hi: 0 }] }],
    [
      '0.1667 for −3 < x < −2.5 and 2.5 < x < 3',
      {
        size: 1 / 6,
        along: [
          { lo: -3, hi: -2.5 },
          { lo: 2.5, hi: 3 },
        ],
      },
    ],
    ['3 for all x', { size: 3, along: [{ lo: -Infinity, hi: Infinity }] }],
    ['2 at x = 1, for x > 3', { size: 2, at: [1], along: [{ lo: 3, hi: Infinity }] }],
    ['0.1299 next to x = ±2.5', { size: 0.1299, beside: [-2.5, 2.5] }],
    ['0.5 next to x = 0', { size: 0.5, beside: [0] }],
    ['1 as x → −∞', { size: 1, towards: ['left'] }],
    ['1 as x → −∞ and x → ∞', { size: 1, towards: ['left', 'right'] }],
    ['without bound, as x → −∞', { size: Infinity, towards: ['left'] }],
    ['1 at x = 1, 2, 3, 4, 5, 6, …', { size: 1, at: [1, 2, 3, 4, 5, 6, 7] }],
    ['at least 0.9, found by sampling, at x = 2', { size: 0.9, proven: false, at: [2] }],
    ['not known', { size: 0, proven: false }],
    ['not known', { size: Number.NaN, proven: false }],
    ['5', { size: 5 }],
  ];
  for (const [text, farthest] of cases) {
    it(`is: ${text}`, () => {
      assert.equal(farthestText({ ...nowhere, ...farthest }, words()), text);
    });
  }
});
