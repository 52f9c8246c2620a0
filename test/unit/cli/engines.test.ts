import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtProgram, ended } from './program';

/** Enough files for several blocks; two lines are none. */
const LINES = [
  ...Array.from({ length: 60 }, (_, index) =>
    JSON.stringify({
      path: `pkg/${index}.py`,
      text: `from torch import nn\n${'x = nn.ReLU()  # é\n'.repeat((index % 5) + 1)}`,
    }),
  ),
  'not json',
  '{}',
].map((line) => `${line}\n`);

/** What one process makes of all lines, without order. */
async function expected(): Promise<readonly string[]> {
  const child = spawn(process.execPath, [builtProgram(), 'scan', '--stdin']);
  return usesAndErrors((await ended(child, LINES.join(''))).stdout);
}

/** Numbers of lines count from where each process begins. */
function usesAndErrors(text: string): readonly string[] {
  const records = text.split('\n').filter(Boolean);
  return records
    .filter((line) => JSON.parse(line).kind !== 'summary')
    .map((line) => line.replace(/("kind":"error","line":)\d+/, '$1?'))
    .sort();
}

const has = (program: string, ...argv: readonly string[]): boolean =>
  spawnSync(program, argv, { stdio: 'ignore' }).status === 0;

function ensureParallel(): boolean {
  if (has('parallel', '--version')) return true;
  // On machines of continuous integration, which are thrown away, as root.
  return (
    process.env.CI !== undefined &&
    process.getuid?.() === 0 &&
    has('apt-get', 'install', '-y', 'parallel') &&
    has('parallel', '--version')
  );
}

describe('scan --stdin, spread by others', function () {
  this.timeout(120_000);

  it('gives with GNU parallel what one process gives', async function () {
    if (!ensureParallel()) {
      // Debian: apt-get install parallel.
      this.skip();
    }
    const argv = [
      '--pipe',
      '--block',
      '2k',
      '-j2',
      process.execPath,
      builtProgram(),
      'scan',
      '--stdin',
    ];
    const { stdout } = await ended(spawn('parallel', argv), LINES.join(''));
    assert.deepEqual(usesAndErrors(stdout), await expected());
    const summaries = stdout.split('\n').filter((line) => line.includes('"kind":"summary"'));
    assert.ok(summaries.length > 1);
    const files = summaries.map((line) => JSON.parse(line).files);
    assert.equal(
      files.reduce((sum, each) => sum + each, 0),
      60,
    );
  });

  it('gives over the pipe that Spark speaks what one process gives', async function () {
    if (!has('python3', '--version')) this.skip();
    const argv = [
      'test/fixtures/cli/spark_pipe.py',
      process.execPath,
      builtProgram(),
      'scan',
      '--stdin',
    ];
    const { stdout, stderr } = await ended(spawn('python3', argv), LINES.join(''));
    assert.equal(stderr, '');
    assert.deepEqual(usesAndErrors(stdout), await expected());
  });

  it('is what the README tells to pipe', () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.match(readme, /parallel --pipe .*scan --stdin/);
    assert.match(readme, /\.pipe\("node .*scan --stdin"\)/);
  });
});
