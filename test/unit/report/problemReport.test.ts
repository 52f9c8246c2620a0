import assert from 'node:assert/strict';
import { issueAddress, problemReport, type Surroundings } from '../../../src/report/problemReport';
import { words } from '../../../src/text/text';

const surroundings: Surroundings = {
  version: '1.2.3',
  editor: 'Visual Studio Code',
  editorVersion: '1.90.0',
  appHost: 'desktop',
  host: 'Node',
  platform: 'linux x64',
  remote: undefined,
  language: 'en',
  trusted: true,
};

describe('the beginning of a report of a problem', () => {
  it('holds the versions of extension and editor, host and platform', () => {
    const { body } = problemReport(surroundings, words());
    for (const row of [
      '| Activation Lens | 1.2.3 |',
      '| Visual Studio Code | 1.90.0 (desktop) |',
      '| Extension host | Node, linux x64 |',
      '| Workspace | trusted |',
    ]) {
      assert.ok(body.split('\n').includes(row), row);
    }
    assert.doesNotMatch(body, /Remote/);
  });

  it('leaves out what is not known in a web worker, and names a remote', () => {
    const { body } = problemReport(
      { ...surroundings, host: 'web worker', platform: undefined, remote: 'codespaces' },
      words(),
    );
    assert.match(body, /^\| Extension host \| web worker \|$/m);
    assert.match(body, /^\| Remote \| codespaces \|$/m);
  });

  it('tells no address of a server', () => {
    const { body } = problemReport({ ...surroundings, remote: '10.1.2.3:8080' }, words());
    assert.match(body, /^\| Remote \| server \|$/m);
  });

  it('keeps a strange name within its cell', () => {
    const { body } = problemReport({ ...surroundings, editor: 'a|b\n<c>`' }, words());
    assert.match(body, /^\| a\\\|b \\<c\\>\\` \| 1\.90\.0 \(desktop\) \|$/m);
  });

  it('has an address that gives back title and body', () => {
    const report = problemReport(surroundings, words());
    const address = new URL(issueAddress('https://example.org/issues', report));
    assert.equal(address.origin + address.pathname, 'https://example.org/issues/new');
    assert.equal(address.searchParams.get('title'), report.title);
    assert.equal(address.searchParams.get('body'), report.body);
  });
});
