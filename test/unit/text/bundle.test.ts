import assert from 'node:assert/strict';
import { english } from '../../../src/text/english';
import { bundle, placeholdersOf, readJson } from './bundle';
import { NAMES, TERMS } from './glossary';

const texts: Readonly<Record<string, string>> = english;
const [manifest = {}, chineseManifest = {}] = ['package.nls.json', 'package.nls.zh-cn.json'].map(
  readJson,
);
const BUNDLE = 'media/l10n/bundle.l10n.zh-cn.json';

describe('the Chinese texts', () => {
  it('are there for every key', () => {
    const missing = Object.entries(texts).filter(([key]) => !Object.hasOwn(bundle, key));
    assert.deepEqual(missing, [], `add the Chinese of these keys to ${BUNDLE}`);
  });

  it('have no key that is not said', () => {
    const unused = Object.keys(bundle).filter((key) => !Object.hasOwn(texts, key));
    assert.deepEqual(unused, [], `take these keys out of ${BUNDLE}`);
  });

  it('have the placeholders of the English ones', () => {
    const differing = Object.entries(bundle).filter(
      ([key, text]) => `${placeholdersOf(text)}` !== `${placeholdersOf(texts[key] ?? '')}`,
    );
    assert.deepEqual(differing, []);
  });

  it('are Chinese, unless they are names and formulas alone', () => {
    const untranslated = Object.entries(bundle).filter(
      ([key, text]) => !HAN.test(text) && !isNamesAlone(texts[key] ?? ''),
    );
    assert.deepEqual(untranslated, []);
  });

  it('keep code and options as they are typed', () => {
    for (const [key, text] of Object.entries(texts)) {
      assert.deepEqual(typedIn(bundle[key] ?? ''), typedIn(text), key);
    }
  });

  it('have the keys of the manifest, and what stands in code there', () => {
    assert.deepEqual(Object.keys(chineseManifest).sort(), Object.keys(manifest).sort());
    for (const [key, text] of Object.entries(manifest)) {
      assert.deepEqual(typedIn(chineseManifest[key] ?? ''), typedIn(text), key);
    }
  });

  it('call each thing by one name', () => {
    const told = [...Object.entries(bundle), ...Object.entries(chineseManifest)];
    for (const { english: word, chinese, not } of TERMS) {
      const otherwise = told.filter(([, text]) => not.some((other) => text.includes(other)));
      assert.deepEqual(otherwise, [], `${word} is ${chinese}`);
      assert.ok(
        told.some(([, text]) => text.includes(chinese)),
        `nothing says ${chinese}`,
      );
    }
  });

  it('are set with the punctuation of Chinese, and no space beside it', () => {
    const wrong = Object.entries(bundle).filter(([, text]) =>
      /[\u4e00-\u9fff][,;!?]|[\u4e00-\u9fff]:(?!:)|[，。；：（）] | [，。；：）]/u.test(text),
    );
    assert.deepEqual(wrong, []);
  });
});

const HAN = /[\u4e00-\u9fff]/u;

/** Whether an English text has no words to translate, only names, formulas and placeholders. */
function isNamesAlone(text: string): boolean {
  const words = text.replace(/\{\w+\}/g, '').match(/[A-Za-z]{3,}/g) ?? [];
  return words.every((word) => NAMES.has(word));
}

/** Code in backquotes, and the options of the command line. */
function typedIn(text: string): readonly string[] {
  return [...new Set(text.match(/`[^`]*`|(?<![\w-])--?[a-z][\w-]*/g))].sort();
}
