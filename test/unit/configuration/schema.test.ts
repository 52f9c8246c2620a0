import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readConfiguration } from '../../../src/configuration/read';
import { ruleNames } from '../../../src/configuration/ruleNames';
import { configurationSchema } from '../../../src/configuration/schema';
import { jsonText } from '../../../src/report/jsonItems';
import { words } from '../../../src/text/text';
import { complaints, validator } from '../report/schemas';

const PATH = 'media/schemas/configuration.json';
const validate = validator(PATH);

describe('the schema of the configuration', () => {
  it('is what npm run rules writes', () => {
    assert.equal(readFileSync(PATH, 'utf8'), jsonText(configurationSchema(words())));
  });

  it('takes what is read, and nothing else', () => {
    const level = fc.constantFrom('off', 'on', 'hint', 'info', 'warning', 'error', 'loud', 1);
    const name = fc.constantFrom('AL101', 'sigmoid-deep', 'AL4', 'AL40', 'all', 'AL999', 'none');
    const anything = fc.constantFrom(
      null,
      true,
      2,
      3,
      '2',
      'auto',
      'text',
      'sarif',
      'none',
      'error',
    );
    const value = fc.record(
      {
        rules: fc.oneof(fc.dictionary(name, level, { maxKeys: 2 }), anything),
        failOn: anything,
        keras: anything,
        certainOnly: anything,
        include: fc.oneof(fc.array(fc.constantFrom('src/', ' ', 1), { maxLength: 2 }), anything),
        format: anything,
        quiet: anything,
        unknown: fc.constant(true),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(value, (given) => {
        const isRead = readConfiguration(given, words()).kind === 'read';
        assert.equal(complaints(validate, given).length === 0, isRead, JSON.stringify(given));
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  it('names every rule once', () => {
    assert.equal(new Set(ruleNames()).size, ruleNames().length);
  });
});
