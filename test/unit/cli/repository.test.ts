import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathFrom, repositoryOf, sharedFolder } from '../../../src/cli/repository';
import { captured } from './captured';
import { withTree } from './temporaryTree';

const RELU = 'from torch import nn\nnn.ReLU()\n';

describe('the folder that scanned paths share', () => {
  const cases: readonly (readonly [paths: readonly string[], shared: string])[] = [
    [['a'], 'a'],
    [['a/x.py'], 'a'],
    [['a/x.py', 'a/x.py'], 'a'],
    [['a', 'ab'], ''],
    [['a/b', 'a/c/y.py'], 'a'],
    [['a/b', 'a'], 'a'],
    [['a', '.'], ''],
    [['a/no-such-file.py'], 'a'],
    [['.'], ''],
  ];
  for (const [paths, shared] of cases) {
    it(`is ${shared || 'the working folder'} for ${paths.join(' ')}`, async () => {
      const tree = { 'a/x.py': '', 'a/b/z.py': '', 'a/c/y.py': '', 'ab/x.py': '' };
      await withTree(tree, async (folder) => {
        assert.equal(await sharedFolder(paths, folder), join(folder, shared));
      });
    });
  }
});

describe('the repository of a folder', () => {
  it('is the nearest one with a .git, which a worktree has as a file', async () => {
    await withTree({ 'a/b/x.py': '' }, async (folder) => {
      mkdirSync(join(folder, '.git'));
      assert.equal(await repositoryOf(join(folder, 'a/b')), folder);
      writeFileSync(join(folder, 'a/.git'), 'gitdir: elsewhere\n');
      assert.equal(await repositoryOf(join(folder, 'a/b')), join(folder, 'a'));
    });
  });
});

describe('paths for machines', () => {
  it('are from the root, or whole outside of it', () => {
    const root = join('/', 'r', 'a');
    const cases = [
      [join(root, 'b', 'c.py'), 'b/c.py'],
      [join(root, '..c.py'), '..c.py'],
      [join(dirname(root), 'c.py'), '/r/c.py'],
      [join(dirname(root), 'ab', 'c.py'), '/r/ab/c.py'],
    ] as const;
    for (const [absolute, path] of cases) {
      assert.equal(pathFrom(root, absolute), path);
    }
  });

  it('are from the repository of what is scanned in every format for machines', async () => {
    await withTree({ 'repo/sub/net.py': RELU, 'elsewhere/x.py': '' }, async (folder) => {
      mkdirSync(join(folder, 'repo/.git'));
      const paths = async (at: string, format: string, ...argv: string[]) => {
        const { stdout } = await captured(
          ['scan', '--quiet', '--format', format, ...argv],
          join(folder, at),
        );
        return format === 'text'
          ? stdout.split(':')[0]
          : format === 'jsonl'
            ? JSON.parse(stdout).path
            : JSON.parse(stdout).uses[0].path;
      };
      for (const format of ['json', 'jsonl']) {
        assert.equal(await paths('repo', format, '.'), 'sub/net.py');
        assert.equal(await paths('repo/sub', format, '.'), 'sub/net.py');
        assert.equal(await paths('elsewhere', format, '../repo/sub/net.py'), 'sub/net.py');
        // Two folders that no repository holds: from the working folder, or whole.
        assert.equal(await paths('.', format, 'repo', 'elsewhere'), 'repo/sub/net.py');
        assert.equal(await paths('elsewhere', format, '../repo', '.'), `${folder}/repo/sub/net.py`);
      }
      assert.equal(await paths('repo/sub', 'text', '.'), 'net.py');
    });
  });
});
