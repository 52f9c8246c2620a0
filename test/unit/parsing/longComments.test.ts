import assert from 'node:assert/strict';
import { withoutLongComments } from '../../../src/parsing/longComments';

const eight = '# kept\n'.repeat(8);

const CASES: readonly (readonly [title: string, before: string, after: string])[] = [
  ['leaves a short comment as it is', `${eight}x = 1\n`, `${eight}x = 1\n`],
  [
    'makes spaces of the rest of a long one',
    `${eight}# gone\n  # é😀\nx`,
    `${eight}      \n       \nx`,
  ],
  ['counts on over empty lines', `${eight}\n \t\n# gone`, `${eight}\n \t\n      `],
  ['begins anew behind code', `${eight}x\n# kept\n`, `${eight}x\n# kept\n`],
  ['leaves what ends a string', `${eight}# """\n# '''\n# \\\n`, `${eight}# """\n# '''\n# \\\n`],
  ['leaves a line with a carriage return in it', `${eight}# a\rx = 1\n`, `${eight}# a\rx = 1\n`],
  [
    'keeps the ends of lines',
    `${eight}# gone\r\nx`,
    `${eight}      \r\nx`.replace('      \r', '       '),
  ],
];

describe('withoutLongComments', () => {
  for (const [title, before, after] of CASES) {
    it(title, () => {
      const plain = withoutLongComments(before);
      assert.equal(plain, after);
      assert.equal(plain.length, before.length);
    });
  }
});
