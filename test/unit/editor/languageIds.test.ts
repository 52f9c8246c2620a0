import assert from 'node:assert/strict';
import { languageOfId, languageOfPath } from '../../../src/detect/languages';
import { languageIdOf } from '../../../src/editor/languageIds';

describe('the language of a file that is not open', () => {
  for (const name of ['a.py', 'a.PYI', 'a.js', 'a.jsx', 'a.mts', 'a.tsx', 'a.b.ts']) {
    it(`is read as its extension is: ${name}`, () => {
      assert.equal(languageOfId(languageIdOf(name)), languageOfPath(name));
    });
  }

  it('is none for others', () => {
    assert.equal(languageIdOf('notes.txt'), '');
    assert.equal(languageIdOf('constructor'), '');
    assert.equal(languageIdOf('a.constructor'), '');
  });
});
