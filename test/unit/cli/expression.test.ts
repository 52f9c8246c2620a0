import assert from 'node:assert/strict';
import { captured } from './captured';

async function explained(...argv: readonly string[]) {
  const { code, stdout, stderr } = await captured(['explain', '--format=json', ...argv]);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('explain --expression', () => {
  it('analyses any expression, and names the activation that it equals', async () => {
    const { id, name, equals, equalsParameters, written, formula, samples } = await explained(
      '--expression',
      'x / (1 + exp(-1.702*x))',
      '--at=0',
    );
    assert.deepEqual(
      { id, name, equals, equalsParameters, written, formula, samples },
      {
        id: 'expression',
        name: 'QuickGELU',
        equals: 'quick_gelu',
        equalsParameters: {},
        written: 'x / (1 + exp(-1.702 * x))',
        formula: 'x * sigmoid(1.702 * x)',
        samples: [{ x: 0, value: 0, derivative: 0.5 }],
      },
    );
  });

  it('says how the form as written fails', async () => {
    const { unstableForms } = await explained('--expression=exp(x) - 1');
    assert.deepEqual(unstableForms, [
      {
        form: 'exp(x) - 1',
        replacement: 'expm1(x)',
        instabilities: [{ kind: 'digits', at: 1e-12 }],
      },
    ]);
  });

  it('is itself its name where it equals no activation', async () => {
    const { name, equals } = await explained('--expression=x^3 - x');
    assert.deepEqual({ name, equals }, { name: 'x^3 - x', equals: null });
  });

  it('binds its parameters', async () => {
    const argv = ['--expression=where(x > 0, x, a*x)', '--parameter', 'a=0.2', '--at=-3,2'];
    const { parameters, equals, equalsParameters, samples } = await explained(...argv);
    assert.deepEqual(
      { parameters, equals, equalsParameters },
      { parameters: { a: 0.2 }, equals: 'leaky_relu', equalsParameters: { negative_slope: 0.2 } },
    );
    assert.deepEqual(
      samples.map(({ derivative }: { derivative: number }) => derivative),
      [0.2, 1],
    );
  });

  it('takes any name for a parameter', async () => {
    const argv = ['--expression=constructor * x + alpha', '--parameter=constructor=2'];
    const { parameters, latex } = await explained(...argv, '--parameter=alpha=1');
    assert.deepEqual(parameters, { constructor: 2, alpha: 1 });
    assert.equal(latex, '\\mathit{constructor} x + \\alpha');
  });

  it('takes even the names of what every object has', async () => {
    const argv = ['--expression=__proto__ * x', '--parameter=__proto__=2', '--at=1'];
    const { samples } = await explained(...argv);
    assert.deepEqual(samples, [{ x: 1, value: 2, derivative: 2 }]);
  });

  it('may begin with a minus', async () => {
    assert.equal((await explained('--expression', '-log(1 + exp(-x))')).equals, 'log_sigmoid');
  });

  it('writes for people by default', async () => {
    const argv = ['explain', '--expression', 'x * tanh(log(1 + exp(x)))', '--at=0'];
    const { code, stdout, stderr } = await captured(argv);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    const lines = stdout.split('\n');
    assert.deepEqual(lines.slice(0, 6), [
      'Mish',
      'As written: x * tanh(log(1 + exp(x)))',
      'Equals mish',
      'log(1 + exp(x)) loses digits, as at x = −20; softplus(x) does not',
      'log(1 + exp(x)) overflows, as at x = 720; softplus(x) does not',
      'f(x) = x·tanh(ln(1 + eˣ))',
    ]);
    assert.deepEqual(lines.slice(-2), ['f(0) = 0, f′(0) = 0.6', '']);
  });

  it('says with which parameters it equals an activation', async () => {
    const { stdout } = await captured(['explain', '--expression', 'max(x, -1) + 0']);
    assert.match(stdout, /^TLU\n.*\nEquals tlu with tau \(τ\) = −1\n/);
  });

  it('draws the curves', async () => {
    const { code, stdout } = await captured(['explain', '--expression=x^2', '--format=svg']);
    assert.equal(code, 0);
    assert.match(stdout, /^<svg [^>]*><title>x\^2<\/title>/);
  });

  const misuse: readonly (readonly [argv: readonly string[], stderr: string])[] = [
    [
      ['--expression', '-x + 3 sin(x)'],
      `activation-lens: bad expression at column 8: expected an operator or the end (see activation-lens --help)
  -x + 3 sin(x)
         ^
`,
    ],
    [
      ['--expression', 'x * (1 +\n\u001b'],
      `activation-lens: bad expression at column 10: expected a number, x, a parameter, a function or ( (see activation-lens --help)
  x * (1 + ${' '}
           ^
`,
    ],
    [
      ['--expression', ''],
      `activation-lens: bad expression at column 1: expected a number, x, a parameter, a function or ( (see activation-lens --help)
  ${''}
  ^
`,
    ],
    [
      ['--expression', `${'x + '.repeat(30)}$${' + x'.repeat(30)}`],
      `activation-lens: bad expression at column 121: expected a number, x, a parameter, a function or ( (see activation-lens --help)
  …${'x + '.repeat(9)}$ ${'+ x '.repeat(8)}+ …
   ${' '.repeat(36)}^
`,
    ],
    [
      ['--expression', 'a * x + b', '--parameter', 'a=1'],
      'activation-lens: a * x + b needs a value for b (see activation-lens --help)\n',
    ],
    [
      ['--expression', 'a * x', '--parameter', 'a=1,2'],
      'activation-lens: a must be a number, not "1,2" (see activation-lens --help)\n',
    ],
    [
      ['--expression', 'x', '--parameter', 'a=1'],
      'activation-lens: x has no parameter a (see activation-lens --help)\n',
    ],
    [
      ['relu', '--expression', 'x'],
      'activation-lens: explain takes an id or --expression, not both (see activation-lens --help)\n',
    ],
    [
      ['--expression', 'x', '--framework', 'torch'],
      'activation-lens: --framework has defaults for an id, not for --expression (see activation-lens --help)\n',
    ],
  ];
  for (const [argv, expected] of misuse) {
    it(`answers 2 and where it went wrong for ${JSON.stringify(argv)}`, async () => {
      const { code, stdout, stderr } = await captured(['explain', ...argv]);
      assert.deepEqual({ code, stdout, stderr }, { code: 2, stdout: '', stderr: expected });
    });
  }

  it('answers nesting that is too deep', async () => {
    const text = `${'('.repeat(10_000)}x${')'.repeat(10_000)}`;
    const { code, stderr } = await captured(['explain', '--expression', text]);
    assert.equal(code, 2);
    assert.match(stderr, /expected an expression of at most 400 levels and 20,000 terms/);
  });
});
