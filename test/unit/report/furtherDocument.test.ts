import assert from 'node:assert/strict';
import type { Settings } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { analyse } from '../../../src/math/analyse';
import { max, x } from '../../../src/math/build';
import { explain } from '../../../src/report/explain';
import { propagationDocument } from '../../../src/report/propagationDocument';

describe('the document of what only some activations have', () => {
  it('has the entries of the Jacobian of a vector activation, all together and by kind', () => {
    const { jacobianRange } = documentOf('softmax');
    if (jacobianRange === undefined || jacobianRange === 'unknown') assert.fail();
    const { entries, ...whole } = jacobianRange;
    const interval = (lo: number, hi: number, loClosed: boolean, hiClosed: boolean) => ({
      kind: 'interval',
      lo,
      hi,
      loClosed,
      hiClosed,
    });
    assert.deepEqual(whole, {
      infimum: -0.25,
      supremum: 0.25,
      infimumAttained: true,
      supremumAttained: true,
      components: [interval(-0.25, 0, true, false), interval(0, 0.25, false, true)],
    });
    assert.deepEqual(entries[2], {
      entry: 'offDiagonal',
      inputs: 'more',
      infimum: -0.25,
      supremum: 0,
      infimumAttained: false,
      supremumAttained: false,
      components: [interval(-0.25, 0, false, false)],
    });
  });

  it('says up to how many active classes the values are listed', () => {
    const { jacobianRange } = documentOf('sparsemax');
    if (jacobianRange === undefined || jacobianRange === 'unknown') assert.fail();
    const [diagonal] = jacobianRange.entries.filter(({ inputs }) => inputs === 'more');
    assert.equal(diagonal?.upToActive, 4);
    assert.deepEqual([diagonal?.supremum, diagonal?.supremumAttained], [1, false]);
  });

  it('has slice and jacobianRange for every vector activation, and for no other', () => {
    for (const { id, arity, parameters } of catalogue) {
      const required = parameters.filter((one) => one.default === undefined);
      const settings = Object.fromEntries(required.map(({ name }) => [name, 0.5]));
      const document = documentOf(id, settings);
      assert.equal('jacobianRange' in document, arity === 'vector', id);
      assert.equal('slice' in document, arity === 'vector', id);
      assert.notEqual(document.jacobianRange, 'unknown');
    }
  }).timeout(20_000);

  it('has the training law of a random activation with its mean, band and moments', () => {
    const { trainingLaw } = documentOf('rrelu', { lower: 0.25, upper: 0.5 }, [-2, 3]);
    const { moments, band, samples, ...law } = trainingLaw ?? assert.fail();
    assert.deepEqual(law, {
      formula: 'where(x >= 0, x, draw * x)',
      draw: { kind: 'uniform', lo: 0.25, hi: 0.5 },
      mean: 'where(x >= 0, x, 0.375 * x)',
    });
    const [left, right] = samples;
    assert.equal(left?.mean, -0.75);
    assert.ok(Number(left?.output) >= -1 && Number(left?.output) <= -0.5);
    assert.ok(Number(left?.lower) < -0.75 && Number(left?.upper) > -0.75);
    assert.deepEqual(right, { x: 3, output: 3, mean: 3, lower: 3, upper: 3 });
    assert.match(band.lower, /^where\(x >= 0, x, min\(/);
    if (moments === undefined || moments === 'unknown') assert.fail();
    // (1 + E a²)/2 with E a² = (0.25² + 0.25·0.5 + 0.5²)/3.
    assert.ok(Math.abs(Number(moments.secondMoment) - (1 + 0.4375 / 3) / 2) < 1e-12);
  });

  it('leaves out a mean without closed form, and moments that take long', () => {
    const { trainingLaw } = documentOf('noisy_tanh', { noise: 'input' });
    assert.equal(trainingLaw?.mean, null);
    assert.equal(trainingLaw?.moments, undefined);
    assert.equal(trainingLaw?.formula, 'tanh(x + 0.5 * draw)');
  });

  it('has derivatives and starts of what is learned', () => {
    const { parameterDerivatives, initialValues } = documentOf('mpelu', { alpha: 0.5, beta: 2 });
    assert.deepEqual(parameterDerivatives, {
      alpha: 'where(x < 0, expm1(2 * x), 0)',
      beta: 'where(x < 0, 0.5 * (exp(2 * x) * x), 0)',
    });
    assert.deepEqual(initialValues, {
      alpha: [
        { value: 1, paper: 'Li et al. 2016' },
        { value: 0.25, paper: 'Li et al. 2016' },
      ],
      beta: [{ value: 1, paper: 'Li et al. 2016' }],
    });
  });

  it('has special cases, with the gap where the two only come near', () => {
    const { specialCases = [] } = documentOf('mpelu');
    const [elu, , prelu] = specialCases;
    assert.deepEqual(elu, {
      parameters: { alpha: 1, beta: 1 },
      equals: 'elu',
      formula: 'where(x > 0, x, expm1(x))',
    });
    assert.equal(prelu?.nearly?.x, -1);
    assert.ok(Math.abs((prelu?.nearly?.gap ?? 0) - 0.0012458437292013392) < 1e-14);
    const [, modulus] = documentOf('maxout').specialCases ?? [];
    assert.deepEqual(modulus, {
      parameters: { weights: [1, -1] },
      equals: null,
      formula: 'abs(x)',
    });
  });

  it('has what was measured at kinks with runtime and call', () => {
    const { measuredAtKinks } = documentOf('step');
    assert.deepEqual(measuredAtKinks, [
      { runtime: 'tfjs 4.22.0', api: 'tf.step', x: 0, derivative: 0, settings: {} },
    ]);
  });

  it('has none of it where the settings are no good', () => {
    const document = documentOf('maxout', { weights: [] });
    assert.equal(document.jacobianRange, undefined);
    assert.equal(document.parameterDerivatives, undefined);
  });
});

describe('the document of a stack of layers', () => {
  const relu = max(0, x);

  it('tells what the biases add from what depends on the input', () => {
    const document = propagationDocument(relu, analyse(relu), {
      initialisation: 'torch_default',
      layers: 1,
      fan: 256,
    });
    if ('unknown' in document) assert.fail(document.unknown);
    const { layers, ...rest } = document;
    assert.deepEqual(rest, {
      initialisation: 'torch_default',
      name: 'PyTorch’s default',
      condition: 'w, b ~ U(−1/√n_in, 1/√n_in)',
      source:
        'X. Glorot, Y. Bengio (2010). Understanding the difficulty of training deep feedforward neural networks. AISTATS, PMLR 9:249–256',
      fan: 256,
      weights: { variance: 1 / 768, standardDeviation: Math.sqrt(1 / 768), uniformBound: 1 / 16 },
      biasVariance: 1 / 768,
    });
    const [before, after] = layers;
    assert.deepEqual(before, { layer: 0, secondMoment: 1, inputDependent: 1, squaredGradient: 1 });
    // (½ − 1/2π)/3: two independent inputs keep 1/2π in common.
    const expected = (0.5 - 1 / (2 * Math.PI)) / 3;
    assert.ok(Math.abs(Number(after?.inputDependent) - expected) < 1e-9);
    assert.ok(Math.abs(Number(after?.secondMoment) - (1 / 6 + 1 / 768)) < 1e-12);
  });

  it('goes by the slope on the left for the rules of He and Taylor', () => {
    const leaky = explainStack('leaky_relu', { negative_slope: 0.25 }, 'he');
    assert.ok(Math.abs(leaky * 256 - 2 / 1.0625) < 1e-12);
    const elu = explainStack('elu', {}, 'taylor');
    assert.ok(Math.abs(elu * 256 - 1) < 1e-12);
  });

  it('says what is wrong with what it is asked for', () => {
    const ask = (initialisation: string, layers: number, fan: number) => {
      const document = propagationDocument(relu, analyse(relu), { initialisation, layers, fan });
      return 'unknown' in document ? document.unknown : undefined;
    };
    assert.match(ask('orthogonal', 3, 8) ?? '', /no initialisation orthogonal/);
    assert.match(ask('he', -1, 8) ?? '', /whole number/);
    assert.match(ask('he', 3, 0) ?? '', /Fan-in/);
    assert.match(ask('he', Number.NaN, 8) ?? '', /whole number/);
  });

  function explainStack(id: string, settings: Settings, initialisation: string): number {
    const expression = expressionOf(id, settings);
    const document = propagationDocument(expression, analyse(expression), {
      initialisation,
      layers: 1,
      fan: 256,
    });
    return 'unknown' in document ? assert.fail(document.unknown) : document.weights.variance;
  }
});

function expressionOf(id: string, settings: Settings) {
  const instance = instantiate(entry(id), settings);
  return instance.ok ? instance.expression : assert.fail(instance.problem);
}

function documentOf(id: string, settings: Settings = {}, at: readonly number[] = []) {
  return explain(entry(id), settings, at);
}

function entry(id: string) {
  return findActivation(id) ?? assert.fail(id);
}
