import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { captured } from './captured';

const ENGLISH =
  'unknown command dance: scan, report, explain, rules or activations (see activation-lens --help)';
const CHINESE =
  '未知命令 dance：可用 scan、report、explain、rules 或 activations（参见 activation-lens --help）';

interface Run {
  readonly language: string;
  readonly results: readonly { readonly partialFingerprints: object }[];
}

async function sarif(argv: readonly string[]): Promise<Run> {
  const { stdout } = await captured(['scan', ...argv, '--format', 'sarif', 'media/examples']);
  return JSON.parse(stdout).runs[0];
}

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
    assert.deepEqual(await captured(['--lang', 'fi', 'rules']), {
      code: 2,
      stdout: '',
      stderr: 'activation-lens: --lang takes en, zh-cn, not fi (see activation-lens --help)\n',
    });
  });

  it('has marks of its own in lists', async () => {
    const { stderr } = await captured(['explain', 'gelu', '--lang', 'zh-cn']);
    assert.match(stderr, /gelu_erf、gelu_/);
    const { stderr: choices } = await captured(['explain', 'relu', '--format', 'x', '--lang=zh']);
    assert.match(choices, /text、json、svg、latex/);
  });

  it('is that of findings, summary and marks, as the Chinese README shows', async () => {
    const readme = readFileSync('media/README.zh-CN.md', 'utf8');
    const commands = [...readme.matchAll(/^npx activation-lens (.*)$/gm)].map(([, line = '']) =>
      line.split(' '),
    );
    const [scan = [], explain = []] = commands;
    const scanned = await captured(scan);
    assert.equal(scanned.code, 0);
    assert.match(scanned.stdout, /leaky_relu negative_slope=0\.2\n/);
    assert.match(scanned.stdout, /（默认）/);
    assert.match(scanned.stdout, /^激活函数：\d+ 处，分布在 \d+ 个文件中的 \d+ 个$/m);
    const explained = await captured(explain);
    assert.equal(explained.code, 0);
    assert.match(explained.stdout, /^f\(x\) = x（x > 0 时）、α\(eˣ − 1\)（其他）$/m);
    assert.match(explained.stdout, /^f 的值域 {2,}\(−1, ∞\)$/m);
    assert.match(explained.stdout, /左侧饱和：软饱和，指数衰减/);
  });

  it('is told in SARIF, whose fingerprints do not depend on it', async () => {
    // One after the other: a process speaks one language at a time.
    const english = await sarif(['--lang', 'en']);
    const chinese = await sarif(['--lang', 'zh-cn']);
    assert.deepEqual([english.language, chinese.language], ['en', 'zh-CN']);
    assert.match(JSON.stringify(chinese.results), /[\u4e00-\u9fff]/);
    const fingerprints = ({ results }: Run) => results.map((one) => one.partialFingerprints);
    assert.deepEqual(fingerprints(chinese), fingerprints(english));
  });

  it('is none of what stands behind --', async () => {
    const { code, stderr } = await captured(['scan', '--', '--lang']);
    assert.equal(code, 2);
    assert.match(stderr, /--lang/);
  });
});
