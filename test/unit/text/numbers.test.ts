import assert from 'node:assert/strict';
import { formatNumber } from '../../../src/text/numbers';

describe('formatNumber', () => {
  const shown: readonly (readonly [value: number, text: string])[] = [
    [0, '0'],
    [-0, '0'],
    [0.25, '0.25'],
    [-0.25, '−0.25'],
    [1.12890414, '1.129'],
    [0.3989422804, '0.3989'],
    [-4.605170186, '−4.605'],
    [9.9999, '10'],
    [0.99996, '1'],
    [100, '100'],
    [12345.6, '12346'],
    [0.0001, '0.0001'],
    [0.000123456, '0.0001235'],
    [6.1035e-5, '6.104·10⁻⁵'],
    [1e-5, '1·10⁻⁵'],
    [1e7, '1·10⁷'],
    [1.7976931348623157e308, '1.798·10³⁰⁸'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
    [Number.NaN, '–'],
  ];
  for (const [value, text] of shown) {
    it(`writes ${Object.is(value, -0) ? '-0' : value} as ${text}`, () => {
      assert.equal(formatNumber(value), text);
    });
  }

  it('keeps as many significant digits as asked for', () => {
    assert.equal(formatNumber(1.12890414, 2), '1.1');
    assert.equal(formatNumber(1.12890414, 7), '1.128904');
  });
});
