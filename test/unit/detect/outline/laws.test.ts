import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Layer, ModelOutline } from '../../../../src/detect/outline/model';
import { modelsIn, outlineFixtures } from './sources';

const sources = outlineFixtures('test/fixtures/outline');
const anySource = fc.constantFrom(...sources);
const anyPiece = fc.constantFrom(
  '(',
  ')',
  '\n',
  '\t',
  '\r\n',
  '"',
  '[',
  '}',
  'for _ in range(3):\n',
  'while True:\n',
  'self.',
  'return ',
  'nn.Linear(2, 3)',
  'class A(A):\n',
  'tf.sequential()',
  '*layers',
  '😀',
  'lambda x:',
);
const runs = { seed: 31, numRuns: 120 } as const;

function allLayers(layers: readonly Layer[]): readonly Layer[] {
  return layers.flatMap((layer) => {
    const branches =
      layer.kind === 'gate'
        ? layer.gates
        : layer.kind === 'join' || layer.kind === 'output'
          ? layer.others
          : [];
    return [layer, ...branches.flatMap((branch) => allLayers(branch.layers))];
  });
}

function checkModel(model: ModelOutline, text: string): void {
  const layers = allLayers(model.layers);
  for (const { span, call, applied } of layers) {
    for (const place of [span, call, ...(applied ? [applied] : [])]) {
      assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length);
    }
  }
  assert.equal(model.layers.at(-1)?.kind, 'output');
  const unknown = layers.filter((layer) => layer.kind === 'unknown');
  assert.deepEqual(model.unknowns, unknown);
  assert.ok(model.depth.most === 'unknown' || model.depth.least <= model.depth.most);
  for (const [index, layer] of model.layers.entries()) {
    if (layer.kind === 'join' || layer.kind === 'gate') {
      assert.ok(layer.from === undefined || layer.from <= index);
    }
  }
}

describe('any outline', () => {
  it('keeps its places in the text, its unknowns listed and its depth a range', async () => {
    for (const { language, text } of sources) {
      const { outline } = await modelsIn(language, text);
      for (const model of outline.models) checkModel(model, text);
    }
  });

  it('names the activations that detection finds, at the same places', async () => {
    for (const { path, language, text } of sources) {
      const { detection, outline } = await modelsIn(language, text);
      const layers = outline.models.flatMap((model) => allLayers(model.layers));
      for (const layer of layers) {
        // One that options may bring has no token of its own.
        const isOpen = layer.kind === 'activation' && layer.use === undefined;
        if (layer.kind !== 'activation' || (isOpen && layer.activation === 'unknown')) continue;
        const use = layer.use === undefined ? undefined : detection.uses[layer.use];
        assert.deepEqual(use?.span, layer.span, path);
        assert.equal(use?.activation, layer.activation, path);
      }
    }
  });

  it('is the same for the same source', async () => {
    for (const { language, text } of sources) {
      const first = await modelsIn(language, text);
      assert.deepEqual(await modelsIn(language, text), first);
    }
  });

  it('is given for any source that breaks off', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySource,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async ({ language, text }, part) => {
          const broken = text.slice(0, Math.floor(text.length * part));
          const { outline } = await modelsIn(language, broken);
          for (const model of outline.models) checkModel(model, broken);
        },
      ),
      runs,
    );
  });

  it('is given for any source with something put in', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySource,
        fc.double({ min: 0, max: 1, noNaN: true }),
        anyPiece,
        async ({ language, text }, part, piece) => {
          const at = Math.floor(text.length * part);
          const changed = text.slice(0, at) + piece + text.slice(at);
          const { outline } = await modelsIn(language, changed);
          for (const model of outline.models) checkModel(model, changed);
        },
      ),
      runs,
    );
  });

  it('does not depend on how lines end', async () => {
    for (const { language, text } of sources) {
      const { outline } = await modelsIn(language, text);
      const other = await modelsIn(language, text.replace(/\n/g, '\r\n'));
      const depths = (models: readonly ModelOutline[]) =>
        models.map(({ name, depth, layers }) => [name, depth, layers.map(({ kind }) => kind)]);
      assert.deepEqual(depths(other.outline.models), depths(outline.models));
    }
  });
});
