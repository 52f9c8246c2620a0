import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import type { Finding } from '../../../src/advice/finding';
import { locateFinding, meets } from '../../../src/editor/locatedFinding';

const cell = (text: string) => ({ getText: () => text }) as TextDocument;
const [first, second] = [cell('import a'), cell('nn.ReLU()')];

/** Cells are joined by a newline, which belongs to the first. */
const locate = (offset: number) =>
  offset <= 8 ? { document: first, offset } : { document: second, offset: offset - 9 };

const finding: Finding = {
  rule: 'softmax-axis',
  code: 'AL406',
  severity: 'warning',
  message: 'message',
  span: { start: 12, end: 16 },
  related: [{ span: { start: 0, end: 6 }, message: 'other end' }],
  reference: '',
  fix: { title: 'Repair', edits: [{ span: { start: 18, end: 18 }, text: 'x' }] },
};

describe('a finding in joined cells', () => {
  it('has the finding, the related places and the edits in the offsets of their own cells', () => {
    assert.deepEqual(locateFinding(finding, locate), {
      finding,
      at: { document: second, start: 3, end: 7 },
      related: [{ at: { document: first, start: 0, end: 6 }, message: 'other end' }],
      edits: [{ at: { document: second, start: 9, end: 9 }, text: 'x' }],
    });
  });

  it('ends in the cell in which it begins', () => {
    const { at } = locateFinding({ ...finding, span: { start: 7, end: 12 } }, locate);
    assert.deepEqual(at, { document: first, start: 7, end: 8 });
  });

  it('has no edits without a fix', () => {
    const { fix: _, ...unfixed } = finding;
    assert.deepEqual(locateFinding(unfixed, locate).edits, []);
  });
});

describe('two stretches of a text', () => {
  for (const [a, b, expected] of [
    [[0, 2], [1, 3], true],
    [[0, 2], [2, 3], true],
    [[1, 1], [0, 2], true],
    [[0, 1], [2, 3], false],
    [[2, 3], [0, 1], false],
  ] as const) {
    it(`${a} and ${b} ${expected ? 'meet' : 'do not meet'}`, () => {
      const span = ([start, end]: readonly [number, number]) => ({ start, end });
      assert.equal(meets(span(a), span(b)), expected);
    });
  }
});
