import assert from 'node:assert/strict';
import { english } from '../../../src/text/english';
import { bundle, placeholdersOf, readJson } from './bundle';

const texts: Readonly<Record<string, string>> = english;
const manifests = ['package.nls.json', 'package.nls.zh-cn.json'].map(readJson);
const [manifest = {}, chineseManifest = {}] = manifests;

describe('the Chinese texts', () => {
  it('have no key that is not said', () => {
    assert.deepEqual(
      Object.keys(bundle).filter((key) => !Object.hasOwn(texts, key)),
      [],
      'take these keys out of media/l10n/bundle.l10n.zh-cn.json',
    );
  });

  it('have the placeholders of the English ones', () => {
    const differing = Object.entries(bundle).filter(
      ([key, text]) => `${placeholdersOf(text)}` !== `${placeholdersOf(texts[key] ?? '')}`,
    );
    assert.deepEqual(differing, []);
  });

  it('have the keys of the manifest, and what stands in code there', () => {
    assert.deepEqual(Object.keys(chineseManifest).sort(), Object.keys(manifest).sort());
    for (const [key, text] of Object.entries(manifest)) {
      assert.deepEqual(codeIn(chineseManifest[key] ?? ''), codeIn(text), key);
    }
  });
});

function codeIn(text: string): readonly string[] {
  return [...(text.match(/`[^`]*`/g) ?? [])].sort();
}
