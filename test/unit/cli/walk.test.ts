import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '../../../src/cli/walk';
import { rebase } from '../../../src/scan/gitignore';
import { withTree } from './temporaryTree';

/** Paths found, and what was said, as `reason path`. */
async function found(folder: string, paths: readonly string[]) {
  const said: string[] = [];
  const files: string[] = [];
  const notices = {
    skipped: (path: string, reason: string) => said.push(`${reason}: ${path}`),
    unreadable: (path: string) => said.push(`unreadable: ${path}`),
  };
  for await (const { path } of walk(paths, notices, folder)) {
    files.push(path);
  }
  return { files, said };
}

describe('walk', () => {
  it('lets others have their turn in folders without anything to scan', async () => {
    const folders = Array.from({ length: 40 }, (_, at) => [`b/${at}/notes.txt`, '']);
    const tree = { 'a.py': '', ...Object.fromEntries(folders), 'c.py': '' };
    await withTree(tree, async (folder) => {
      const notices = { skipped: () => {}, unreadable: () => {} };
      const files = walk(['.'], notices, folder);
      assert.equal((await files.next()).value?.path, 'a.py');
      let hadTurn = false;
      setImmediate(() => {
        hadTurn = true;
      });
      assert.equal((await files.next()).value?.path, 'c.py');
      assert.ok(hadTurn);
    });
  });

  it('finds the languages that are read, in order of name, and nothing else', async () => {
    const names = ['b.py', 'B.tsx', 'a.ts', 'c.ipynb', 'd.mjs', 'e.cjs', 'f.jsx', 'g.mts', 'h.cts'];
    const others = ['readme.md', 'data.json', 'Makefile', 'k.js.map', 'py'];
    const tree = Object.fromEntries([...names, ...others].map((name) => [`src/${name}`, '']));
    await withTree(tree, async (folder) => {
      const { files, said } = await found(folder, ['src']);
      assert.deepEqual(files, [
        'src/B.tsx',
        'src/a.ts',
        'src/b.py',
        'src/c.ipynb',
        'src/d.mjs',
        'src/e.cjs',
        'src/f.jsx',
        'src/g.mts',
        'src/h.cts',
      ]);
      assert.deepEqual(said, []);
    });
  });

  it('shows paths as they were named', async () => {
    await withTree({ 'a/b.py': '' }, async (folder) => {
      const cases = [
        ['.', 'a/b.py'],
        ['./a', 'a/b.py'],
        ['a/', 'a/b.py'],
        ['a/../a//b.py', 'a/b.py'],
        [folder, `${folder.replaceAll('\\', '/')}/a/b.py`],
      ] as const;
      for (const [named, shown] of cases) {
        assert.deepEqual((await found(folder, [named])).files, [shown], named);
      }
    });
  });

  it('gives a file once, at its first place', async () => {
    await withTree({ 'a/b.py': '', 'a/c.py': '' }, async (folder) => {
      assert.deepEqual((await found(folder, ['a/c.py', 'a', '.'])).files, ['a/c.py', 'a/b.py']);
    });
  });

  it('says what it leaves out: installed packages, links, files of other kinds', async () => {
    const tree = { 'node_modules/x.js': '', 'sub/node_modules/y.js': '', 'a.py': '', 'b.md': '' };
    await withTree(tree, async (folder) => {
      mkdirSync(join(folder, '.git'));
      symlinkSync(folder, join(folder, 'loop'), 'junction');
      symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'), 'junction');
      assert.deepEqual(await found(folder, ['.', 'b.md']), {
        files: ['a.py'],
        said: [
          'symbolic link: loop',
          'installed packages: node_modules',
          'installed packages: sub/node_modules',
          'unsupported: b.md',
        ],
      });
    });
  });

  it('says that a named path does not exist, and does the rest', async () => {
    await withTree({ 'a.py': '' }, async (folder) => {
      assert.deepEqual(await found(folder, ['no.py', 'a.py']), {
        files: ['a.py'],
        said: ['unreadable: no.py'],
      });
    });
  });
});

describe('walk under .gitignore', () => {
  /** Each tree is also shown to git, so that the expectation is git's own. */
  const trees: readonly { promise: string; tree: Record<string, string>; files: string[] }[] = [
    {
      promise: 'leaves out files and folders by name and by path',
      tree: {
        '.gitignore': '# built\nbuild/\n*.gen.py\n/only-here.py\ndocs/*.py\n',
        'a.py': '',
        'a.gen.py': '',
        'build/b.py': '',
        'sub/build/c.py': '',
        'only-here.py': '',
        'sub/only-here.py': '',
        'docs/conf.py': '',
        'docs/deep/conf.py': '',
      },
      files: ['a.py', 'docs/deep/conf.py', 'sub/only-here.py'],
    },
    {
      promise: 'lets a negation take a file back, but not from an ignored folder',
      tree: {
        '.gitignore': '*.py\n!keep.py\nlost/\n!lost/keep.py\n',
        'a.py': '',
        'keep.py': '',
        'lost/keep.py': '',
      },
      files: ['keep.py'],
    },
    {
      promise: 'lets a deeper file win over an outer one, for all that lies below',
      tree: {
        '.gitignore': 'build/\n*.py\n',
        'sub/.gitignore': '!build/\n!*.py\nsecret.py\n/rooted.py\n',
        'a.py': '',
        'build/b.py': '',
        'sub/c.py': '',
        'sub/secret.py': '',
        'sub/deep/secret.py': '',
        'sub/rooted.py': '',
        'sub/deep/rooted.py': '',
        'sub/build/d.py': '',
      },
      files: ['sub/build/d.py', 'sub/c.py', 'sub/deep/rooted.py'],
    },
    {
      promise: 'takes special characters in folder names as they are',
      tree: {
        'a[b] c!/.gitignore': 'x.py\nsub/y.py\n\\!z.py\n',
        'a[b] c!/x.py': '',
        'a[b] c!/sub/y.py': '',
        'a[b] c!/!z.py': '',
        'a[b] c!/k.py': '',
        'ab c!/x.py': '',
      },
      files: ['a[b] c!/k.py', 'ab c!/x.py'],
    },
    {
      promise: 'minds the case of letters',
      tree: { '.gitignore': 'Build/\n', 'build/a.py': '', 'Other/Build/b.py': '' },
      files: ['build/a.py'],
    },
  ];

  for (const { promise, tree, files } of trees) {
    it(promise, async () => {
      await withTree(tree, async (folder) => {
        assert.deepEqual((await found(folder, ['.'])).files, files);
        assert.deepEqual(gitFiles(folder), files);
      });
    });
  }

  it('counts the rules above a named folder, up to its repository', async () => {
    const tree = {
      '.gitignore': 'outside.py\n',
      'repo/.gitignore': 'sub/x.py\n',
      'repo/sub/x.py': '',
      'repo/sub/outside.py': '',
    };
    await withTree(tree, async (folder) => {
      mkdirSync(join(folder, 'repo/.git'));
      assert.deepEqual((await found(folder, ['repo/sub'])).files, ['repo/sub/outside.py']);
    });
  });

  it('searches what was named even where it is ignored', async () => {
    const tree = { '.gitignore': 'build/\n*.py\n', 'build/a.ts': '', 'b.py': '' };
    await withTree(tree, async (folder) => {
      mkdirSync(join(folder, '.git'));
      assert.deepEqual((await found(folder, ['build', 'b.py'])).files, ['build/a.ts', 'b.py']);
    });
  });

  it('rebases patterns of a nested file to the root', () => {
    const text = 'x\n/y\na/b\n!z/\n# comment\n\n\\#h\n';
    assert.deepEqual(rebase(text, 'd/e'), [
      '/d/e/**/x',
      '/d/e/y',
      '/d/e/a/b',
      '!/d/e/**/z/',
      '/d/e/**/\\#h',
    ]);
  });
});

/** Untracked files that git would not ignore, of the languages that are read. */
function gitFiles(folder: string): readonly string[] {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'core.ignoreCase=false', '-c', 'core.excludesFile=', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  assert.ok(readdirSync(folder).includes('.git'));
  return git('ls-files', '-z', '--others', '--exclude-standard')
    .split('\0')
    .filter((path) => path.endsWith('.py'))
    .sort();
}
