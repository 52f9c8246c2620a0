import assert from 'node:assert/strict';
import { isInComment } from '../../../src/detect/comment';
import type { SourceLanguage } from '../../../src/detect/use';
import { createParsers } from '../../../src/parsing/parsers';
import { readAsset } from '../parsing/assets';

const parsers = createParsers(readAsset);

const cases: readonly (readonly [SourceLanguage, string, boolean])[] = [
  ['python', 'x = 1  # note', true],
  ['python', 'x = 1', false],
  ['python', 'x = """a  # note\n"""', false],
  ['python', 'x = f(1,  # note', true],
  ['javascript', 'f(1); // note', true],
  ['typescript', 'const s = `a // note\n`;', false],
  ['typescriptreact', 'const v = <p>{f(1)}</p>; // note', true],
  ['typescriptreact', 'const v = <p>\n{f(1)} // note\n</p>;', false],
];

describe('a place in a comment', () => {
  for (const [language, text, expected] of cases) {
    it(`${JSON.stringify(text)} ${expected ? 'ends in one' : 'does not end in one'}`, async () => {
      const tree = (await parsers.parser(language)).parse(text);
      const end = text.includes('note') ? text.indexOf('note') + 4 : text.length;
      assert.equal(isInComment(tree.rootNode, end), expected);
      tree.delete();
    });
  }
});
