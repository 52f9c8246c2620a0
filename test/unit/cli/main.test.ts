import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { builtProgram } from './program';
import { withTree } from './temporaryTree';

/** Starts the program itself, as a process of its own. */
function started(argv: readonly string[], stdout: 'pipe' | number = 'pipe'): ChildProcess {
  return spawn(process.execPath, ['--import=tsx', 'src/cli/main.ts', ...argv], {
    stdio: ['ignore', stdout, 'pipe'],
  });
}

async function ended(child: ChildProcess) {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

describe('the program', function () {
  this.timeout(60_000);

  it('exits with 0 and its result on stdout', async () => {
    const result = await ended(started(['scan', 'media/examples/model.ts']));
    assert.deepEqual({ code: result.code, stderr: result.stderr }, { code: 0, stderr: '' });
    assert.match(result.stdout, /^media\/examples\/model\.ts:\d+:\d+ relu\n/);
  });

  it('exits with 2 and one line on stderr', async () => {
    assert.deepEqual(await ended(started(['scan'])), {
      code: 2,
      stdout: '',
      stderr: 'activation-lens: scan needs a file or folder (see activation-lens --help)\n',
    });
  });

  it('ends quietly when nobody reads on', async () => {
    const child = started(['explain', 'relu', '--format', 'json']);
    child.stdout?.destroy();
    const { code, stderr } = await ended(child);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  });

  it('writes its result when nobody reads its notices', async () => {
    const notices = Array.from({ length: 200 }, (_, at) => `media/none${at}.py`);
    const child = started(['scan', ...notices, 'media/examples/model.ts']);
    child.stderr?.destroy();
    const { code, stdout } = await ended(child);
    assert.equal(code, 2);
    assert.match(stdout, /^media\/examples\/model\.ts:\d+:\d+ relu\n/);
  });

  // Windows keeps a folder that somebody stands in.
  const whereDeleted = process.platform === 'win32' ? it.skip : it;
  const inDeleted = (folder: string, ...argv: readonly string[]) => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"';
    const words = ['-c', script, 'sh', process.execPath, builtProgram(), ...argv];
    const env = { ...process.env, LC_ALL: 'C' };
    return ended(spawn('sh', words, { cwd: folder, env }));
  };

  whereDeleted('says that the folder it was started in has been deleted', async () => {
    await withTree({}, async (folder) => {
      const english = 'activation-lens: cannot read .: no such file or folder\n';
      const nothing = { code: 2, stdout: '' };
      assert.deepEqual(await inDeleted(folder, 'scan', '.'), { ...nothing, stderr: english });
      const { stderr } = await inDeleted(folder, 'scan', '.', '--lang', 'zh-cn');
      assert.match(stderr, /^activation-lens: \p{Script=Han}/u);
    });
  });

  whereDeleted('says there what has to do with no folder', async () => {
    await withTree({}, async (folder) => {
      const { code, stdout } = await inDeleted(folder, 'explain', 'relu');
      assert.equal(code, 0);
      assert.match(stdout, /^ReLU \(relu\)\n/);
      assert.equal((await inDeleted(folder, '--version')).code, 0);
    });
  });

  // A device that is always full, which Linux alone has.
  const whereFull = existsSync('/dev/full') ? it : it.skip;
  whereFull('says in one line that its result cannot be written', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await ended(started(['explain', 'relu'], full));
    closeSync(full);
    assert.equal(code, 2);
    assert.match(stderr, /^activation-lens: cannot write the result: [^\n]+\n$/);
  });
});
