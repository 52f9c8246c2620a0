import assert from 'node:assert/strict';
import type { Setting } from '../../../src/activations/activation';
import { settingText } from '../../../src/report/settingText';

describe('the value of a parameter', () => {
  const values: readonly (readonly [Setting, string])[] = [
    [0.2, '0.2'],
    [0.044715, '0.044715'],
    [1 / 8, '0.125'],
    [1 / 3, '0.3333'],
    [-2 / 3, '−0.6667'],
    [11 / 48, '0.2292'],
    [Number.POSITIVE_INFINITY, '∞'],
    [0, '0'],
    ['half_normal', 'half_normal'],
    [[1, 1 / 3, -0.25], '[1, 0.3333, −0.25]'],
  ];

  for (const [value, text] of values) {
    it(`is shown as it was written, or with four digits: ${text}`, () => {
      assert.equal(settingText(value), text);
    });
  }

  it('is cut off after as many items of a list as there is room for', () => {
    assert.equal(settingText([1, 2, 3], 2), '[1, 2, …]');
  });
});
