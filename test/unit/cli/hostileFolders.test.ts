import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../../../src/cli/run';
import { captured } from './captured';
import { withTree } from './temporaryTree';

const SOURCE = 'from torch import nn\nact = nn.LeakyReLU(1.0)\n';

interface Case {
  readonly title: string;
  readonly make: (folder: string) => void;
  readonly argv?: readonly string[];
  readonly code: number;
  readonly stderr: RegExp;
}

/** Beside one good file, which is scanned whatever the others are. */
const CASES: readonly Case[] = [
  {
    title: 'a pipe, which may never end',
    make: (folder) => execFileSync('mkfifo', [join(folder, 'pipe.py')]),
    argv: ['pipe.py', 'good.py'],
    code: 0,
    stderr: /pipe\.py.*not a regular file/,
  },
  {
    title: 'a pipe within the folder',
    make: (folder) => execFileSync('mkfifo', [join(folder, 'pipe.py')]),
    code: 0,
    stderr: /^$/,
  },
  {
    title: 'a device',
    make: () => {},
    argv: ['/dev/zero', 'good.py'],
    code: 0,
    stderr: /\/dev\/zero/,
  },
  {
    title: 'links that lead in a circle',
    make: (folder) => {
      symlinkSync('b.py', join(folder, 'a.py'));
      symlinkSync('a.py', join(folder, 'b.py'));
      mkdirSync(join(folder, 'inner'));
      symlinkSync('..', join(folder, 'inner', 'outer'));
    },
    code: 0,
    stderr: /outer.*symbolic link/,
  },
  {
    title: 'a circle that is named',
    make: (folder) => {
      symlinkSync('b.py', join(folder, 'a.py'));
      symlinkSync('a.py', join(folder, 'b.py'));
    },
    argv: ['a.py', 'good.py'],
    code: 2,
    stderr: /a\.py.*loop/,
  },
  {
    title: 'a link to nowhere',
    make: (folder) => symlinkSync('nowhere.py', join(folder, 'link.py')),
    argv: ['link.py', 'good.py'],
    code: 2,
    stderr: /link\.py/,
  },
  {
    title: 'folders named like files',
    make: (folder) => {
      mkdirSync(join(folder, 'folder.py'));
      mkdirSync(join(folder, '.gitignore'));
    },
    code: 0,
    stderr: /^$/,
  },
  {
    title: 'patterns to ignore that ask for the power of their length',
    make: (folder) => writeFileSync(join(folder, '.gitignore'), `${'*a'.repeat(60)}*b\n`),
    code: 0,
    stderr: /^$/,
  },
];

/** The problem with a file of settings, which ends the scan before it begins. */
const SETTINGS: readonly (readonly [title: string, text: string | undefined, message: RegExp])[] = [
  ['a folder of its name', undefined, /activation-lens\.json.*not a file/i],
  ['a hundred thousand brackets', '['.repeat(100_000), /JSON|nest/i],
  ['objects in objects', `{"rules":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_001)}`, /rules/],
  ['the prototype as a key', '{"__proto__": {"quiet": true}}', /__proto__/],
  ['the prototype among the rules', '{"rules": {"__proto__": "off"}}', /__proto__/],
  ['what every object has as a key', '{"constructor": 1, "toString": 2}', /constructor/],
  ['more than a megabyte', `{"exclude":["${'a'.repeat(1_100_000)}"]}`, /over 1 MB/],
  ['wrong types', '{"exclude": [1, null], "quiet": "yes", "failOn": {}}', /exclude/],
  ['half of a pair, and controls', '{"\ud800\u001b[2J": 1}', /activation-lens\.json/],
];

const wherePossible = process.platform === 'win32' ? describe.skip : describe;

wherePossible('a scan beside', () => {
  for (const { title, make, argv = ['.'], code, stderr } of CASES) {
    it(`${title} does the rest`, async () => {
      await withTree({ 'good.py': SOURCE }, async (folder) => {
        make(folder);
        const told = await captured(['scan', ...argv], folder);
        assert.match(told.stdout, /good\.py:2:10 leaky_relu/);
        assert.match(told.stderr, stderr);
        assert.equal(told.code, code);
      });
    });
  }

  it('files that vanish while it runs does the rest', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`f${at + 10}.py`, SOURCE]),
    );
    await withTree(files, async (folder) => {
      let stdout = '';
      const code = await run(['scan', '--format', 'jsonl', '.'], {
        stdout: (text) => {
          if (stdout === '') for (let at = 30; at < 50; at++) rmSync(join(folder, `f${at}.py`));
          stdout += text;
        },
        stderr: () => {},
        folder,
      });
      assert.ok(code === 0 || code === 2);
      for (let at = 10; at < 30; at++) assert.match(stdout, new RegExp(`"f${at}\\.py"`));
    });
  });

  it('folders and files that may not be read does the rest, and ends with 2', async () => {
    await withTree(
      { 'good.py': SOURCE, 'shut/a.py': SOURCE, 'shut.py': SOURCE },
      async (folder) => {
        chmodSync(folder, 0o755);
        chmodSync(join(folder, 'shut'), 0o000);
        chmodSync(join(folder, 'shut.py'), 0o000);
        const { status, stdout, stderr } = asNobody(['scan', '.'], folder);
        chmodSync(join(folder, 'shut'), 0o755);
        assert.match(stdout, /good\.py:2:10 leaky_relu/);
        assert.match(stderr, /cannot read shut:/);
        assert.match(stderr, /cannot read shut\.py:/);
        assert.equal(status, 2);
      },
    );
  });
});

wherePossible('settings that are', () => {
  for (const [title, text, message] of SETTINGS) {
    it(`${title} are refused in plain words`, async () => {
      await withTree({ 'good.py': SOURCE }, async (folder) => {
        const path = join(folder, 'activation-lens.json');
        if (text === undefined) mkdirSync(path);
        else writeFileSync(path, text);
        const { code, stdout, stderr } = await captured(['scan', '.'], folder);
        assert.match(stderr, message);
        assert.doesNotMatch(stderr, /(?!\n)\p{Cc}|\n\s+at /u);
        assert.ok(stderr.length < 5_000, `${stderr.length} characters`);
        assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      });
    });
  }

  it('given twice count as the last, as JSON has it', async () => {
    const settings = '{"format": "json", "format": "jsonl"}';
    await withTree({ 'good.py': SOURCE, 'activation-lens.json': settings }, async (folder) => {
      const { code, stdout } = await captured(['scan', '.'], folder);
      assert.equal(code, 0);
      assert.ok(stdout.split('\n').length > 2);
      assert.equal(({} as Record<string, unknown>).quiet, undefined);
    });
  });
});

/** For the superuser nothing is unreadable: then as somebody else. */
function asNobody(argv: readonly string[], folder: string) {
  const isRoot = process.getuid?.() === 0;
  const node = [
    process.execPath,
    `--import=${pathToFileURL(createRequire(import.meta.url).resolve('tsx'))}`,
  ];
  const whole = [...node, resolve('src/cli/main.ts'), ...argv];
  const [program = '', ...rest] = isRoot
    ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...whole]
    : whole;
  return spawnSync(program, rest, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
}
