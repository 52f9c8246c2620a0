import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { captured } from './captured';
import { withTree } from './temporaryTree';

const FILES = {
  'a.py': 'from torch import nn\nact = nn.ReLU()\n',
  'types.json':
    '{"rules": 7, "failOn": "x", "nope": 1, "exclude": "a", "keras": null, "quiet": "yes", "include": [1]}',
  'levels.json': '{"rules": {"AL401": "loud", "ZZ": "on"}, "fail-on": "none", "failOn": "none"}',
  'comma.json': '{\n  "rules": {},\n}',
  'half.json': '{"rules": {',
  'list.json': '[]',
  'twice.toml': '[tool.activation-lens]\nquiet = true\n[tool.activation-lens]\n',
  'none.toml': '[tool.other]\n',
  'no.shard': 'a part of nothing\n',
  'bad.shard': '{"kind":"error","line":7,"problem":"不是有效的 JSON"}\n',
  'conflict.ipynb': '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> b\n',
  'cells.ipynb': '{"nbformat": 4}',
  'json.ipynb': '{',
  'r.ipynb': '{"metadata": {"kernelspec": {"language": "R"}}, "cells": []}',
  'binary.py': 'a\0b',
};

/** What is complained of, with what is said in English, as a whole line behind the program's name. */
const COMPLAINTS: readonly (readonly [argv: readonly string[], english: string])[] = [
  [['scan', '--bogus', 'a.py'], 'there is no option --bogus'],
  [['scan', '--fromat', 'json', 'a.py'], 'there is no option --fromat; did you mean --format?'],
  [['scan', '--no-bogus', 'a.py'], 'there is no option --no-bogus'],
  [['scan', '-x', 'a.py'], 'there is no option -x; a name that begins with - goes behind --'],
  [['scan', '--format'], '--format needs a value'],
  [['scan', 'a.py', '--format', '--quiet'], '--format needs a value'],
  [
    ['explain', 'elu', '--at', '-3,2'],
    '--at needs a value; one that begins with - is written --at=-3,2',
  ],
  [['scan', '--quiet=1', 'a.py'], '--quiet takes no value'],
  [['scan', '--no-quiet=1', 'a.py'], '--no-quiet takes no value'],
  [['rules', '--lang'], '--lang needs a value'],
  [['rules', '--lang='], '--lang needs a value'],
];

/** The others, of which only the language is looked at. */
const MORE: readonly (readonly string[])[] = [
  [],
  ['dance'],
  ['scan'],
  ['scan', '--format', 'bad', 'a.py'],
  ['scan', '--fail-on', 'bad', 'a.py'],
  ['scan', '--keras', '9', 'a.py'],
  ['scan', '--rules', 'XX', 'a.py'],
  ['scan', '--workers', '0', 'a.py'],
  ['scan', '--shard', '5/4', 'a.py'],
  ['scan', 'nothere.py'],
  ['scan', 'a.py/b.py'],
  ['scan', `${'long'.repeat(100)}.py`],
  ['scan', '--config', 'nothere.json', 'a.py'],
  ['scan', '--config', '.', 'a.py'],
  ['scan', '--config', 'types.json', 'a.py'],
  ['scan', '--config', 'levels.json', 'a.py'],
  ['scan', '--config', 'comma.json', 'a.py'],
  ['scan', '--config', 'half.json', 'a.py'],
  ['scan', '--config', 'list.json', 'a.py'],
  ['scan', '--config', 'none.toml', 'a.py'],
  ['scan', '--stdin', 'a.py'],
  ['scan', '--stdin', '--format', 'sarif'],
  ['scan', '--outline', '--format', 'sarif', 'a.py'],
  ['scan', '--quiet', 'conflict.ipynb'],
  ['scan', '--quiet', 'cells.ipynb'],
  ['scan', '--quiet', 'json.ipynb'],
  ['explain'],
  ['explain', 'zzzz'],
  ['explain', 'relux'],
  ['explain', 'relu', 'gelu'],
  ['explain', 'relu', '--expression', 'x'],
  ['explain', 'elu', '--parameter', 'alpha'],
  ['explain', 'elu', '--parameter', 'alpha=x'],
  ['explain', 'elu', '--parameter', 'alpha=1', '--parameter', 'alpha=2'],
  ['explain', 'elu', '--parameter', 'bogus=2'],
  ['explain', 'elu', '--at=1,x'],
  ['explain', 'elu', '--layers', 'x'],
  ['explain', 'elu', '--layers', '3', '--fan', 'x'],
  ['explain', 'elu', '--layers', '3', '--initialisation', 'x'],
  ['explain', 'elu', '--framework', 'bad'],
  ['explain', 'noisy_elu', '--framework', 'keras'],
  ['explain', '--expression', 'x', '--framework', 'keras'],
  ['explain', '--expression', 'x +'],
  ['explain', '--expression', 'nope(x)'],
  ['report'],
  ['report', 'nothere.shard'],
  ['report', 'folder'],
  ['report', 'no.shard'],
  ['report', 'bad.shard'],
  ['report', '--format', 'bad', 'no.shard'],
  ['rules', 'extra'],
  ['rules', '--lang', 'fi'],
];

/** What is told on the way, while the exit code is 0. */
const TOLD: readonly (readonly string[])[] = [
  ['scan', 'r.ipynb'],
  ['scan', 'binary.py'],
  ['scan', 'no.shard'],
];

function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  return withTree(FILES, async (folder) => {
    mkdirSync(join(folder, 'folder'));
    await use(folder);
  });
}

describe('a complaint of the command line', () => {
  for (const [argv, english] of COMPLAINTS) {
    it(`is “${english}” for ${argv.join(' ')}`, async () => {
      await inFolder(async (folder) => {
        const { code, stdout, stderr } = await captured(argv, folder);
        const told = `activation-lens: ${english} (see activation-lens --help)\n`;
        assert.deepEqual([code, stdout, stderr], [2, '', told]);
      });
    });
  }

  it('is Chinese for those who speak it', async () => {
    await inFolder(async (folder) => {
      for (const argv of [...COMPLAINTS.map(([each]) => each), ...MORE]) {
        const { code, stderr } = await captured(argv, folder, { LANG: 'zh_CN.UTF-8' });
        assert.equal(code, 2, argv.join(' '));
        assertChinese(stderr, argv);
      }
      for (const argv of TOLD) {
        const { code, stderr } = await captured(argv, folder, { LANG: 'zh_CN.UTF-8' });
        assert.equal(code, 0, argv.join(' '));
        assertChinese(stderr, argv);
      }
    });
  });

  it('quotes what a reader of TOML says, behind its place', async () => {
    await inFolder(async (folder) => {
      const argv = ['scan', '--config', 'twice.toml', 'a.py'];
      const { stderr } = await captured(argv, folder, { LANG: 'zh_CN.UTF-8' });
      assert.match(
        stderr,
        /^activation-lens: twice\.toml: 第 3 行第 \d+ 列不是有效的 TOML：“[^“”]+”\n$/,
      );
    });
  });

  it('says where a file of settings stops being JSON', async () => {
    await inFolder(async (folder) => {
      for (const [name, place] of [
        ['comma.json', 'line 3, column 1'],
        ['half.json', 'line 1, column 12'],
      ] as const) {
        const { stderr } = await captured(['scan', '--config', name, 'a.py'], folder);
        assert.equal(stderr, `activation-lens: ${name}: not valid JSON at ${place}\n`);
      }
    });
  });

  it('is of a line of stdin in the language that is spoken, and names the line in a report', async () => {
    const stdin = one('7\n');
    const { stdout } = await captured(['scan', '--stdin'], '.', { LANG: 'zh_CN' }, { stdin });
    const [first = ''] = stdout.split('\n');
    assert.deepEqual(JSON.parse(first), { kind: 'error', line: 1, problem: '不是对象' });
    await inFolder(async (folder) => {
      const { code, stderr } = await captured(['report', 'bad.shard'], folder);
      assert.equal(code, 2);
      assert.match(stderr, /^activation-lens: line 7 of stdin: 不是有效的 JSON\n/);
    });
  });

  it('writes nothing that a terminal obeys, whatever a part of a scan says', async () => {
    const files = { 'a.shard': '{"kind":"error","line":1,"problem":"a\\u001b[2J\\u202eb"}\n' };
    await withTree(files, async (folder) => {
      const { stderr } = await captured(['report', 'a.shard'], folder);
      assert.doesNotMatch(stderr, /(?!\n)\p{Cc}|\u202e/u);
    });
  });
});

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Each line has Chinese, and no three words of English in a row but what is to be typed. */
function assertChinese(stderr: string, argv: readonly string[]): void {
  for (const line of stderr.trimEnd().split('\n')) {
    // The excerpt of an expression, with a caret below.
    if (line.startsWith(' ')) continue;
    const told = line.replace(/activation-lens(?: [a-z]+){0,2}/g, '');
    assert.match(told, /[\u4e00-\u9fff]/, `${argv.join(' ')}: ${line}`);
    assert.doesNotMatch(
      told,
      /[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/,
      `${argv.join(' ')}: ${line}`,
    );
  }
}
