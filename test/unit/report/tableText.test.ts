import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvTable, markdownTable } from '../../../src/report/tableText';

describe('a table as comma-separated values', () => {
  const cells: readonly (readonly [title: string, text: string, written: string])[] = [
    ['plain text stays', 'ReLU', 'ReLU'],
    ['a comma is quoted', '[0, 1]', '"[0, 1]"'],
    ['a quote is doubled', 'a "b"', '"a ""b"""'],
    ['a line break is quoted', 'a\nb', '"a\nb"'],
    ['space at an end is quoted', ' a', '" a"'],
    ['a negative number stays a number', '-0.25', '-0.25'],
    ['a small number stays one', '1.5e-7', '1.5e-7'],
    ['the true minus sign is no formula', '−1', '−1'],
    ['a formula is kept from being run', '=1+1', "'=1+1"],
    ['one behind a space too', ' =1+1', "' =1+1"],
    ['a call is kept from being run', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a sum is kept from being run', '+1', "'+1"],
    ['a difference is kept from being run', '-1+2', "'-1+2"],
    ['a name of a range is kept from being one', '@SUM(A1)', "'@SUM(A1)"],
    ['full-width signs as well', '＝1', "'＝1"],
    ['a tab before it', '\t=1', "'\t=1"],
  ];
  for (const [title, text, written] of cells) {
    it(title, () => {
      assert.equal(csvTable({ head: [text], rows: [] }), `${written}\r\n`);
    });
  }

  it('has a line for each row, which ends with CR LF', () => {
    const table = { head: ['a', 'b'], rows: [['1', '2']] };
    assert.equal(csvTable(table), 'a,b\r\n1,2\r\n');
  });

  it('is read back as it was, but for the guard', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '=', '-', '7'),
    });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 })), (rows) => {
        const read = parsed(csvTable({ head: ['x', 'y'], rows })).slice(1);
        assert.deepEqual(
          read.map((cells) => cells.map((cell) => cell.replace(/^'/, ''))),
          rows,
        );
      }),
      { seed: 7 },
    );
  });
});

describe('a table as Markdown', () => {
  it('has a head, a rule and the rows', () => {
    const table = { head: ['a', 'b'], rows: [['1', '2']] };
    assert.equal(markdownTable(table), '| a | b |\n| --- | --- |\n| 1 | 2 |\n');
  });

  it('keeps numbers as they are', () => {
    const [, , row] = markdownTable({ head: ['a'], rows: [['0.395', '1.', '−2.5']] }).split('\n');
    assert.equal(row, '| 0.395 | 1. | −2.5 |');
  });

  it('shows signs that Markdown means something by', () => {
    const [, , row] = markdownTable({ head: ['a'], rows: [['a|b\n*c* <d> `e`']] }).split('\n');
    assert.equal(row, '| a\\|b \\*c\\* &#60;d&#62; \\`e\\` |');
  });
});

/** A reader of RFC 4180, of its own. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at += 1;
    } else cell += sign;
  }
  return rows;
}
