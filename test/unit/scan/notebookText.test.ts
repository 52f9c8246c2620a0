import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellTexts } from '../../../src/scan/notebookText';

/** The JSON text that a part of a cell's code is written as. */
function written(json: string, cell: number, start: number, end: number): string | undefined {
  const text = cellTexts(json)[cell];
  return text && json.slice(text.start(start), text.end(end));
}

describe('the code of cells in the text of a notebook', () => {
  const cases: readonly (readonly [json: string, start: number, end: number, expected: string])[] =
    [
      ['{"cells":[{"source":"a = b"}]}', 4, 5, 'b'],
      ['{ "cells" : [ { "source" : [ "a\\n" , "b = c" ] } ] }', 2, 3, 'b'],
      ['{"cells":[{"source":["a\\n","b"]}]}', 0, 2, 'a\\n'],
      ['{"cells":[{"source":["\\u00e9\\"","b"]}]}', 1, 2, '\\"'],
      ['{"cells":[{"source":["a",1,null,"b"]}]}', 1, 2, 'b'],
      ['{"cells":1,"cells":[{"source":"x","source":"y"}]}', 0, 1, 'y'],
      ['{"a":{"cells":[{"source":"no"}]},"b":[1,true,{}],"cells":[{"source":"yes"}]}', 0, 3, 'yes'],
      ['{"cells":null,"worksheets":[{"cells":[{"input":"a"}]}]}', 0, 1, 'a'],
      ['{"worksheets":[{},{"cells":[{"input":["a\\n","b"]}]}]}', 2, 3, 'b'],
      ['{"cel\\u006cs":[{"source":"a"}]}', 0, 1, 'a'],
      ['{"cells":[{"outputs":[{"text":"]}\\""}],"n":-1.5e3,"source":"a"}]}', 0, 1, 'a'],
    ];
  for (const [json, start, end, expected] of cases) {
    it(`is found in ${json}`, () => {
      assert.equal(written(json, 0, start, end), expected);
    });
  }

  it('takes a place past the end for the end', () => {
    const json = '{"cells":[{"source":["ab"]},{"source":[]},{}]}';
    const [first, second, third] = cellTexts(json);
    assert.equal(first?.start(2), json.indexOf('ab') + 2);
    assert.equal(first?.end(0), json.indexOf('ab'));
    assert.deepEqual([second?.start(0), third?.start(0)], [0, 0]);
  });

  it('is the code, for any cells, however they are written', () => {
    const line = fc.string({ unit: 'binary', maxLength: 8 });
    const source = fc.oneof(line, fc.array(line, { maxLength: 4 }));
    const cell = fc.record({ metadata: fc.json().map((text) => JSON.parse(text)), source });
    const notebook = fc.record({
      nbformat: fc.constant(4),
      cells: fc.array(cell, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(notebook, fc.nat(4), fc.boolean(), (value, indent, isAscii) => {
        const plain = JSON.stringify(value, null, indent);
        const json = isAscii
          ? plain.replace(/[^ -~\n]/gu, (one) =>
              JSON.stringify(one)
                .slice(1, -1)
                .replace(
                  /[^ -~]/g,
                  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
                ),
            )
          : plain;
        const texts = cellTexts(json);
        assert.equal(texts.length, value.cells.length);
        value.cells.forEach(({ source: lines }, index) => {
          const code = Array.isArray(lines) ? lines.join('') : lines;
          for (let at = 0; at < code.length; at++) {
            const text = texts[index];
            const unit = json.slice(text?.start(at), text?.end(at + 1));
            assert.equal(JSON.parse(`"${unit}"`), code[at]);
          }
        });
      }),
      { seed: 19 },
    );
  });
});
