import assert from 'node:assert/strict';
import fc from 'fast-check';
import { artifact } from '../../../src/report/sarif/location';
import { message } from '../../../src/report/sarif/message';

describe('messages of SARIF', () => {
  const cases: readonly (readonly [text: string, written: string])[] = [
    ['plain [text] (so)', 'plain [text] (so)'],
    ['{ fromLogits: true } and {0}', '{{ fromLogits: true }} and {{0}}'],
    ['self.acts[i](x)', 'self.acts\\[i](x)'],
    ['a[b][c](d)', 'a[b]\\[c](d)'],
  ];
  for (const [text, written] of cases) {
    it(`write ${text} as ${written}`, () => {
      assert.deepEqual(message(text), { text: written });
    });
  }

  it('have no placeholder and no link, whatever the text', () => {
    const parts = fc.constantFrom('{', '}', '[', ']', '(', ')', '0', 'x', '\\');
    fc.assert(
      fc.property(fc.array(parts), (all) => {
        const { text } = message(all.join(''));
        assert.doesNotMatch(text.replace(/\{\{|\}\}/g, ''), /[{}]/);
        assert.doesNotMatch(text, /(?<!\\)\[[^\][]*\]\(/);
      }),
      { seed: 7 },
    );
  });
});

describe('addresses of files', () => {
  const cases: readonly (readonly [path: string, uri: string, isRelative: boolean])[] = [
    ['src/net.py', 'src/net.py', true],
    ['a b/[x]?.py', 'a%20b/%5Bx%5D%3F.py', true],
    ['a:b.py', 'a%3Ab.py', true],
    ['lone\ud800.py', 'lone%EF%BF%BD.py', true],
    ['/home/me/a b.py', 'file:///home/me/a%20b.py', false],
    ['C:/me/a b.py', 'file:///C:/me/a%20b.py', false],
    ['//server/share/a.py', 'file://server/share/a.py', false],
  ];
  for (const [path, uri, isRelative] of cases) {
    it(`are ${uri} for ${JSON.stringify(path)}`, () => {
      assert.deepEqual(artifact(path), { uri, ...(isRelative && { uriBaseId: 'SRCROOT' }) });
    });
  }

  it('are addresses for any name, which names the same file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        fc.pre(!/^([/\\]|[A-Za-z]:\/)/.test(name));
        const { uri } = artifact(name);
        assert.match(uri, /^[\w\-.~!*'()%/]*$/);
        assert.equal(decodeURIComponent(uri), name);
      }),
      { seed: 7 },
    );
  });
});
