import assert from 'node:assert/strict';
import { joinCells } from '../../../src/detect/notebook';
import { detectText } from './sources';

const joined = (...texts: string[]) =>
  joinCells(texts.map((text, position) => ({ text, index: position * 2 })));

describe('joinCells', () => {
  it('joins cells with newlines and locates offsets in them', () => {
    const { text, locate } = joined('a = 1', 'b', 'c');
    assert.equal(text, 'a = 1\nb\nc');
    assert.deepEqual(locate(0), { cell: 0, offset: 0 });
    assert.deepEqual(locate(5), { cell: 0, offset: 5 });
    assert.deepEqual(locate(6), { cell: 2, offset: 0 });
    assert.deepEqual(locate(8), { cell: 4, offset: 0 });
    assert.deepEqual(locate(9), { cell: 4, offset: 1 });
    assert.deepEqual(locate(99), { cell: 4, offset: 1 });
  });

  it('knows where a cell stands', () => {
    const { spanOf } = joined('a = 1', '', 'b');
    assert.deepEqual(spanOf(0), { start: 0, end: 5 });
    assert.deepEqual(spanOf(2), { start: 6, end: 6 });
    assert.deepEqual(spanOf(4), { start: 7, end: 8 });
    assert.equal(spanOf(1), undefined);
  });

  it('of no cells is empty', () => {
    const { text, locate } = joinCells([]);
    assert.equal(text, '');
    assert.deepEqual(locate(3), { cell: 0, offset: 0 });
  });

  const blanked: readonly (readonly [string, string])[] = [
    ['%matplotlib inline\nx = 1', '                  \nx = 1'],
    ['!pip install \\\n  torch\nx = 1', '              \n       \nx = 1'],
    ['!pip install torch\r\nx = 1', '                  \r\nx = 1'],
    ['%%bash\nls', '      \n  '],
    ['%%time\nx = 1', '      \nx = 1'],
    ['files = !ls', 'files = 0  '],
    ['nn.ReLU?', '        '],
    ['nn.ReLU??', '         '],
    ['?nn', '   '],
    ['x = a\\\n  % b', 'x = a\\\n  % b'],
    ['y = 3 % 2', 'y = 3 % 2'],
    ['if a != b:\n  pass', 'if a != b:\n  pass'],
  ];
  for (const [cell, python] of blanked) {
    it(`reads ${JSON.stringify(cell)} as Python, every offset kept`, () => {
      assert.equal(joined(cell).text, python);
      assert.equal(joined(cell).text.length, cell.length);
    });
  }

  it('lets an import of one cell be known in the next', async () => {
    const { text, locate } = joined('%pip install torch\nfrom torch import nn', 'nn.ReLU()');
    const { uses } = await detectText('python', text);
    assert.deepEqual(
      uses.map((use) => [use.activation, locate(use.span.start)]),
      [['relu', { cell: 2, offset: 3 }]],
    );
  });
});
