import assert from 'node:assert/strict';
import { linksFromFolder, linksFromSaved } from '../../../src/editor/reportLinks';

const file = (path: string, authority = '') => ({ scheme: 'file', authority, path });

describe('links of a report', () => {
  const cases: readonly (readonly [from: string, to: string, link: string])[] = [
    ['/home/project', '/home/project/net.py', 'net.py'],
    ['/home/project', '/home/project/a b/(net).py', 'a%20b/%28net%29.py'],
    ['/home/project', '/home/other/net.py', '../other/net.py'],
    ['/home/project/out', '/home/project/net.py', '../net.py'],
    ['/', '/net.py', 'net.py'],
    ['/home', '/home/a#b?c.py', 'a%23b%3Fc.py'],
    ['/home', "/home/it's*.py", 'it%27s%2A.py'],
  ];
  for (const [from, to, link] of cases) {
    it(`lead from ${from} to ${to}`, () => {
      assert.equal(linksFromSaved(file(from), () => file(to))('x', 7), `${link}#L7`);
      assert.equal(linksFromFolder(file(from), () => file(to))('x'), `/${link}`);
    });
  }

  it('are none where there is no way', () => {
    assert.equal(linksFromSaved(file('/a'), () => undefined)('x'), undefined);
    assert.equal(linksFromSaved(file('/a'), () => file('/a/b', 'elsewhere'))('x'), undefined);
  });
});
