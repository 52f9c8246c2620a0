import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Snapshot } from '../../../src/editor/detections';
import { createParsers, type Parsers } from '../../../src/parsing/parsers';
import { openDetections, weather } from '../../fuzz/storm';
import { readAsset } from '../parsing/assets';

const SOURCES = [
  ['python', 'test/fixtures/detect/torch/modules.py'],
  ['typescript', 'test/fixtures/detect/tfjs/layers.ts'],
] as const;

describe('a storm of edits', () => {
  for (const [language, path] of SOURCES) {
    it(`leaves ${path} as it is read afresh`, async () => {
      const text = readFileSync(path, 'utf8').slice(0, 2_500);
      await weather({ language, text, seed: 7, edits: 500, each: 20 });
    });
  }
});

describe('a thousand documents', () => {
  const text = 'import torch\nx = torch.relu(x)\n';

  it('that are opened, looked at and closed leave no tree behind', async () => {
    const counted = countTrees(createParsers(readAsset));
    const detections = openDetections(counted.parsers, 16);
    for (let at = 0; at < 1_000; at++) {
      const source = sourceOf(`file:///${at}.py`, () => ({
        version: '1',
        text: `${text}# ${at}\n`,
      }));
      assert.equal((await detections.of(source))?.detection.uses.length, 1);
      assert.ok(detections.trees <= 16 && counted.alive() <= 16);
      if (at % 2 === 0) detections.forget(source.uri);
    }
    detections.dispose();
    assert.deepEqual([detections.trees, counted.alive()], [0, 0]);
  });

  it('that nobody wants any more are not parsed', async () => {
    const counted = countTrees(createParsers(readAsset));
    const detections = openDetections(counted.parsers, 16);
    const asked = Array.from({ length: 1_000 }, (_, at) =>
      detections.of(
        sourceOf(`file:///${at}.py`, () => ({ version: '1', text })),
        () => true,
      ),
    );
    assert.ok((await Promise.all(asked)).every((found) => found === undefined));
    assert.deepEqual([detections.trees, counted.made()], [0, 0]);
  });

  it('that are closed while they are asked about show nothing', async () => {
    const counted = countTrees(createParsers(readAsset));
    const detections = openDetections(counted.parsers, 16);
    let isOpen = true;
    const asked = Array.from({ length: 100 }, (_, at) =>
      detections.of(
        sourceOf(`file:///${at}.py`, () => (isOpen ? { version: '1', text } : undefined)),
      ),
    );
    isOpen = false;
    assert.ok((await Promise.all(asked)).every((found) => found === undefined));
    assert.deepEqual([detections.trees, counted.made()], [0, 0]);
  });
});

function sourceOf(uri: string, read: () => Snapshot | undefined) {
  return { uri, language: 'python' as const, read };
}

/** Trees live in the memory of WebAssembly, which nothing else tells of. */
function countTrees(parsers: Parsers) {
  let made = 0;
  let deleted = 0;
  const counting: Parsers = {
    memory: parsers.memory,
    async parser(language) {
      const { parse } = await parsers.parser(language);
      return {
        parse(text, previous) {
          const tree = parse(text, previous);
          made += 1;
          const free = tree.delete.bind(tree);
          tree.delete = () => {
            deleted += 1;
            free();
          };
          return tree;
        },
      };
    },
  };
  const alive = (): number => {
    assert.equal(parsers.memory().trees, made - deleted);
    return made - deleted;
  };
  return { parsers: counting, made: () => made, alive };
}
