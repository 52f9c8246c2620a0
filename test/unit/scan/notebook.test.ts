import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Notebook, readNotebook } from '../../../src/scan/notebook';

const malformed = (problem: string) => ({ kind: 'malformed', problem });
const python = (...cells: readonly { text: string; index: number }[]) => ({
  kind: 'code',
  language: 'python',
  cells,
});
const code = (source: string) => ({ cell_type: 'code', source });

describe('the text of a notebook', () => {
  const texts: readonly (readonly [what: string, text: string, expected: unknown])[] = [
    ['empty, as the editor makes them', '', python()],
    ['of white space', ' \n', python()],
    ['cut short', '{"cells": [', malformed('notJson')],
    ['no JSON at all', 'import torch', malformed('notJson')],
    [
      'in the midst of a merge',
      '{"cells": [\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> other\n]}',
      malformed('mergeConflict'),
    ],
    ['another JSON', '[]', malformed('noCells')],
    ['null', 'null', malformed('noCells')],
    ['with cells that are none', '{"cells": {}}', malformed('noCells')],
    ['without metadata', JSON.stringify({ cells: [code('a')] }), python({ text: 'a', index: 0 })],
    [
      'with worksheets, as format 3 has them',
      JSON.stringify({
        worksheets: [
          { cells: [{ cell_type: 'code', input: ['a\n', 'b'], language: 'python' }, {}] },
          {},
          {
            cells: [
              { cell_type: 'heading', source: 'x' },
              { cell_type: 'code', input: 'c' },
            ],
          },
        ],
      }),
      python({ text: 'a\nb', index: 0 }, { text: 'c', index: 3 }),
    ],
  ];
  for (const [what, text, expected] of texts) {
    it(`is understood: ${what}`, () => {
      assert.deepEqual(readNotebook(text), expected);
    });
  }

  const kernels: readonly (readonly [metadata: unknown, read: string])[] = [
    [{}, 'python'],
    [null, 'python'],
    [{ language_info: { name: 'python' } }, 'python'],
    [{ language_info: { name: 'ipython3' } }, 'python'],
    [{ kernelspec: { name: 'xpython', language: 'python' } }, 'python'],
    [{ kernelspec: { name: 'python3' } }, 'python'],
    [{ language_info: { name: 3 } }, 'python'],
    [{ language_info: { name: 'typescript' } }, 'typescript'],
    [{ kernelspec: { name: 'jslab', language: 'JavaScript' } }, 'javascript'],
    [{ language_info: { name: 'R' } }, 'none of R'],
    [{ kernelspec: { name: 'ir' } }, 'none of R'],
    [{ kernelspec: { name: 'julia-1.10' } }, 'none of Julia'],
    [{ kernelspec: { name: 'x', language: 'C#' } }, 'none of C#'],
    [{ kernelspec: { name: 'x', language: 'constructor' } }, 'none of constructor'],
  ];
  for (const [metadata, read] of kernels) {
    it(`of the kernel ${JSON.stringify(metadata)} is read as ${read}`, () => {
      const notebook = readNotebook(JSON.stringify({ cells: [], metadata }));
      assert.equal(described(notebook), read);
    });
  }

  it('gives an answer, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        assert.ok(['code', 'other', 'malformed'].includes(readNotebook(text).kind));
      }),
      { seed: 23, numRuns: 500 },
    );
    const member = fc.constantFrom(
      'cells',
      'worksheets',
      'source',
      'input',
      'cell_type',
      'metadata',
    );
    const hostile = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('code', 'python', 0, null, true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(member, tie('value'), { maxKeys: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(hostile, (value) => {
        const notebook = readNotebook(JSON.stringify(value));
        assert.ok(notebook.kind !== 'code' || notebook.cells.every(({ text }) => text !== null));
      }),
      { seed: 29, numRuns: 500 },
    );
  });
});

function described(notebook: Notebook): string {
  if (notebook.kind === 'code') return notebook.language;
  return notebook.kind === 'other' ? `none of ${notebook.language}` : notebook.problem;
}
