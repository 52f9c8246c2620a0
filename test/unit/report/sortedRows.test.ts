import assert from 'node:assert/strict';
import { nextSorting, sortedIndices } from '../../../src/report/sortedRows';

const { NaN: unknown, POSITIVE_INFINITY: infinite } = Number;

describe('rows are sorted', () => {
  const cases: readonly (readonly [
    title: string,
    orders: number[][],
    up: number[],
    down: number[],
  ])[] = [
    ['by their numbers', [[3], [1], [2]], [1, 2, 0], [0, 2, 1]],
    [
      'by what comes next where the first is equal',
      [
        [1, 2],
        [1, 1],
      ],
      [1, 0],
      [0, 1],
    ],
    ['with the infinite after the finite', [[infinite], [1], [2]], [1, 2, 0], [2, 1, 0]],
    ['with negative infinity there too', [[-infinite], [infinite], [1]], [2, 0, 1], [2, 1, 0]],
    ['with the unknown last', [[], [infinite], [1], [unknown]], [2, 1, 0, 3], [2, 1, 0, 3]],
    ['with what says less after what says more', [[1], [1, 5]], [1, 0], [1, 0]],
    ['leaving equal ones as they were', [[1], [1], [0]], [2, 0, 1], [0, 1, 2]],
    ['when there are none', [], [], []],
  ];
  for (const [title, orders, up, down] of cases) {
    it(title, () => {
      assert.deepEqual(sortedIndices(orders, 'ascending'), up);
      assert.deepEqual(sortedIndices(orders, 'descending'), down);
    });
  }
});

describe('a press on the head of a column', () => {
  it('sorts up, then down, then not at all', () => {
    const up = nextSorting<'a' | 'b'>(undefined, 'a');
    assert.deepEqual(up, { column: 'a', direction: 'ascending' });
    const down = nextSorting(up, 'a');
    assert.deepEqual(down, { column: 'a', direction: 'descending' });
    assert.equal(nextSorting(down, 'a'), undefined);
  });

  it('begins anew on another column', () => {
    const before = { column: 'a', direction: 'descending' } as const;
    assert.deepEqual(nextSorting<'a' | 'b'>(before, 'b'), { column: 'b', direction: 'ascending' });
  });
});
