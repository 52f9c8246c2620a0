import assert from 'node:assert/strict';
import { version } from '../../../package.json';
import { captured } from './captured';

describe('the command line', () => {
  for (const option of ['--version', '-v']) {
    it(`shows its version with ${option}`, async () => {
      assert.deepEqual(await captured([option]), { code: 0, stdout: `${version}\n`, stderr: '' });
    });
  }

  for (const argv of [['--help'], ['-h'], ['scan', '--help'], ['explain', 'relu', '-h']]) {
    it(`explains itself on stdout with ${argv.join(' ')}`, async () => {
      const { code, stdout, stderr } = await captured(argv);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      for (const word of ['scan', 'explain', '--format', '--fail-on', '--parameter', '--at']) {
        assert.ok(stdout.includes(word), word);
      }
    });
  }

  const misuse: readonly (readonly [argv: readonly string[], problem: RegExp])[] = [
    [[], /no command given: scan, report, explain, rules or activations/],
    [['scna', '.'], /unknown command scna/],
    [['constructor'], /unknown command constructor/],
    [['scan'], /scan needs a file or folder/],
    [['scan', '--shard', '5/4', '.'], /--shard takes a part of the whole, such as 2\/4, not 5\/4/],
    [['scan', '--shard', '0/4', '.'], /--shard takes/],
    [['scan', '--stdin', '.'], /--stdin takes no files/],
    [['scan', '--stdin', '--format', 'sarif'], /--stdin goes with shard, jsonl, not with sarif/],
    [['report'], /report needs a file/],
    [['report', 'missing.shard'], /cannot read missing.shard: no such file/],
    [['report', 'package.json'], /package.json:1: not a line that scan --format shard/],
    [['scan', '--workers', '0', '.'], /--workers takes a number from 1 to 1,?024, not 0/],
    [['scan', '--workers', 'two', '.'], /--workers takes a number from 1 to 1,?024, not two/],
    [['scan', '--formt', 'text', '.'], /--formt/],
    [
      ['scan', '--format', 'xml', '.'],
      /--format takes text, json, jsonl, sarif, github, shard, not xml/,
    ],
    [['scan', '--format'], /--format/],
    [['scan', '--fail-on', 'always', '.'], /--fail-on takes none, hint, info, warning, error, not/],
    [['scan', '--rules', 'AL999', '.'], /--rules knows no rule AL999/],
    [['scan', '--rules', '', '.'], /--rules knows no rule/],
    [['rules', 'AL101'], /rules takes options only/],
    [['rules', '--format', 'json'], /--format takes text, jsonl, not json/],
    [['activations', 'relu'], /activations takes options only/],
    [['explain'], /explain needs the id of an activation.*activation-lens activations lists/],
    [['explain', 'relu', 'elu'], /explain takes one activation, not 2/],
    [
      ['explain', 'relu', '--format', 'jsonl'],
      /--format takes text, json, svg, latex, torch, keras, numpy, tfjs, not jsonl/,
    ],
    [
      ['explain', 'leeky_relu'],
      /unknown activation leeky_relu; did you mean leaky_relu\? activation-lens activations /,
    ],
    [['explain', 'toString'], /unknown activation toString/],
    [['explain', 'banana'], /unknown activation banana; activation-lens activations lists all /],
    [['explain', 'relu', '--at', '1,two'], /--at takes numbers separated by commas, not 1,two/],
    [['explain', 'relu', '--at', '-3,2'], /--at/],
    [['explain', 'relu', '--at='], /--at takes numbers/],
    [['explain', 'elu', '--parameter', 'alpha'], /--parameter takes NAME=VALUE, not alpha/],
    [['explain', 'elu', '--parameter', 'alpha=wide'], /alpha must be a number, not "wide"/],
    [['explain', 'elu', '--parameter', 'alpha='], /alpha must be a number/],
    [['explain', 'elu', '--parameter', 'alpha=0x10'], /alpha must be a number/],
    [['explain', 'elu', '--parameter', 'beta=1'], /has no parameter beta; it has alpha/],
    [['explain', 'elu', '--parameter', '__proto__=1'], /has no parameter __proto__/],
    [['explain', 'relu', '--parameter', 'alpha=1'], /has no parameter alpha/],
    [
      ['explain', 'elu', '--parameter', 'alpha=1', '--parameter', 'alpha=2'],
      /parameter alpha is given twice/,
    ],
    [['explain', 'threshold'], /needs a value for threshold/],
    [['explain', 'threshold', '--parameter', 'threshold=1'], /needs a value for value/],
    [['explain', 'maxout', '--parameter', 'weights=1,b'], /weights must be a list of numbers/],
    [['explain', 'relu', '--framework', 'caffe'], /--framework takes torch, .*, not caffe/],
    [['explain', 'mpelu', '--framework', 'torch'], /torch has no mpelu/],
  ];
  for (const [argv, problem] of misuse) {
    it(`answers 2 and one line for: activation-lens ${argv.join(' ')}`, async () => {
      const { code, stdout, stderr } = await captured(argv);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.match(stderr, problem);
      assert.match(stderr, /^activation-lens: [^\n]+\n$/);
    });
  }

  it('shows control characters of its arguments instead of obeying them', async () => {
    const { stderr } = await captured(['explain', 'a\u001b[31m\nb']);
    assert.match(stderr, /^activation-lens: unknown activation a\\u001b\[31m\\u000ab[^\n]*\n$/);
  });
});
