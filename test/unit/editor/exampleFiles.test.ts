import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exampleNamed, exampleNames } from '../../../src/editor/exampleFiles';

describe('the examples that can be opened', () => {
  it('are all that ship', () => {
    const folder = join(import.meta.dirname, '../../../media/examples');
    assert.deepEqual([...exampleNames].sort(), readdirSync(folder).sort());
  });

  it('go by their name, or their path in the file system of examples', () => {
    assert.equal(exampleNamed('model.ts'), 'model.ts');
    assert.equal(exampleNamed('/model.ts'), 'model.ts');
  });

  it('are nothing else', () => {
    for (const name of [
      '',
      '/',
      '../model.ts',
      '/a/model.ts',
      'model',
      undefined,
      3,
      ['model.ts'],
    ]) {
      assert.equal(exampleNamed(name), undefined);
    }
  });
});
