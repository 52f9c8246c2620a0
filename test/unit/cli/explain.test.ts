import assert from 'node:assert/strict';
import { catalogue } from '../../../src/activations/catalogue';
import { captured } from './captured';

async function explained(...argv: readonly string[]) {
  const { code, stdout, stderr } = await captured(['explain', '--format', 'json', ...argv]);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('explain', () => {
  it('takes parameters, and fills the samples at the points given', async () => {
    const { id, parameters, samples } = await explained(
      'leaky_relu',
      '--parameter=negative_slope=0.25',
      '--at=-3,0,2e1',
    );
    assert.deepEqual(
      { id, parameters },
      { id: 'leaky_relu', parameters: { negative_slope: 0.25 } },
    );
    assert.deepEqual(samples, [
      { x: -3, value: -0.75, derivative: 0.25 },
      { x: 0, value: 0, derivative: null, leftDerivative: 0.25, rightDerivative: 1 },
      { x: 20, value: 20, derivative: 1 },
    ]);
  });

  const defaults: readonly (readonly [argv: readonly string[], slope: number])[] = [
    [[], 0.01],
    [['--framework', 'torch'], 0.01],
    [['--framework', 'keras'], 0.3],
    [['--framework', 'tensorflow'], 0.2],
    [['--framework', 'keras', '--parameter', 'negative_slope=0.1'], 0.1],
  ];
  for (const [argv, slope] of defaults) {
    it(`gives leaky_relu ${argv.join(' ')} the slope ${slope}`, async () => {
      const { parameters } = await explained('leaky_relu', ...argv);
      assert.deepEqual(parameters, { negative_slope: slope });
    });
  }

  it('takes lists and infinities', async () => {
    const maxout = await explained('maxout', '--parameter', 'weights=1,-1', '--at=-2');
    assert.deepEqual(maxout.parameters.weights, [1, -1]);
    assert.equal(maxout.samples[0].value, 2);
    const open = await explained('clip', '--parameter=min=-1', '--parameter=max=inf', '--at=9');
    assert.deepEqual(open.parameters, { min: -1, max: 'Infinity' });
    assert.equal(open.samples[0].value, 9);
  });

  it('takes required parameters', async () => {
    const argv = ['--parameter', 'threshold=1', '--parameter', 'value=-2', '--at=0.5,1.5'];
    const { samples } = await explained('threshold', ...argv);
    assert.deepEqual(
      samples.map((sample: { value: number }) => sample.value),
      [-2, 1.5],
    );
  });

  it('writes for people by default', async () => {
    const { code, stdout, stderr } = await captured(['explain', 'relu', '--at=-3']);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.match(stdout, /^ReLU \(relu\)\n/);
    assert.match(stdout, /\nf\(−3\) = 0, f′\(−3\) = 0\n$/);
  });

  it('draws the curves with their facts as description', async () => {
    const { code, stdout } = await captured(['explain', 'elu', '--format', 'svg']);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^<svg xmlns="[^"]+"[^>]*><title>ELU, alpha = 1<\/title><desc>[^<]+<\/desc>/,
    );
    assert.match(stdout, /<\/svg>\n$/);
    assert.ok(!/NaN|Infinity|undefined/.test(stdout));
  });

  it('writes the formula and code to paste', async () => {
    const cases = [
      [['mish', '--format=latex'], 'x \\tanh\\left(\\ln\\left(1 + e^{x}\\right)\\right)\n'],
      [
        ['elu', '--format=torch', '--parameter=alpha=2'],
        'import torch\n\n\ndef elu(x, alpha=2.0):\n    return torch.where(x > 0, x, alpha * torch.expm1(torch.clamp(x, max=0.0)))\n',
      ],
      [
        ['--expression=x * tanh(x)', '--format=numpy'],
        'import numpy as np\n\n\ndef activation(x):\n    return x * np.tanh(x)\n',
      ],
    ] as const;
    for (const [options, stdout] of cases) {
      const result = await captured(['explain', ...options]);
      assert.deepEqual(result, { code: 0, stdout, stderr: '' });
    }
  });

  it('follows layers where they are asked for', async () => {
    const { propagation } = await explained(
      'relu',
      '--layers=2',
      '--initialisation=he',
      '--fan=64',
    );
    assert.equal(propagation.initialisation, 'he');
    assert.equal(propagation.weights.variance, 2 / 64);
    assert.deepEqual(
      propagation.layers.map((layer: { secondMoment: number }) => layer.secondMoment.toFixed(12)),
      ['1.000000000000', '1.000000000000', '1.000000000000'],
    );
    const { stdout } = await captured(['explain', 'tanh', '--layers', '1']);
    assert.match(
      stdout,
      /\nLayers of width 256, initialisation PyTorch’s default: variance .*\nlayer 0: 1, 1, 1\nlayer 1: 0\.13\d+, 0\.13\d+, 0\.15\d+\n$/,
    );
  });

  const badStacks: readonly (readonly [argv: readonly string[], problem: RegExp])[] = [
    [['--layers=x'], /cannot follow the layers: the number of layers must be a whole number/],
    [['--layers=2', '--fan=0'], /Fan-in and fan-out must be whole numbers greater than 0/],
    [
      ['--layers=2', '--initialisation=orthogonal'],
      /--initialisation takes xavier, he, lecun, torch_default, taylor, not orthogonal/,
    ],
  ];
  for (const [argv, problem] of badStacks) {
    it(`answers ${argv.join(' ')} with what is wrong, exit 2`, async () => {
      const { code, stderr } = await captured(['explain', 'relu', ...argv]);
      assert.equal(code, 2);
      assert.match(stderr, problem);
    });
  }

  const settled = catalogue.filter(({ parameters }) =>
    parameters.every((parameter) => parameter.default !== undefined),
  );
  for (const { id } of settled) {
    it(`has an answer in every format for ${id}`, async () => {
      assert.equal((await explained(id, '--at=-1,0,1')).id, id);
      for (const format of ['text', 'svg']) {
        const { code, stdout, stderr } = await captured(['explain', id, '--format', format]);
        assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
        assert.ok(stdout.length > 100);
      }
    });
  }
});
