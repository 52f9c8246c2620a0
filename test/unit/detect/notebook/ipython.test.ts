import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readPythonCell } from '../../../../src/detect/notebook/pythonCell';
import { parserFor } from '../sources';

interface Truth {
  readonly cells: readonly { readonly cell: string; readonly plain: boolean }[];
}

// Written by `ipython_truth.py` beside it.
const truth: Truth = JSON.parse(readFileSync('test/fixtures/notebooks/ipython.json', 'utf8'));

describe('what IPython makes Python of', () => {
  it('is left as it is where IPython leaves it', () => {
    const plain = truth.cells.filter((one) => one.plain);
    assert.ok(plain.length > 20);
    for (const { cell } of plain) {
      assert.deepEqual(readPythonCell(cell), { code: cell, opening: '', closing: '' });
    }
  });

  it('is Python here too', async () => {
    const parser = await parserFor('python');
    for (const { cell } of truth.cells) {
      const { opening, code, closing } = readPythonCell(cell);
      const tree = parser.parse(opening + code + closing);
      assert.equal(tree.rootNode.hasError, false, JSON.stringify({ cell, code }));
      tree.delete();
    }
  });
});
