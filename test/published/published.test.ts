// What is published, made from what is built and used as its users would. Needs dist/.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedFiles, strangersAmong } from '../workbench/build.mjs';
import { cliTarball, packCli } from '../workbench/cliPackage.mjs';
import { examplesFolder, root } from '../workbench/project.mjs';

interface Ended {
  readonly code: number;
  readonly output: string;
}

function run(command: string, args: readonly string[], cwd: string): Promise<Ended> {
  const env = { ...process.env, npm_config_loglevel: 'error', VSCE_PAT: '', LANG: 'C' };
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, output: stdout + stderr });
    });
  });
}

/** Each kind of file that ships, and how many of it there are at least. */
const NEEDED: readonly (readonly [RegExp, number])[] = [
  [/^package\.json$/, 1],
  [/^package\.nls(\.[\w-]+)?\.json$/, 2],
  [/^(README|CHANGELOG|SUPPORT|THIRD_PARTY_NOTICES)\.md$/, 4],
  [/^LICENSE$/, 1],
  [/^dist\/[\w.-]+\.js$/, 2],
  [/^dist\/panel\/[\w.-]+\.js$/, 2],
  [/^dist\/web\/[\w.-]+\.js$/, 1],
  [/^dist\/[\w-]+\.wasm$/, 5],
  [/^media\/icon\.png$/, 1],
  [/^media\/panel\.css$/, 1],
  [/^media\/examples\/[\w.]+$/, 5],
  [/^media\/walkthrough\/\w+\.svg$/, 4],
  [/^media\/rules\/([\w-]+\/)?AL\d{3}\.md$/, 36],
  [/^media\/schemas\/\w+\.json$/, 2],
  [/^media\/l10n\/[\w.-]+\.json$/, 1],
];

describe('the extension as it is published', () => {
  it('holds all that is needed, and nothing else', async () => {
    const files = await shippedFiles();
    for (const [kind, least] of NEEDED) {
      assert.ok(files.filter((file) => kind.test(file)).length >= least, String(kind));
    }
    assert.deepEqual(
      files.filter((file) => !NEEDED.some(([kind]) => kind.test(file))),
      [],
    );
    assert.deepEqual(strangersAmong(files), []);
  });

  it('is packaged without a warning, below 1.6 MB, its pictures where the repository is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'activation-lens-vsix-'));
    try {
      const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
      const file = join(folder, 'release.vsix');
      const { code, output } = await run(
        process.execPath,
        [vsce, 'package', '--no-dependencies', '--out', file],
        root,
      );
      assert.equal(code, 0, output);
      assert.doesNotMatch(output, /WARN|ERROR/);
      assert.ok((await stat(file)).size < 1_600_000);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('the command line as it is published', () => {
  let folder = '';
  let program = '';

  before(async () => {
    const tarball = await packCli();
    folder = await mkdtemp(join(tmpdir(), 'activation-lens-cli-'));
    await writeFile(join(folder, 'package.json'), '{ "private": true }');
    const options = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
    const { code, output } = await run('npm', ['install', tarball, ...options], folder);
    assert.equal(code, 0, output);
    program = join(folder, 'node_modules', '.bin', 'activation-lens');
    await cp(examplesFolder, join(folder, 'examples'), { recursive: true });
    await writeFile(join(folder, 'fine.py'), 'from torch import nn\nact = nn.ReLU()\n');
    await writeFile(join(folder, 'steep.py'), 'from torch import nn\nact = nn.LeakyReLU(1.0)\n');
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('scans the examples in all four languages of files', async () => {
    const { code, output } = await run(program, ['scan', '--format', 'jsonl', 'examples'], folder);
    assert.equal(code, 0, output);
    const paths = new Set([...output.matchAll(/"path":"([^"]+)"/g)].map(([, path]) => path));
    assert.deepEqual([...paths].map((path) => path?.split('.').pop()).sort(), [
      'ipynb',
      'py',
      'py',
      'ts',
    ]);
  });

  it('has the version of the extension, and speaks Chinese', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    assert.match((await run(program, ['--version'], folder)).output, new RegExp(version));
    assert.match((await run(program, ['--lang', 'zh-cn', 'nothing'], folder)).output, /未知命令/);
  });

  it('does in a workflow what the README promises', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    const [, workflow = ''] = /### In a GitHub workflow\n+```yaml\n(.*?)```/s.exec(readme) ?? [];
    const lines = [...workflow.matchAll(/- run: (npx .*)$/gm)].map(([, line = '']) => line);
    const [upload, annotate] = await Promise.all(
      lines.map((line) =>
        run('sh', ['-c', line.replace('npx --yes activation-lens@0', `'${program}'`)], folder),
      ),
    );
    assert.equal(upload?.code, 0, upload?.output);
    const sarif = JSON.parse(await readFile(join(folder, 'activation-lens.sarif'), 'utf8'));
    assert.equal(sarif.version, '2.1.0');
    assert.equal(annotate?.code, 1);
    assert.match(annotate.output, /^::warning file=steep\.py,line=2,/m);
  });

  it('does in a hook what the hook promises', async () => {
    const hooks = await readFile(join(root, '.pre-commit-hooks.yaml'), 'utf8');
    const [, line = ''] = /entry: npx --yes activation-lens@0 (.*)/.exec(hooks) ?? [];
    const args = line.split(' ');
    assert.equal((await run(program, [...args, 'fine.py'], folder)).code, 0);
    assert.equal((await run(program, [...args, 'steep.py'], folder)).code, 1);
  });
});

describe('the steps of a release', () => {
  const step = (...args: readonly string[]) =>
    run(process.execPath, [join(root, 'test', 'workbench', 'release.mjs'), ...args], root);

  it('say what they would upload, and with whose token', async () => {
    for (const [name, command, token] of [
      ['marketplace', /vsce publish --packagePath \S+\.vsix/, 'VSCE_PAT'],
      ['openvsx', /npx --yes ovsx@[\d.]+ publish \S+\.vsix/, 'OVSX_PAT'],
      ['npm', /npm publish \S+\.tgz --access public --provenance/, 'NODE_AUTH_TOKEN'],
    ] as const) {
      const { code, output } = await step(name, '--dry-run');
      assert.equal(code, 0, output);
      assert.match(output, command);
      assert.ok(output.includes(token));
    }
  });

  it('upload nothing without a token', async () => {
    const { code, output } = await step('marketplace');
    assert.equal(code, 1);
    assert.match(output, /VSCE_PAT is not set/);
  });

  it('are known by name', async () => {
    const { code, output } = await step('everything');
    assert.equal(code, 1);
    assert.match(output, /No such step/);
  });

  it('find the packages where they were made', async () => {
    assert.ok((await readFile(cliTarball())).length > 100_000);
  });
});
