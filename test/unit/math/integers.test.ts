import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bitLength, integerRoot } from '../../../src/math/integers';

const seed = 20160301;

describe('integers of any length', () => {
  /** Also next to powers of two, where a double rounds to the next one. */
  const integers = fc.oneof(
    fc.bigInt({ min: 0n, max: 1n << 3_000n }),
    fc
      .tuple(fc.integer({ min: 0, max: 3_000 }), fc.bigInt({ min: -3n, max: 3n }))
      .map(([power, beside]) => (1n << BigInt(power)) + beside)
      .filter((value) => value >= 0n),
  );

  it('have as many bits as they have binary digits, on either side of 0', () => {
    fc.assert(
      fc.property(integers, (value) => {
        const digits = value === 0n ? 0 : value.toString(2).length;
        assert.equal(bitLength(value), digits);
        assert.equal(bitLength(-value), digits);
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it('have the largest root whose square is not larger', () => {
    fc.assert(
      fc.property(integers, (value) => {
        const root = integerRoot(value);
        assert.ok(root * root <= value && value < (root + 1n) * (root + 1n));
      }),
      { seed, numRuns: 1_000 },
    );
  });
});
