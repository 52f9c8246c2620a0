import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editBetween } from '../../../src/editor/treeEdit';

describe('the edit between two texts', () => {
  it('is none for equal texts', () => {
    assert.equal(editBetween('x = 1\n', 'x = 1\n'), undefined);
  });

  it('covers what was typed and no more, with rows and columns', () => {
    assert.deepEqual(editBetween('a\nbc\nd', 'a\nbXYc\nd'), {
      startIndex: 3,
      oldEndIndex: 3,
      newEndIndex: 5,
      startPosition: { row: 1, column: 1 },
      oldEndPosition: { row: 1, column: 1 },
      newEndPosition: { row: 1, column: 3 },
    });
  });

  it('counts the rows of text that came and went', () => {
    assert.deepEqual(editBetween('a\nb\nc', 'a\nx\ny\nz\nc'), {
      startIndex: 2,
      oldEndIndex: 3,
      newEndIndex: 7,
      startPosition: { row: 1, column: 0 },
      oldEndPosition: { row: 1, column: 1 },
      newEndPosition: { row: 3, column: 1 },
    });
  });

  it('does not count a repeated end twice', () => {
    const edit = editBetween('aa', 'aaa');
    assert.deepEqual([edit?.startIndex, edit?.oldEndIndex, edit?.newEndIndex], [2, 2, 3]);
  });

  it('never splits a surrogate pair', () => {
    // U+1F600 and U+1F601 share their first half, U+1F600 and U+1FA00 their last.
    for (const [before, after] of [
      ['"\u{1f600}"', '"\u{1f601}"'],
      ['"\u{1f600}"', '"\u{1fa00}"'],
    ] as const) {
      const edit = editBetween(before, after);
      assert.deepEqual([edit?.startIndex, edit?.oldEndIndex, edit?.newEndIndex], [1, 3, 3]);
    }
  });

  it('turns any text into any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', '\u{1f600}') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = editBetween(before, after);
        if (edit === undefined) {
          assert.equal(before, after);
          return;
        }
        const inserted = after.slice(edit.startIndex, edit.newEndIndex);
        assert.equal(
          before.slice(0, edit.startIndex) + inserted + before.slice(edit.oldEndIndex),
          after,
        );
        assert.deepEqual(edit.startPosition, pointAt(before, edit.startIndex));
        assert.deepEqual(edit.oldEndPosition, pointAt(before, edit.oldEndIndex));
        assert.deepEqual(edit.newEndPosition, pointAt(after, edit.newEndIndex));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

function pointAt(text: string, offset: number) {
  const lines = text.slice(0, offset).split('\n');
  return { row: lines.length - 1, column: lines.at(-1)?.length };
}
