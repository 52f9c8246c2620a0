import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scriptsOf } from '../../../src/detect/scripts';

describe('the scripts of a page', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['text between tags', '<p>tf.relu(x)</p>', []],
    ['a script', '<p>a</p><script>tf.relu(x)</script>', ['tf.relu(x)']],
    ['several', '<script>a()</script> b() <SCRIPT>c()</SCRIPT>', ['a()', 'c()']],
    ['a module', '<script type="module" src=\'\'>a()</script>', ['a()']],
    ['JavaScript by its old names', '<script type="text/javascript">a()</script>', ['a()']],
    [
      'templates and data',
      '<script type="text/x-template">a()</script><script type=importmap>{}</script>',
      [],
    ],
    ['a tag in a comment', '<!-- <script>a()</script> --><script>b()</script>', ['b()']],
    ['a sign of comparison in an attribute', '<script data-if="a > b">c()</script>', ['c()']],
    ['a script that is not closed', '<script>a()', ['a()']],
  ];
  for (const [title, html, expected] of cases) {
    it(`are found in ${title}`, () => {
      const found = scriptsOf(html)
        .split(/[\s;]+/)
        .filter(Boolean);
      assert.deepEqual(found, expected);
    });
  }

  it('stay where they are, line by line', () => {
    const piece = fc.constantFrom(
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '\n',
      '\r\n',
      'a()',
      '"',
      '>',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces.join('');
        const scripts = scriptsOf(html);
        assert.equal(scripts.length, html.length);
        for (let at = 0; at < html.length; at++) {
          const same = scripts[at] === html[at] || scripts[at] === ' ' || scripts[at] === ';';
          assert.ok(same, `${at} of ${JSON.stringify(html)}`);
          assert.equal(scripts[at] === '\n', html[at] === '\n');
        }
      }),
      { seed: 20261, numRuns: 300 },
    );
  });
});
