// After all other tests, whatever they were: what they made the extension ask of the network.
import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import { type Connection, connections } from './connections';

const PROGRAMS = /^(?:child_process|worker_threads)\./;

export function describeConnections(): void {
  describe('with all that these tests did, the extension', () => {
    it('has asked the network for nothing but files of its own', () => {
      assert.deepEqual(connections.filter(isOurs).filter(isForeign), []);
    });

    it('would have been seen to', async () => {
      const before = connections.length;
      await fetch('http://127.0.0.1:9').catch(() => undefined);
      const seen = connections.slice(before).filter(isOurs).filter(isForeign);
      assert.equal(seen[0]?.way, 'fetch');
    });
  });
}

/** Where the extension is, and these tests in it. */
function folder(): string {
  const extension = extensions.getExtension('activation-lens.activation-lens');
  assert.ok(extension);
  return `${extension.extensionUri.path}/`;
}

/**
 * Also what nobody can be made out to have called; and in the web all, as VS Code fetches the
 * extension's files there.
 */
function isOurs({ way, caller }: Connection): boolean {
  const isUnknown = caller === '' && !PROGRAMS.test(way);
  return EXTENSION_HOST === 'web' || isUnknown || caller.includes(folder());
}

/** In Node files are read from the disk. */
function isForeign({ address }: Connection): boolean {
  return EXTENSION_HOST === 'node' || !address.includes(`path=${encodeURIComponent(folder())}`);
}
