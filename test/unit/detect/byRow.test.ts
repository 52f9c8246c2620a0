import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByRow } from '../../../src/detect/byRow';

describe('values by row', () => {
  it('are those that were kept last, wherever they are, and none elsewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5_000), fc.nat()), { maxLength: 60 }), (kept) => {
        const values = new ByRow<number>();
        for (const [row, value] of kept) values.set(row, value);
        const expected = new Map(kept);
        for (let row = 0; row < 5_001; row++) assert.equal(values.get(row), expected.get(row));
      }),
      { seed: 20261, numRuns: 20 },
    );
  });
});
