import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { digests } from '../../../src/editor/digests';

describe('digests without Node', () => {
  it('are those of the command line', async () => {
    const texts = ['', 'net.py', 'AL401 ½ 🙂', 'net.py'];
    const made = await digests((hash) => texts.map(hash).join(' '));
    const expected = texts.map((text) =>
      createHash('sha256').update(text).digest('hex').slice(0, 32),
    );
    assert.equal(made, expected.join(' '));
  });
});
