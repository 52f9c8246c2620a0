import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { detect } from '../../../src/detect/detect';
import { languageOfPath } from '../../../src/detect/languages';
import { mayHaveUses } from '../../../src/detect/prefilter';
import type { SyntaxPoint } from '../../../src/detect/syntax';
import type { SourceLanguage } from '../../../src/detect/use';
import { detectText, parserFor } from './sources';

const folder = resolve('test/fixtures/detect');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
  const language = languageOfPath(path);
  return language ? [{ language, text: readFileSync(resolve(folder, path), 'utf8') }] : [];
});
const anySource = fc.constantFrom(...sources);
const anyPiece = fc.constantFrom(
  '(',
  ')',
  '\n',
  '    ',
  'nn.ReLU',
  'relu',
  '"',
  "'",
  '"""',
  '{',
  '}',
  '=',
  '.',
  'def f(',
  'class ',
  'import torch',
  'tf.relu(x)',
  '😀',
  '`',
  'lambda x:',
  '#',
);
const runs = { seed: 20260, numRuns: 60 } as const;

describe('detect', () => {
  it('gives a result for any truncated source', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySource,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (source, part) => {
          const text = source.text.slice(0, Math.floor(source.text.length * part));
          const { uses } = await detectText(source.language, text);
          for (const use of uses) {
            assert.equal(text.slice(use.span.start, use.span.end), use.text);
          }
        },
      ),
      runs,
    );
  });

  it('gives a result for any text, and finds nothing that the filter would skip', async () => {
    const languages: SourceLanguage[] = ['python', 'javascript', 'typescript', 'typescriptreact'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...languages),
        fc.array(fc.oneof(anyPiece, fc.string({ maxLength: 8 })), { maxLength: 60 }),
        async (language, pieces) => {
          const text = pieces.join('');
          const { uses } = await detectText(language, text);
          assert.ok(uses.length === 0 || mayHaveUses(language, text));
        },
      ),
      runs,
    );
  });

  it('finds the same after edits as in a fresh parse', async () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat({ max: 20 }),
      inserted: anyPiece,
    });
    await fc.assert(
      fc.asyncProperty(
        anySource,
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (source, edits) => {
          const parser = await parserFor(source.language);
          let { text } = source;
          let tree = parser.parse(text);
          for (const { at, removed, inserted } of edits) {
            const startIndex = Math.floor(text.length * at);
            const oldEndIndex = Math.min(text.length, startIndex + removed);
            const changed = text.slice(0, startIndex) + inserted + text.slice(oldEndIndex);
            const newEndIndex = startIndex + inserted.length;
            tree.edit({
              startIndex,
              oldEndIndex,
              newEndIndex,
              startPosition: pointAt(text, startIndex),
              oldEndPosition: pointAt(text, oldEndIndex),
              newEndPosition: pointAt(changed, newEndIndex),
            });
            const next = parser.parse(changed, tree);
            tree.delete();
            tree = next;
            text = changed;
          }
          const fresh = parser.parse(text);
          try {
            assert.deepEqual(detect(source.language, tree), detect(source.language, fresh));
          } finally {
            fresh.delete();
            tree.delete();
          }
        },
      ),
      runs,
    );
  });

  it('keeps columns right after surrogate pairs, tabs and CRLF', async () => {
    const text = 'from torch import nn\r\n\tx = "😀😀", nn.ReLU()\r\nы = nn.ELU(0.5)\r\n';
    const { uses } = await detectText('python', text);
    assert.deepEqual(
      uses.map(({ span, text: token }) => [token, span.start, span.end]),
      [
        ['ReLU', text.indexOf('ReLU'), text.indexOf('ReLU') + 4],
        ['ELU', text.indexOf('ELU('), text.indexOf('ELU(') + 3],
      ],
    );
    const from = text.indexOf('0.5') - text.indexOf('ELU(');
    assert.deepEqual(uses[1]?.parameters.alpha?.at, { from, to: from + 3 });
  });

  it('counts offsets from the start of a text that begins with blank lines', async () => {
    const text = '\n\n   \nimport torch\ntorch.relu(1)\n';
    const { uses } = await detectText('python', text);
    assert.deepEqual(
      uses.map(({ span }) => text.slice(span.start, span.end)),
      ['relu'],
    );
  });

  it('follows expressions nested thousands deep without overflowing', async () => {
    const depth = 3000;
    const text = `import torch\nx = ${'torch.relu('.repeat(depth)}1${')'.repeat(depth)}\n`;
    const { uses } = await detectText('python', text);
    assert.equal(uses.length, depth);
  });

  it('gives up a source of too many nodes and says so', async () => {
    const tree = (await parserFor('python')).parse('import torch\ntorch.relu(1)\n');
    try {
      assert.equal(detect('python', tree, { budget: 100 }).uses.length, 1);
      const { uses, gaveUp } = detect('python', tree, { budget: 5 });
      assert.deepEqual(uses, []);
      assert.match(gaveUp ?? '', /too many/);
    } finally {
      tree.delete();
    }
  });

  it('finds the last use of a file of 50,000 lines', async () => {
    const text = `import torch\n${'x = step(x, 0.1)\n'.repeat(50_000)}torch.relu(x)\n`;
    const { uses, gaveUp } = await detectText('python', text);
    assert.equal(gaveUp, undefined);
    assert.deepEqual(
      uses.map(({ span }) => span.start),
      [text.indexOf('relu(x)')],
    );
  }).timeout(20_000);

  it('gives up a bundle in one line by its nodes', async () => {
    const text = `var tf=require("@tensorflow/tfjs");${'a(b,1);'.repeat(120_000)}tf.relu(x);`;
    const { uses, gaveUp } = await detectText('javascript', text);
    assert.deepEqual(uses, []);
    assert.match(gaveUp ?? '', /too many/);
  }).timeout(20_000);

  it('follows names that define one another to an end', async () => {
    const { uses } = await detectText('python', 'import torch\na = b\nb = a\na()\nc = c\nc()\n');
    assert.deepEqual(uses, []);
  });
});

function pointAt(text: string, offset: number): SyntaxPoint {
  const before = text.slice(0, offset);
  const row = before.split('\n').length - 1;
  return { row, column: offset - (before.lastIndexOf('\n') + 1) };
}
