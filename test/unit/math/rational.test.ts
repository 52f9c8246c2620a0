import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  fromDecimal,
  fromNumber,
  rational,
  rootOf,
  toDecimal,
  toNumber,
} from '../../../src/math/rational';

const seed = 20160301;
const known = <T>(value: T | undefined): T => value ?? assert.fail();

describe('rational numbers', () => {
  it('a double comes back as it went', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e60, max: 1e60 }),
        (value) => {
          const exact = fromNumber(value);
          if (exact !== undefined) assert.equal(toNumber(exact), value === 0 ? 0 : value);
        },
      ),
      { seed, numRuns: 1_000 },
    );
  });

  it('a decimal becomes the double that the language reads', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -30, max: 30 }), (digits, exponent) => {
        const text = `${digits}e${exponent}`;
        assert.equal(toNumber(known(fromDecimal(text))), Number(text));
      }),
      { seed, numRuns: 1_000 },
    );
  });

  const decimals = ['0.044715', '-1.702', '3', '-0.5', '1000000', '0.000001'];
  for (const text of decimals) {
    it(`${text} is written as it was read`, () => {
      assert.equal(toDecimal(known(fromDecimal(text))), text);
    });
  }

  it('1/3 has no decimal text', () => {
    assert.equal(toDecimal(known(rational(1n, 3n))), undefined);
  });

  for (const text of ['', '.', 'x', '1e', '0x10', '1e9999', 'Infinity']) {
    it(`"${text}" is not a decimal number`, () => assert.equal(fromDecimal(text), undefined));
  }

  it('there is no quotient by 0, nor a number for NaN and infinities', () => {
    assert.equal(rational(1n, 0n), undefined);
    for (const value of [Number.NaN, Infinity, -Infinity])
      assert.equal(fromNumber(value), undefined);
  });

  it('finds square roots that are rational, and only these', () => {
    assert.deepEqual(rootOf(known(rational(9n, 4n))), rational(3n, 2n));
    assert.equal(rootOf(known(rational(2n))), undefined);
    assert.equal(rootOf(known(rational(-4n))), undefined);
  });
});
