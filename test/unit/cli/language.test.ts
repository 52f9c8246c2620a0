import assert from 'node:assert/strict';
import { captured } from './captured';

const ENGLISH = 'unknown command dance: scan, explain or rules (see activation-lens --help)';
const CHINESE = '未知命令 dance：可用 scan、explain 或 rules（参见 activation-lens --help）';

describe('the language of the command line', () => {
  const spoken: readonly (readonly [
    title: string,
    argv: readonly string[],
    environment: Readonly<Record<string, string>>,
    said: string,
  ])[] = [
    ['is English where nothing is asked for', [], {}, ENGLISH],
    ['is what LANG asks for', [], { LANG: 'zh_CN.UTF-8' }, CHINESE],
    ['is what LC_MESSAGES asks for, before LANG', [], { LC_MESSAGES: 'zh_CN', LANG: 'C' }, CHINESE],
    ['is what LC_ALL asks for, before all', [], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, ENGLISH],
    ['leaves out a variable that is empty', [], { LC_ALL: '', LANG: 'zh_CN.UTF-8' }, CHINESE],
    ['is English for a language without words', [], { LANG: 'fi_FI.UTF-8' }, ENGLISH],
    ['is what --lang asks for', ['--lang', 'zh-cn'], {}, CHINESE],
    ['is what --lang= asks for, before the environment', ['--lang=en'], { LANG: 'zh' }, ENGLISH],
    ['is named in any common way', ['--lang', 'zh_CN.UTF-8'], {}, CHINESE],
  ];
  for (const [title, argv, environment, said] of spoken) {
    it(title, async () => {
      for (const words of [
        [...argv, 'dance'],
        ['dance', ...argv],
      ]) {
        const { code, stderr } = await captured(words, undefined, environment);
        assert.deepEqual([code, stderr], [2, `activation-lens: ${said}\n`]);
      }
    });
  }

  it('is complained of where there are no words in it', async () => {
    for (const [argv, value] of [
      [['--lang', 'fi', 'rules'], 'fi'],
      [['rules', '--lang'], ''],
    ] as const) {
      assert.deepEqual(await captured(argv), {
        code: 2,
        stdout: '',
        stderr: `activation-lens: --lang takes en, zh-cn, not ${value} (see activation-lens --help)\n`,
      });
    }
  });

  it('is none of what stands behind --', async () => {
    const { code, stderr } = await captured(['scan', '--', '--lang']);
    assert.equal(code, 2);
    assert.match(stderr, /--lang/);
  });
});
