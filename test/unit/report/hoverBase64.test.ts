import assert from 'node:assert/strict';
import fc from 'fast-check';
import { base64 } from '../../../src/report/hoverBase64';

describe('base64', () => {
  it('is that of the UTF-8 bytes', () => {
    const unit = fc.constantFrom('a', 'é', '′', '∞', '𝒇', '\u0000', '/');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        assert.equal(base64(text), Buffer.from(text, 'utf8').toString('base64'));
      }),
      { seed: 64, numRuns: 300 },
    );
  });

  it('replaces half a surrogate pair', () => {
    assert.equal(base64('\ud83d'), Buffer.from('\ufffd').toString('base64'));
  });
});
