import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { captured } from './captured';
import { withTree } from './temporaryTree';

const STEEP = 'from torch import nn\nact = nn.LeakyReLU(1.0)\nslow = nn.PReLU(init=0.1)\n';

function json(settings: object): string {
  return JSON.stringify(settings);
}

describe('scan by the settings of a project', () => {
  const cases: readonly (readonly [
    promise: string,
    files: Readonly<Record<string, string>>,
    argv: readonly string[],
    code: number,
    codes: readonly string[],
  ])[] = [
    ['takes the defaults without a file', {}, ['.'], 0, ['AL305', 'AL301']],
    [
      'takes levels and what to fail on',
      { 'activation-lens.json': json({ rules: { AL301: 'error' }, failOn: 'error' }) },
      ['.'],
      1,
      ['AL305', 'AL301'],
    ],
    [
      'takes them from pyproject.toml',
      { 'pyproject.toml': '[tool.activation-lens.rules]\nall = "off"\nprelu-init = "on"\n' },
      ['.'],
      0,
      ['AL301'],
    ],
    [
      'takes flags before the file',
      { 'activation-lens.json': json({ failOn: 'warning', format: 'jsonl' }) },
      ['--fail-on', 'none', '--format', 'text', '.'],
      0,
      ['AL305', 'AL301'],
    ],
    [
      'runs the rules that --rules names, at the level of the file',
      { 'activation-lens.json': json({ rules: { AL301: 'error', AL305: 'off' } }) },
      ['--rules', 'AL301', '--fail-on', 'error', '.'],
      1,
      ['AL301'],
    ],
    [
      'runs a rule that --rules names though the file has it off',
      { 'activation-lens.json': json({ rules: { AL3: 'off' } }) },
      ['--rules', 'AL305', '--fail-on', 'warning', '.'],
      1,
      ['AL305'],
    ],
    [
      'takes no file when told to',
      { 'activation-lens.json': json({ rules: { all: 'off' } }) },
      ['--no-config', '.'],
      0,
      ['AL305', 'AL301'],
    ],
    [
      'takes the file that is named, in place of the nearest',
      {
        'activation-lens.json': json({ rules: { all: 'off' } }),
        'ci/lens.json': json({ rules: { AL301: 'off' } }),
      },
      ['--config', 'ci/lens.json', '.'],
      0,
      ['AL305'],
    ],
    [
      'takes a TOML file that is named',
      { 'ci/lens.toml': '[tool.activation-lens]\nrules = { AL305 = "off" }\n' },
      ['--config=ci/lens.toml', '.'],
      0,
      ['AL301'],
    ],
    [
      'takes the nearest above what is scanned, wherever it runs',
      {
        'activation-lens.json': json({ rules: { all: 'off' } }),
        'sub/activation-lens.json': json({ rules: { AL301: 'off' } }),
        'sub/deep/other.py': STEEP,
      },
      ['sub/deep/other.py'],
      0,
      ['AL305'],
    ],
    [
      'takes one for all that is scanned',
      {
        'a/activation-lens.json': json({ rules: { all: 'off' } }),
        'a/one.py': STEEP,
        'b/two.py': '',
      },
      ['a', 'b'],
      0,
      ['AL305', 'AL301'],
    ],
  ];
  for (const [promise, files, argv, code, codes] of cases) {
    it(promise, async () => {
      await withTree({ 'net.py': STEEP, ...files }, async (folder) => {
        const result = await captured(['scan', ...argv], folder);
        assert.equal(result.stderr, '');
        assert.equal(result.code, code);
        assert.deepEqual(result.stdout.match(/(?<= )AL\d+(?= [A-Z])/g) ?? [], codes);
      });
    });
  }

  it('does not look above the repository', async () => {
    const files = { 'activation-lens.json': json({ quiet: 7 }), 'repo/net.py': STEEP };
    await withTree(files, async (folder) => {
      assert.equal((await captured(['scan', 'repo'], folder)).code, 2);
      mkdirSync(join(folder, 'repo/.git'));
      assert.equal((await captured(['scan', 'repo'], folder)).code, 0);
    });
  });

  it('takes back by a flag what the file says', async () => {
    const files = {
      'activation-lens.json': json({ certainOnly: true, quiet: true }),
      'net.py': 'from torch import nn\nf = lambda x: nn.Linear(2, 2)(x.relu())\n',
    };
    await withTree(files, async (folder) => {
      assert.equal((await captured(['scan', '.'], folder)).stdout, '');
      const { stdout } = await captured(['scan', '--no-certain-only', '--no-quiet', '.'], folder);
      assert.match(stdout, /^net\.py:2:33 relu \(probable\)\n\nactivations: 1, /);
    });
  });

  it('takes the format of the file', async () => {
    const files = { 'activation-lens.json': json({ format: 'github' }), 'net.py': STEEP };
    await withTree(files, async (folder) => {
      assert.match((await captured(['scan', '.'], folder)).stdout, /^::warning file=net\.py,/);
    });
  });
});

describe('a configuration that is wrong', () => {
  const cases: readonly (readonly [
    promise: string,
    files: Readonly<Record<string, string>>,
    argv: readonly string[],
    lines: readonly (string | RegExp)[],
  ])[] = [
    [
      'is told with its file, its key and what was expected',
      { 'activation-lens.json': json({ failOn: 'never', rules: { AL999: 'off' } }) },
      ['.'],
      [
        'activation-lens.json: failOn takes none, hint, info, warning, error, not "never"',
        /^activation-lens\.json: rules\.AL999: there is no such rule; /,
      ],
    ],
    [
      'is told in pyproject.toml',
      { 'sub/pyproject.toml': '[tool.activation-lens]\nquiet = "no"\n' },
      ['sub'],
      ['sub/pyproject.toml: tool.activation-lens.quiet takes true or false, not "no"'],
    ],
    [
      'is told if it is no JSON',
      { 'activation-lens.json': '{' },
      ['.'],
      [/^activation-lens\.json: not valid JSON at line 1, column 2$/],
    ],
    [
      'is told if it is not there',
      {},
      ['--config', 'no.json', '.'],
      ['no.json: cannot be read: no such file or folder'],
    ],
    [
      'is told if it is a folder',
      { 'sub/a.py': '' },
      ['--config', 'sub', '.'],
      ['sub: cannot be read: not a file'],
    ],
    [
      'is told if it has no table for it',
      { 'lens.toml': '[tool.ruff]\n' },
      ['--config', 'lens.toml', '.'],
      ['lens.toml: has no table [tool.activation-lens]'],
    ],
    [
      'is told if it is too large',
      { 'activation-lens.json': `{}${' '.repeat(1_000_000)}` },
      ['.'],
      ['activation-lens.json: cannot be read: over 1 MB'],
    ],
    [
      'is told without what a terminal would obey',
      { 'activation-lens.json': json({ 'a\u001b[31m\n': 1, quiet: '\u001b]0;x\u0007' }) },
      ['.'],
      [
        /^activation-lens\.json: unknown key a\\u001b\[31m\\u000a; there are /,
        'activation-lens.json: quiet takes true or false, not "\\u001b]0;x\\u0007"',
      ],
    ],
    [
      'is told if it and --outline do not go together',
      { 'activation-lens.json': json({ format: 'sarif' }) },
      ['--outline', '.'],
      ['--outline goes with text, json, jsonl, shard, not with sarif (see activation-lens --help)'],
    ],
  ];
  for (const [promise, files, argv, lines] of cases) {
    it(promise, async () => {
      await withTree({ 'net.py': STEEP, ...files }, async (folder) => {
        const { code, stdout, stderr } = await captured(['scan', ...argv], folder);
        assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
        const said = stderr.trimEnd().split('\n');
        assert.equal(said.length, lines.length, stderr);
        lines.forEach((line, index) => {
          const text = (said[index] ?? '').replace(/^activation-lens: /, '');
          if (typeof line === 'string') {
            assert.equal(text, line);
          } else {
            assert.match(text, line);
          }
        });
      });
    });
  }
});

describe('what scan looks at', () => {
  const TREE = {
    'a.py': STEEP,
    'src/b.py': STEEP,
    'src/old/c.py': STEEP,
    'src/b_test.py': STEEP,
    'tests/d.py': STEEP,
  };
  const cases: readonly (readonly [
    promise: string,
    settings: object,
    argv: readonly string[],
    files: readonly string[],
  ])[] = [
    [
      'is everything',
      {},
      ['.'],
      ['a.py', 'src/b.py', 'src/b_test.py', 'src/old/c.py', 'tests/d.py'],
    ],
    [
      'is not what is excluded',
      { exclude: ['old/', '*_test.py'] },
      ['.'],
      ['a.py', 'src/b.py', 'tests/d.py'],
    ],
    [
      'is nothing but what is included',
      { include: ['/src/**'], exclude: ['old'] },
      ['.'],
      ['src/b.py', 'src/b_test.py'],
    ],
    ['may be taken back', { exclude: ['src/*', '!src/old/'] }, ['src'], ['src/old/c.py']],
    [
      'goes by flags before the file',
      { exclude: ['src'] },
      ['--exclude', 'tests', '--exclude', '/a.py', '.'],
      ['src/b.py', 'src/b_test.py', 'src/old/c.py'],
    ],
    [
      'goes by both flags',
      {},
      ['--include', 'src', '--exclude', 'old', '.'],
      ['src/b.py', 'src/b_test.py'],
    ],
    [
      'is not excluded by patterns of a folder beside it',
      {},
      ['--exclude', '/src/b.py', '../other'],
      ['e.py'],
    ],
  ];
  for (const [promise, settings, argv, files] of cases) {
    it(promise, async () => {
      const tree = Object.entries({ ...TREE, 'activation-lens.json': json(settings) });
      const inProject = Object.fromEntries(tree.map(([path, text]) => [`project/${path}`, text]));
      await withTree({ ...inProject, 'other/e.py': STEEP }, async (folder) => {
        const { stdout, stderr } = await captured(
          ['scan', '--quiet', '--rules', 'none', ...argv],
          join(folder, 'project'),
        );
        const paths = [...stdout.matchAll(/^(.*?):2:/gm)].map(([, path]) => path);
        assert.deepEqual(
          paths,
          files.map((file) => (file === 'e.py' ? '../other/e.py' : file)),
        );
        assert.equal(stderr, '');
      });
    });
  }

  it('counts patterns from the folder of the file that holds them, wherever it runs', async () => {
    const tree = { ...TREE, 'activation-lens.json': json({ exclude: ['/src/old', 'tests/'] }) };
    await withTree(tree, async (folder) => {
      const { stdout } = await captured(
        ['scan', '--quiet', '--rules', 'none', '.'],
        join(folder, 'src'),
      );
      assert.deepEqual(stdout.match(/^[\w/.]+(?=:2)/gm), ['b.py', 'b_test.py']);
    });
  });

  it('does not contain a named file that is excluded, which is said', async () => {
    const tree = {
      ...TREE,
      'activation-lens.json': json({ exclude: ['*_test.py'], include: ['src'] }),
    };
    await withTree(tree, async (folder) => {
      const argv = ['scan', '--rules', 'none', 'src/b_test.py', 'a.py', 'src/b.py'];
      const { code, stdout, stderr } = await captured(argv, folder);
      assert.equal(code, 0);
      assert.match(stdout, /^src\/b\.py:2/);
      assert.equal(
        stderr,
        'activation-lens: skipped src/b_test.py: excluded by the settings\n' +
          'activation-lens: skipped a.py: excluded by the settings\n',
      );
    });
  });

  it('does not contain what is no regular file, which could be read forever', async function () {
    await withTree({ 'a.py': STEEP }, async (folder) => {
      try {
        execFileSync('mkfifo', [join(folder, 'pipe.py')]);
      } catch {
        this.skip();
      }
      const { code, stdout, stderr } = await captured(
        ['scan', '--rules', 'none', 'pipe.py', '.'],
        folder,
      );
      assert.equal(code, 0);
      assert.match(stdout, /^a\.py:2/);
      assert.equal(stderr, 'activation-lens: skipped pipe.py: not a regular file\n');
    });
  });

  it('contains neither a link that leads to itself nor what it would lead to', async () => {
    await withTree({ 'a.py': STEEP }, async (folder) => {
      symlinkSync(join(folder, 'self.py'), join(folder, 'self.py'));
      const { code, stderr } = await captured(['scan', '--quiet', 'self.py', '.'], folder);
      assert.equal(code, 2);
      assert.equal(
        stderr,
        'activation-lens: cannot read self.py: its symbolic links form a loop\n',
      );
    });
  });
});
