import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { lineStarts, positionAt } from '../../../src/report/position';
import { readNotebook } from '../../../src/scan/notebook';
import { withoutOutputs } from '../../../src/scan/notebookOutputs';
import { cellTexts } from '../../../src/scan/notebookText';

const shortened = (text: string) =>
  new TextDecoder().decode(withoutOutputs(new TextEncoder().encode(text)));

/** Where the code of each cell begins and ends in the file. */
function places(text: string) {
  const starts = lineStarts(text);
  const notebook = readNotebook(text);
  const cells = notebook.kind === 'code' ? notebook.cells : [];
  const texts = cellTexts(text);
  return cells.map(({ text: code, index }) => [
    positionAt(starts, texts[index]?.start(0) ?? -1),
    positionAt(starts, texts[index]?.end(code.length) ?? -1),
  ]);
}

describe('a notebook without what its cells have put out', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '"outputs": [1]',
      '\\"',
      'a\nb\r\nc',
      '"outputs"',
      '[',
      ']}',
      '𝛼é✓',
      '<<<<<<< a',
    ),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.double(),
      fc.constantFrom(null, true, false),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('data', 'outputs', 'a"b'), tie('any'), { maxKeys: 3 }),
    ),
  })).any;
  const cell = fc.record({
    cell_type: fc.constantFrom('code', 'markdown'),
    metadata: fc.dictionary(fc.constantFrom('outputs', 'tags'), value, { maxKeys: 2 }),
    outputs: fc.array(value, { maxLength: 4 }),
    source: fc.oneof(text, fc.array(text, { maxLength: 3 })),
  });
  const notebook = fc
    .tuple(fc.array(cell, { maxLength: 4 }), fc.constantFrom(0, 1, 2), fc.boolean())
    .map(([cells, indent, crlf]) => {
      const json = JSON.stringify({ cells, metadata: {}, nbformat: 4 }, null, indent);
      return crlf ? json.replace(/\n/g, '\r\n') : json;
    });

  it('has the same code at the same lines and columns', () => {
    fc.assert(
      fc.property(notebook, (whole) => {
        const short = shortened(whole);
        assert.deepEqual(readNotebook(short), readNotebook(whole));
        assert.deepEqual(places(short), places(whole));
      }),
      { numRuns: 1_000 },
    );
  });

  it('as in each that is tested elsewhere', () => {
    const folder = 'test/fixtures';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ipynb'),
    );
    assert.ok(files.length > 3);
    for (const file of files) {
      const whole = readFileSync(join(folder, file), 'utf8');
      assert.deepEqual(readNotebook(shortened(whole)), readNotebook(whole), file);
      if (readNotebook(whole).kind === 'code')
        assert.deepEqual(places(shortened(whole)), places(whole));
    }
  });

  it('holds no picture', () => {
    const picture = 'iVBOR'.repeat(100_000);
    const cells = [
      { cell_type: 'code', outputs: [{ data: { 'image/png': picture } }], source: 'x' },
    ];
    assert.ok(shortened(JSON.stringify({ cells }, null, 1)).length < 300);
  });

  it('is JSON, though Python writes numbers into outputs that JSON has not', () => {
    const text = '{"cells": [{"cell_type": "code", "outputs": [OUT], "source": "a"}, {}]}';
    const outputs = text.replace('OUT', '{"data": {"x": [NaN, Infinity, -Infinity]}}');
    assert.deepEqual(readNotebook(shortened(outputs)), readNotebook(text.replace('OUT', '')));
    assert.equal(readNotebook(shortened(outputs)).kind, 'code');
    assert.equal(shortened(outputs).length, outputs.length);
  });

  it('is left as it is where it is no JSON', () => {
    for (const broken of [
      '{"cells": [{"outputs": [1, 2',
      '{"outputs": [\n<<<<<<< mine\n]}',
      '{"outputs": [{]}',
      '{"outputs": ["a]}',
      '"outputs"',
      '',
      '{"outputs": ['.repeat(50_000),
      `{"outputs": "${'\\'.repeat(1_000_001)}`,
    ]) {
      assert.ok(shortened(broken) === broken, broken.slice(0, 40));
    }
  });
});
