import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folderNames } from '../../../src/editor/folderNames';

describe('the names of folders', () => {
  for (const [names, expected] of [
    [[], []],
    [['models'], ['models']],
    [
      ['models', 'app', 'models', 'models'],
      ['models', 'app', 'models (2)', 'models (3)'],
    ],
    [
      ['models', 'models', 'models (2)'],
      ['models', 'models (3)', 'models (2)'],
    ],
  ] as const) {
    it(`are ${expected.join(', ') || 'none'} of ${names.join(', ') || 'none'}`, () => {
      assert.deepEqual(folderNames(names), expected);
    });
  }

  it('are each of its own, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'a (2)', 'a (3)', '')), (names) => {
        const own = folderNames(names);
        assert.equal(new Set(own).size, names.length);
        own.forEach((name, at) => {
          assert.ok(name.startsWith(names[at] ?? '?'));
        });
      }),
    );
  });
});
