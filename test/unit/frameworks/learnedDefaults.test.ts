import assert from 'node:assert/strict';
import { catalogue } from '../../../src/activations/catalogue';
import { frameworkDefaults } from '../../../src/frameworks/defaults';
import { learnedDefaults } from '../../../src/frameworks/learnedDefaults';
import { FRAMEWORKS } from '../../../src/frameworks/table';

describe('what learned numbers start from', () => {
  it('is what the tables of the frameworks say, for each of them', () => {
    for (const { id, parameters } of catalogue) {
      for (const parameter of parameters) {
        if (parameter.kind !== 'number' || !parameter.learnable) continue;
        for (const framework of FRAMEWORKS) {
          assert.equal(
            learnedDefaults[id]?.[parameter.name]?.[framework],
            frameworkDefaults(framework, id)?.[parameter.name],
            `${id} ${parameter.name} ${framework}`,
          );
        }
      }
    }
  });
});
