import assert from 'node:assert/strict';
import { compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { simplify } from '../../../src/math/simplify';
import { rows } from './rows';
import { truth } from './truth';
import { ulpsFrom } from './ulps';

/** Units in the last place that f and f' may be off at the samples, where no reason is given. */
const ULPS = 4;

/**
 * Rows that are further off, with the error in f and in f'. A double argument of exp
 * and erfc costs as many units as the exponent is large; a small result of a
 * difference keeps the absolute error of its terms.
 */
const exceptions: Readonly<Record<string, readonly [number, number, string]>> = {
  gelu: [60, 60, 'x / sqrt(2) is rounded, and erfc falls like exp of its square: x = -10'],
  gelu_tanh: [20, 30, 'the cubic argument is rounded: x = -10'],
  mish: [ULPS, 8, "f' has a root at -1.19: x = -1"],
  tanhshrink: [70, ULPS, 'x - tanh x cancels near 0: x = 0.1'],
  squareplus: [30, 20, 'x + sqrt(x^2 + 4) cancels on the left: x = -10'],
};

describe('samples of f and of f-prime', () => {
  for (const [id, row] of Object.entries(truth)) {
    const [ofValue, ofSlope] = exceptions[id] ?? [ULPS, ULPS];
    it(`${id}: f within ${ofValue}, f' within ${ofSlope} units in the last place`, () => {
      const written = rows[id] ?? assert.fail();
      const [f, slope] = [compile(simplify(written)), compile(differentiate(written))];
      for (const { x, f: value, df } of row.samples) {
        near(f(Number(x)), value, ofValue, `f(${x})`);
        if (df !== null) near(slope(Number(x)), df, ofSlope, `f'(${x})`);
      }
    });
  }
});

function near(actual: number, expected: string, ulps: number, what: string): void {
  const error = ulpsFrom(actual, expected);
  assert.ok(error <= ulps, `${what} = ${actual}, expected ${expected}: ${error} units off`);
}
