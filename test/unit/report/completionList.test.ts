import assert from 'node:assert/strict';
import { findInRegistry } from '../../../src/frameworks/registryEntries';
import type { RegistryName } from '../../../src/frameworks/table';
import { completionDocument, completionList, PROBE } from '../../../src/report/completionList';
import { words } from '../../../src/text/text';
import { traits, use } from './hoverUses';

const registries: readonly RegistryName[] = [
  'keras3',
  'keras2',
  'torchTransformer',
  'torchRnn',
  'torchInit',
  'tfjsLayers',
  'tfjsFused',
  'transformers',
  'transformersTf',
  'transformersFlax',
  'timm',
  'diffusers',
  'generic',
];

const site = use('relu', { form: 'string' });
const names = (registry: RegistryName) => completionList(site, registry).map(({ text }) => text);

describe('the names that a string may be', () => {
  for (const registry of registries) {
    it(`are known to ${registry}, each by one name, and relu is among them`, () => {
      const all = names(registry);
      assert.equal(new Set(all).size, all.length);
      assert.ok(all.includes(PROBE), `${registry}: ${all.join()}`);
      assert.deepEqual(
        all.filter((name) => findInRegistry(registry, name) === undefined),
        [],
      );
    });
  }

  it('are those of the version: Keras 2 has no celu, and no names of layers', () => {
    assert.ok(names('keras3').includes('celu'));
    assert.ok(!names('keras2').includes('celu'));
    assert.deepEqual(
      names('keras2').filter((name) => /^[A-Z]/.test(name)),
      [],
    );
  });

  it('are only two for a plain recurrent network of PyTorch', () => {
    assert.deepEqual([...names('torchRnn')].sort(), ['relu', 'tanh']);
  });

  it('come with the picture and the values of that framework', () => {
    const leaky = completionList(site, 'keras3').find(({ text }) => text === 'leaky_relu');
    assert.ok(leaky);
    const text = completionDocument(leaky, traits, 'light', words());
    assert.match(text, /^\*\*Leaky ReLU \(.*0\.2/);
    const width = /!\[.*\]\(data:image\/svg\+xml;base64,.*\|width=(\d+),/.exec(text)?.[1];
    // VS Code shows 300 pixels of it.
    assert.ok(Number(width) <= 300, width);
    assert.doesNotMatch(text, /command:/);
  });
});
