import assert from 'node:assert/strict';
import { captured } from './captured';
import { withTree } from './temporaryTree';

const SOURCE = 'import keras\n\nx = keras.activations.hard_sigmoid(1)\n';

describe('scan and the version of Keras', () => {
  const cases: readonly (readonly [
    title: string,
    files: Readonly<Record<string, string>>,
    argv: readonly string[],
    found: string,
  ])[] = [
    ['takes the newest if nothing says which', {}, [], 'hard_sigmoid_slope_1_6 (Keras 3 assumed)'],
    ['takes what is asked for', {}, ['--keras', '2'], 'hard_sigmoid_slope_0_2 (Keras 2 assumed)'],
    [
      'takes what the requirements ask for',
      { 'requirements.txt': 'tensorflow==2.15' },
      [],
      'hard_sigmoid_slope_0_2 (Keras 2 assumed)',
    ],
    [
      'takes the option before the requirements',
      { 'requirements.txt': 'tensorflow==2.15' },
      ['--keras=3'],
      'hard_sigmoid_slope_1_6 (Keras 3 assumed)',
    ],
  ];
  for (const [title, files, argv, found] of cases) {
    it(title, async () => {
      await withTree({ ...files, 'src/net.py': SOURCE }, async (folder) => {
        assert.deepEqual(await captured(['scan', '--quiet', ...argv, 'src'], folder), {
          code: 0,
          stdout: `src/net.py:3:23 ${found}\n`,
          stderr: '',
        });
      });
    });
  }

  it('looks for requirements beside a file outside of the working folder, too', async () => {
    const files = { 'a/empty.txt': '', 'b/pyproject.toml': '"keras<3"', 'b/src/net.py': SOURCE };
    await withTree(files, async (folder) => {
      const { stdout } = await captured(['scan', '../b/src'], `${folder}/a`);
      assert.match(stdout, /hard_sigmoid_slope_0_2/);
    });
  });

  it('says the version in JSON, and nothing where it does not matter', async () => {
    const source = `${SOURCE}y = keras.activations.relu(x)\n`;
    await withTree({ 'net.py': source }, async (folder) => {
      const { stdout } = await captured(['scan', '--format', 'jsonl', 'net.py'], folder);
      const versions = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).keras);
      assert.deepEqual(versions, [3, undefined]);
    });
  });

  it('knows no other version', async () => {
    assert.deepEqual(await captured(['scan', '--keras', '4', '.']), {
      code: 2,
      stdout: '',
      stderr: 'activation-lens: --keras takes auto, 2, 3, not 4 (see activation-lens --help)\n',
    });
  });
});
