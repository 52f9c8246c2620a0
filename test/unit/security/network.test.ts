import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const PRELOAD = resolve('test/unit/security/noSockets.cjs');

function program(preload: string, args: readonly string[]) {
  const flags = ['--require', preload, '--import=tsx'];
  return spawnSync(process.execPath, [...flags, ...args], { encoding: 'utf8' });
}

describe('the command line', () => {
  const commands: readonly (readonly string[])[] = [
    ['scan', '--format', 'sarif', 'media/examples'],
    ['scan', '--format', 'json', '--workers', '2', 'media/examples'],
    ['explain', 'elu', '--format', 'json'],
    ['report', '--format', 'json', 'test/fixtures/cli/model.shard'],
  ];
  for (const command of commands) {
    it(`opens no socket: ${command.join(' ')}`, () => {
      const { status, stdout, stderr } = program(PRELOAD, ['src/cli/main.ts', ...command]);
      assert.deepEqual(
        { status, stderr: /SOCKET.*/.exec(stderr)?.[0] },
        { status: 0, stderr: undefined },
      );
      JSON.parse(stdout);
    });
  }

  it('would be seen to open one', () => {
    const { stderr } = program(PRELOAD, ['--eval', 'fetch("http://127.0.0.1:9")']);
    assert.match(stderr, /SOCKET: fetch/);
  });
});
