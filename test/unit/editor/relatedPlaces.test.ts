import assert from 'node:assert/strict';
import { placesToTell } from '../../../src/editor/relatedPlaces';
import { words } from '../../../src/text/text';

describe('the related places of a finding', () => {
  for (const [title, count, told] of [
    ['are all told when they are few', 2, ['1 One.', '2 One.']],
    ['are the last of many', 3, ['3 One. 2 more before it.']],
    ['say how many are left out', 30, ['30 One. 29 more before it.']],
    ['may be none', 0, []],
  ] as const) {
    it(title, () => {
      const places = Array.from({ length: count }, (_, index) => ({
        line: index + 1,
        message: 'One.',
      }));
      const lines = placesToTell(places, words()).map(
        ({ line, message }) => `${String(line)} ${message}`,
      );
      assert.deepEqual(lines, told);
    });
  }
});
