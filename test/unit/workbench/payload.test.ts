import assert from 'node:assert/strict';
import { suiteUrl, workbenchUrl } from '../../workbench/payload.mjs';

const suite = { workspace: '/tmp/a b', extension: '/x/ext', tests: '/x/ext/test/index' };

function payloadOf(url: string): unknown {
  return JSON.parse(new URL(url).searchParams.get('payload') ?? '');
}

describe('the address of the workbench', () => {
  it('names the folder, whatever its characters', () => {
    const url = new URL(workbenchUrl(8123, '/tmp/50 % & more'));
    assert.equal(url.origin, 'http://127.0.0.1:8123');
    assert.equal(url.searchParams.get('folder'), '/tmp/50 % & more');
  });

  it('names the file of a workspace of several folders as such', () => {
    const url = new URL(workbenchUrl(8123, '/tmp/a/examples.code-workspace'));
    assert.equal(url.searchParams.get('workspace'), '/tmp/a/examples.code-workspace');
    assert.equal(url.searchParams.get('folder'), null);
  });

  it('starts a path with a slash on Windows too', () => {
    const url = new URL(workbenchUrl(1, 'C:\\code\\lens'));
    assert.equal(url.searchParams.get('folder'), '/C:/code/lens');
  });

  it('names extension and tests as the server has them', () => {
    const url = suiteUrl(8123, { ...suite, host: 'node' });
    assert.equal(new URL(url).searchParams.get('folder'), '/tmp/a b');
    assert.deepEqual(payloadOf(url), [
      ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:8123/x/ext'],
      ['extensionTestsPath', 'vscode-remote://127.0.0.1:8123/x/ext/test/index'],
    ]);
  });

  it('asks for the web worker where that is wanted', () => {
    const payload = payloadOf(suiteUrl(8123, { ...suite, host: 'web' }));
    assert.ok(Array.isArray(payload));
    assert.deepEqual(payload.at(-1), ['extensionDevelopmentKind', 'web']);
  });
});
