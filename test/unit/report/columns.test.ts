import assert from 'node:assert/strict';
import { columnsOf, cutTo, paddedTo } from '../../../src/report/columns';

describe('columns of a terminal', () => {
  const counted: readonly (readonly [text: string, columns: number])[] = [
    ['', 0],
    ['f(x) → ∞', 8],
    ['值域', 4],
    ['f′ 的值域', 9],
    ['（x > 0）', 9],
    ['𠀀', 2],
    ['한', 2],
  ];
  for (const [text, columns] of counted) {
    it(`are ${columns} for “${text}”`, () => {
      assert.equal(columnsOf(text), columns);
    });
  }

  it('are filled with spaces', () => {
    assert.equal(paddedTo(6, '值域'), '值域  ');
    assert.equal(paddedTo(3, '值域'), '值域');
  });

  it('hold no half of a wide letter', () => {
    assert.equal(cutTo(5, '值域 f'), '值域 ');
    assert.equal(cutTo(3, '值域'), '值');
    assert.equal(cutTo(0, 'f'), '');
  });
});
