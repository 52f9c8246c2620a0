import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pythonChunks } from '../../../../src/detect/notebook/chunks';

describe('the Python of a document', () => {
  const documents: readonly (readonly [text: string, chunks: readonly string[]])[] = [
    ['', []],
    ['words\n', []],
    ['```{python}\na\n```\n', ['a\n']],
    ['```{python}\na\n```\nwords\n```{python, echo=FALSE}\nb\nc\n```', ['a\n', 'b\nc\n']],
    ['```{python}\r\na\r\n```\r\n', ['a\r\n']],
    ['  ```{ python label }\n  a\n  ```\n', ['  a\n']],
    ['~~~~{python}\na\n```\n~~~\nb\n~~~~\n', ['a\n```\n~~~\nb\n']],
    ['````{python}\na\n`````\nb', ['a\n']],
    ['```{python}\na', ['a']],
    ['```{python}\n```\n', ['']],
    ['```{r}\n```{python}\na\n```\n', []],
    ['```{pythonic}\na\n```\n', []],
    ['```python\na\n```\n', []],
    ['```\n```{python}\n```\nb\n```{python}\nc', ['c']],
  ];
  for (const [text, chunks] of documents) {
    it(`of ${JSON.stringify(text)} is ${JSON.stringify(chunks)}`, () => {
      const found = pythonChunks(text);
      assert.deepEqual(
        found.map((chunk) => chunk.text),
        chunks,
      );
    });
  }

  it('stands where it is said to', () => {
    const piece = fc.constantFrom('```', '~~~', '{python}', '{r}', '\n', '\r\n', ' ', 'a = 1', '`');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let behind = 0;
        for (const { start, text: code } of pythonChunks(text)) {
          assert.ok(start >= behind);
          assert.equal(text.slice(start, start + code.length), code);
          behind = start + code.length;
        }
      }),
      { seed: 31, numRuns: 500 },
    );
  });
});
