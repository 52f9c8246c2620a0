import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import { useUnder } from '../../../src/editor/cursor';

const document = { name: 'here' } as unknown as TextDocument;
const elsewhere = { name: 'there' } as unknown as TextDocument;

const use = (start: number, end: number, home = document) => ({
  document: home,
  use: { span: { start, end } },
});

const first = use(10, 14);
const second = use(14, 18);
const third = use(30, 34);
const other = use(20, 24, elsewhere);
const uses = [first, second, third, other];

describe('the use under the cursor', () => {
  for (const { title, offset, selected, found } of [
    { title: 'begins where its name begins', offset: 10, found: first },
    { title: 'ends where its name ends', offset: 34, found: third },
    { title: 'is not next to its name', offset: 35, found: undefined },
    { title: 'is the one that starts there where two touch', offset: 14, found: second },
    { title: 'is of the same document', offset: 22, found: undefined },
    {
      title: 'is the only one selected',
      offset: 40,
      selected: { start: 25, end: 40 },
      found: third,
    },
    {
      title: 'is the one at the cursor, not another one selected',
      offset: 10,
      selected: { start: 10, end: 40 },
      found: first,
    },
    {
      title: 'is none of several selected',
      offset: 40,
      selected: { start: 0, end: 40 },
      found: undefined,
    },
  ]) {
    it(title, () => {
      const cursor = selected ? { document, offset, selected } : { document, offset };
      assert.equal(useUnder(uses, cursor), found);
    });
  }
});
