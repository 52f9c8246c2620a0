import assert from 'node:assert/strict';
import type { SourceLanguage } from '../../../src/detect/use';
import { createParsers } from '../../../src/parsing/parsers';
import { readAsset } from './assets';

describe('createParsers', () => {
  const sources: readonly (readonly [SourceLanguage, string, string])[] = [
    ['python', 'import torch\n', 'module'],
    ['javascript', 'const a = <p>1</p>;\n', 'program'],
    ['typescript', 'const a = <number>b;\n', 'program'],
    ['typescriptreact', 'const a: X = <p>1</p>;\n', 'program'],
  ];
  for (const [language, text, root] of sources) {
    it(`parses ${language} without an error node`, async () => {
      const tree = (await createParsers(readAsset).parser(language)).parse(text);
      assert.equal(tree.rootNode.type, root);
      assert.equal(tree.rootNode.hasError, false);
      tree.delete();
    });
  }

  it('reads the runtime and each grammar once, and only those that are asked for', async () => {
    const read: string[] = [];
    const parsers = createParsers((name) => {
      read.push(name);
      return readAsset(name);
    });
    assert.deepEqual(read, []);
    await Promise.all([parsers.parser('python'), parsers.parser('python')]);
    await parsers.parser('python');
    assert.deepEqual(read.sort(), ['tree-sitter-python.wasm', 'web-tree-sitter.wasm']);
  });

  it('tries again after an asset could not be read', async () => {
    let fail = true;
    const parsers = createParsers((name) =>
      fail ? Promise.reject(new Error('unreadable')) : readAsset(name),
    );
    await assert.rejects(parsers.parser('python'), /unreadable/);
    fail = false;
    const tree = (await parsers.parser('python')).parse('x = 1\n');
    assert.equal(tree.rootNode.hasError, false);
    tree.delete();
  });

  it('counts offsets in UTF-16 units', async () => {
    const text = 's = "😀é"; relu\n';
    const tree = (await createParsers(readAsset).parser('python')).parse(text);
    const last = tree.rootNode.children.at(-1);
    assert.equal(last?.startIndex, text.indexOf('relu'));
    assert.equal(last?.endIndex, text.indexOf('relu') + 4);
    tree.delete();
  });
});
