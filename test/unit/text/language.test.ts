import assert from 'node:assert/strict';
import { type Language, languageOf } from '../../../src/text/language';

describe('languageOf', () => {
  const asked: readonly (readonly [locale: string, language: Language])[] = [
    ['zh-cn', 'zh-cn'],
    ['zh-CN', 'zh-cn'],
    ['zh', 'zh-cn'],
    ['zh-Hans', 'zh-cn'],
    ['zh-Hans-HK', 'zh-cn'],
    ['zh_CN.UTF-8', 'zh-cn'],
    ['zh_SG@pinyin', 'zh-cn'],
    ['zh-tw', 'en'],
    ['zh_HK.UTF-8', 'en'],
    ['zh-Hant-CN', 'en'],
    ['en', 'en'],
    ['en_GB.UTF-8', 'en'],
    ['de-zh', 'en'],
    ['C.UTF-8', 'en'],
    ['POSIX', 'en'],
    ['', 'en'],
    ['__proto__', 'en'],
  ];
  for (const [locale, language] of asked) {
    it(`takes ${locale || 'nothing'} for ${language}`, () => {
      assert.equal(languageOf(locale), language);
    });
  }
});
