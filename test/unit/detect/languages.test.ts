import assert from 'node:assert/strict';
import { languageOfId, languageOfPath } from '../../../src/detect/languages';

describe('languageOfPath', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['a/b.py', 'python'],
    ['C:\\a\\B.PY', 'python'],
    ['stub.pyi', 'python'],
    ['a.mjs', 'javascript'],
    ['a.jsx', 'javascript'],
    ['a.d.ts', 'typescript'],
    ['a.cts', 'typescript'],
    ['a.tsx', 'typescriptreact'],
    ['a.ipynb', undefined],
    ['Makefile', undefined],
    ['dir.py/file', undefined],
    ['a.constructor', undefined],
    ['', undefined],
  ];
  for (const [path, language] of cases) {
    it(`${path}: ${language}`, () => assert.equal(languageOfPath(path), language));
  }
});

describe('languageOfId', () => {
  it("knows the editor's ids and no others", () => {
    assert.equal(languageOfId('javascriptreact'), 'javascript');
    assert.equal(languageOfId('typescriptreact'), 'typescriptreact');
    assert.equal(languageOfId('plaintext'), undefined);
    assert.equal(languageOfId('toString'), undefined);
  });
});
