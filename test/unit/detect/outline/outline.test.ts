import assert from 'node:assert/strict';
import { describeOutline } from './describe';
import { modelsIn, outlineFixtures, statedOutline } from './sources';

describe('the outline of models', () => {
  for (const { path, language, text } of outlineFixtures('test/fixtures/outline')) {
    it(`is what ${path} states`, async () => {
      const { outline } = await modelsIn(language, text);
      assert.equal(outline.gaveUp, undefined);
      assert.deepEqual(describeOutline(outline), statedOutline(text));
    });
  }
});
