import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { read } from '../../../src/detect/detect';
import { NO_NEIGHBOURS } from '../../../src/detect/own/neighbours';
import { createDetections, type Snapshot } from '../../../src/editor/detections';
import { createParsers } from '../../../src/parsing/parsers';
import { detectText } from '../detect/sources';
import { readAsset } from '../parsing/assets';

const SOURCES = [
  ['python', 'test/fixtures/detect/torch/modules.py'],
  ['python', 'test/fixtures/detect/keras/strings.py'],
  ['typescript', 'test/fixtures/detect/tfjs/layers.ts'],
] as const;

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat({ max: 40 }),
  inserted: fc.constantFrom(
    '',
    'x',
    '\n',
    '(',
    ')',
    '"',
    'nn.ReLU()',
    'tf.relu(x)',
    '😀',
    '\r\n\t',
  ),
});

describe('a document that is edited', () => {
  it('shows after each edit what it shows when it is opened afresh', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SOURCES),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        async ([language, path], edits) => {
          const parsers = createParsers(readAsset);
          const detections = createDetections({
            parsers: () => parsers,
            mayHaveUses: () => true,
            mayHaveModels: () => true,
            detect: (each, tree, neighbours, earlier) =>
              read(each.language, tree, { neighbours, earlier }),
            neighbours: async () => NO_NEIGHBOURS,
            generation: () => 0,
            capacity: 2,
          });
          let snapshot: Snapshot = { version: '0', text: readFileSync(path, 'utf8') };
          const source = { uri: path, language, read: () => snapshot };
          await detections.of(source);
          for (const [index, { at, removed, inserted }] of edits.entries()) {
            const start = Math.floor(snapshot.text.length * at);
            const kept = snapshot.text.slice(start + removed);
            const text = snapshot.text.slice(0, start) + inserted + kept;
            snapshot = { version: String(index + 1), text };
            const shown = await detections.of(source);
            assert.deepEqual(shown?.detection.uses, (await detectText(language, text)).uses);
          }
          detections.dispose();
        },
      ),
      { seed: 20263, numRuns: 25 },
    );
  });
});
