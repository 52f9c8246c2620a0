import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { NodeTable, Pruning } from '../../../src/detect/syntax';
import { editBetween } from '../../../src/editor/treeEdit';
import { createParsers } from '../../../src/parsing/parsers';
import { seamsAfter } from '../../../src/parsing/seams';
import { readAsset } from './assets';

const PRUNING: Pruning = {
  dropped: new Set(),
  leaves: new Set(),
  strings: new Set(),
  isTemplate: () => false,
};

const CLASSES = 60;
const EDITED = 30;
const block = (index: number): string =>
  [
    `class Block${index}(nn.Module):`,
    '    def first(self, x):',
    '        a = self.norm(x)',
    '        return a',
    '',
    '    def second(self, x):',
    '        return x + self.first(x)',
    '',
    '',
  ].join('\n');
const TEXT = Array.from({ length: CLASSES }, (_, index) => block(index)).join('');
const MIDDLE = TEXT.indexOf(`class Block${EDITED}(`);

/** What is typed, key by key, and what it is typed in front of. */
const TYPED: readonly (readonly [what: string, keys: string, before: string])[] = [
  ['a line within a block', '\n        h = nn.ReLU()(self.a(x))', '\n        return a'],
  ['a line at the end of a class', '\n        # no', `\n\nclass Block${EDITED + 1}(`],
  ['an indentation', '    ', '        return a'],
  ['brackets', '(f(a))', '\n\n    def second'],
  ['the name of a class', '12', '(nn.Module):\n    def first'],
];

/** Once as the first edit of a tree makes new ends for all of its statements, once where code breaks. */
const MOST_TIMES = 2;

describe('a Python source that is edited', () => {
  for (const [what, keys, before] of TYPED) {
    it(`keeps what the parser made of the statements behind ${what}`, async () => {
      const parser = await createParsers(readAsset).parser('python');
      const at = TEXT.indexOf(before, MIDDLE);
      let text = TEXT;
      let tree = parser.parse(text);
      let times = 0;
      for (let count = 1; count <= keys.length; count += 1) {
        const next = TEXT.slice(0, at) + keys.slice(0, count) + TEXT.slice(at);
        const [old, edit] = [tree, editBetween(text, next)];
        const parts = lastParts(old.nodes(PRUNING, Number.MAX_SAFE_INTEGER));
        if (edit) old.edit(edit);
        tree = parser.parse(next, old);
        const now = lastParts(tree.nodes(PRUNING, Number.MAX_SAFE_INTEGER));
        old.delete();
        if (!isDeepStrictEqual(parts, now)) times += 1;
        text = next;
      }
      tree.delete();
      assert.ok(times <= MOST_TIMES, `${times} times in ${keys.length} keys`);
    });
  }
});

/** Where the parser keeps the statements that are well behind the edit. */
function lastParts(table: NodeTable | undefined) {
  return table?.statements.slice(EDITED + 4 - CLASSES).map(({ parts }) => parts);
}

describe('seamsAfter', () => {
  const at = (text: string, place: number) => ({
    newEndIndex: place,
    newEndPosition: {
      row: text.slice(0, place).split('\n').length - 1,
      column: place - (text.lastIndexOf('\n', place - 1) + 1),
    },
  });
  const around = (text: string, place: number) =>
    seamsAfter(text, at(text, place)).map(({ startIndex, oldEndIndex }) =>
      text.slice(startIndex, oldEndIndex),
    );
  const text =
    'class A:\n  def f(a):\n    if b:\n      c\n\n  # d\n  def g(e):\n    h \n\ni\nj\nk\nl';

  it('are where blocks end behind an edit, and behind statements', () => {
    assert.deepEqual(around(text, text.indexOf('c\n')), ['c\n', 'd\n', 'h ', 'i\n', 'j\n']);
    assert.deepEqual(around(text, text.lastIndexOf('l')), []);
  });

  it('change nothing and have the rows and columns of their places', () => {
    for (let place = 0; place <= text.length; place++) {
      for (const seam of seamsAfter(text, at(text, place))) {
        const [start, end] = [at(text, seam.startIndex), at(text, seam.oldEndIndex)];
        assert.equal(seam.newEndIndex, seam.oldEndIndex);
        assert.deepEqual(seam.startPosition, start.newEndPosition);
        assert.deepEqual(seam.oldEndPosition, end.newEndPosition);
        assert.deepEqual(seam.newEndPosition, end.newEndPosition);
      }
    }
  });
});
