import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { SyntaxNode } from '../../../src/detect/syntax';
import { parserFor } from '../detect/sources';
import { slowText } from './linear';

/** Those that only see texts that are short by then, by file and source, with the reason. */
const SHORT: Readonly<Record<string, string>> = {};

interface Found {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

describe('the regular expressions', () => {
  it('take time in proportion to the text, by pumping up what each may repeat', async () => {
    const slow: Record<string, string> = {};
    let count = 0;
    for (const { file, source, flags } of await regularExpressions()) {
      count += 1;
      const key = `${file} /${source}/${flags}`;
      const text = slowText(source, flags);
      if (text !== undefined && !Object.hasOwn(SHORT, key)) slow[key] = text;
    }
    assert.deepEqual(slow, {});
    assert.ok(count > 300, `${count} were looked at`);
  });
});

describe('slowText', () => {
  for (const source of [
    'a+$',
    '(\\w+)\\s*[:=]\\s*$',
    '^a*b?a*$',
    '(a+)+b',
    '\\s*\\n\\s*',
    '^(\\w+\\s?)*$',
    '[^\\n]*$',
    'a.*b.*c',
  ]) {
    it(`finds one for /${source}/`, () => {
      assert.notEqual(slowText(source, ''), undefined);
    });
  }
  for (const source of ['^a+$', '^\\s*#', 'abc', '\\bx\\b', '^[^\\n]*', '(?:a|b)c', '[ab]{1,3}c']) {
    it(`finds none for /${source}/`, () => {
      assert.equal(slowText(source, ''), undefined);
    });
  }
});

async function regularExpressions(): Promise<readonly Found[]> {
  const found: Found[] = [];
  const parser = await parserFor('typescript');
  for (const folder of ['src', 'webview']) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!path.endsWith('.ts')) continue;
      const text = readFileSync(`${folder}/${path}`, 'utf8');
      const tree = parser.parse(text);
      const visit = (node: SyntaxNode): void => {
        if (node.type === 'regex') {
          const literal = text.slice(node.startIndex, node.endIndex);
          const end = literal.lastIndexOf('/');
          const [source, flags] = [literal.slice(1, end), literal.slice(end + 1)];
          found.push({ file: `${folder}/${path}`, source, flags });
        }
        for (const child of node.children) if (child) visit(child);
      };
      visit(tree.rootNode);
      tree.delete();
    }
  }
  return found;
}
