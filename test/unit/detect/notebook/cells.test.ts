import assert from 'node:assert/strict';
import fc from 'fast-check';
import { joinCells } from '../../../../src/detect/notebook/cells';
import { detectText } from '../sources';

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

  it('lets an import of one cell be known in the next', async () => {
    const { text, locate } = joined('%pip install torch\nfrom torch import nn', 'nn.ReLU()');
    const { uses } = await detectText('python', text);
    assert.deepEqual(
      uses.map((use) => [use.activation, locate(use.span.start)]),
      [['relu', { cell: 2, offset: 3 }]],
    );
  });

  it('parts cells that are half typed from the next', async () => {
    for (const half of ['f(', 's = """', 'x = \\', "f('", 'class Net:', 'def f():', 'f([', '@f']) {
      const { text, locate } = joined('from torch import nn', half, 'act = nn.ReLU()');
      const { uses } = await detectText('python', text);
      assert.deepEqual(
        uses.map((use) => [use.activation, locate(use.span.start)]),
        [['relu', { cell: 4, offset: 9 }]],
        half,
      );
    }
  });

  it('reads a cell that is indented as none of the block above it', async () => {
    const { text } = joined(
      'import torch.nn as nn\ndef f(nn):\n    return nn',
      '    act = nn.ReLU()\n    other = 1',
    );
    const { uses } = await detectText('python', text);
    assert.deepEqual(
      uses.map((use) => use.activation),
      ['relu'],
    );
  });

  it('reads the Python that a magic runs', async () => {
    const { text } = joined('from torch import nn', '%time act = nn.ReLU()\ny = %time nn.ELU()');
    const { uses } = await detectText('python', text);
    assert.deepEqual(
      uses.map((use) => use.activation),
      ['relu', 'elu'],
    );
  });

  it('leaves other languages as they are', () => {
    const cells = [{ text: '  !a\n%%b', index: 0 }];
    assert.equal(joinCells(cells, 'typescript').text, '  !a\n%%b');
  });

  const piece = fc.constantFrom(
    ...[
      'nn.ReLU()',
      'x = ',
      '\n',
      '  ',
      '%time ',
      '!ls',
      '%%bash\n',
      '"""',
      "'",
      '(',
      ')',
      '\\',
      '#',
    ],
  );
  const texts = fc.array(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    {
      maxLength: 6,
    },
  );

  it('has a place for every offset of every cell, and leads back to it', () => {
    fc.assert(
      fc.property(texts, (cells) => {
        const { text, locate, offsetOf, spanOf } = joined(...cells);
        cells.forEach((cell, position) => {
          const index = position * 2;
          const span = spanOf(index);
          assert.ok(span && span.end - span.start === cell.length && span.end <= text.length);
          for (let offset = 0; offset <= cell.length; offset++) {
            const at = offsetOf({ cell: index, offset });
            assert.equal(at, span.start + offset);
            assert.deepEqual(locate(at ?? -1), { cell: index, offset });
          }
          assert.equal(offsetOf({ cell: index, offset: cell.length + 1 }), undefined);
          assert.equal(offsetOf({ cell: index, offset: -1 }), undefined);
          assert.equal(offsetOf({ cell: index + 1, offset: 0 }), undefined);
        });
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('leads every offset of the joined text to a cell, in order', () => {
    fc.assert(
      fc.property(texts, (cells) => {
        const { text, locate, spanOf } = joined(...cells);
        let before = { cell: 0, offset: 0 };
        for (let at = 0; at <= text.length; at++) {
          const place = locate(at);
          const isBehind =
            place.cell > before.cell ||
            (place.cell === before.cell && place.offset >= before.offset);
          assert.ok(isBehind && place.offset <= (cells[place.cell / 2]?.length ?? 0));
          before = place;
        }
        const spans = cells.map((_, position) => spanOf(position * 2));
        assert.ok(
          spans.every((span, at) => at === 0 || (spans[at - 1]?.end ?? 0) < (span?.start ?? 0)),
        );
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('is the same whether cells were read before or not, after any edits and moves', () => {
    const edit = fc.record({ at: fc.nat(9), to: fc.nat(9), text: fc.option(piece) });
    fc.assert(
      fc.property(texts, fc.array(edit, { maxLength: 20 }), (cells, edits) => {
        let now = cells.map((text, index) => ({ text, index }));
        let kept = joinCells(now);
        for (const { at, to, text } of edits) {
          const [taken] = now.splice(at % (now.length + 1), 1);
          // A cell is deleted, or is put elsewhere with more in it.
          const put = text === null ? [] : [{ text: (taken?.text ?? '') + text, index: 0 }];
          now.splice(to % (now.length + 1), 0, ...put);
          now = now.map((cell, index) => ({ ...cell, index }));
          kept = joinCells(now, 'python', kept);
          assert.equal(kept.text, joinCells(now).text);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('reads a cell once for as long as it stays', () => {
    const cells = ['a = 1', 'b = 2'].map((text, index) => ({ text, index }));
    const first = joinCells(cells);
    const moved = joinCells([...cells].reverse(), 'python', first);
    const gone = joinCells(cells.slice(1), 'python', moved);
    assert.equal(moved.read.get('a = 1'), first.read.get('a = 1'));
    assert.deepEqual([...gone.read.keys()], ['b = 2']);
  });
});
