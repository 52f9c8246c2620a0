import assert from 'node:assert/strict';
import type { Settings } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { explain } from '../../../src/report/explain';
import { aboutFacts, explainText } from '../../../src/report/explainText';
import { words } from '../../../src/text/text';

describe('explain', () => {
  it('writes the whole document of a leaky ReLU', () => {
    const { moments, measuredAtKinks, specialCases, ...document } = documentOf(
      'leaky_relu',
      { negative_slope: 0.2 },
      [-1, 0],
    );
    assert.equal(measuredAtKinks?.length, 5);
    assert.equal(specialCases?.length, 2);
    assert.ok(moments !== 'unknown');
    assert.deepEqual(
      Object.values(moments).map((moment) => Number(moment).toFixed(12)),
      ['0.319153824321', '0.520000000000', '0.520000000000'],
    );
    assert.deepEqual(document, {
      id: 'leaky_relu',
      name: 'Leaky ReLU',
      parameters: { negative_slope: 0.2 },
      formula: 'where(x >= 0, x, 0.2 * x)',
      derivative: 'where(x < 0, 0.2, 1)',
      latex: '\\begin{cases} x & x \\ge 0 \\\\ a x & \\text{otherwise} \\end{cases}',
      range: {
        infimum: '-Infinity',
        supremum: 'Infinity',
        infimumAttained: false,
        supremumAttained: false,
        components: [
          { kind: 'interval', lo: '-Infinity', hi: 'Infinity', loClosed: false, hiClosed: false },
        ],
      },
      derivativeRange: {
        infimum: 0.2,
        supremum: 1,
        infimumAttained: true,
        supremumAttained: true,
        components: [
          { kind: 'point', lo: 0.2, hi: 0.2, loClosed: true, hiClosed: true },
          { kind: 'point', lo: 1, hi: 1, loClosed: true, hiClosed: true },
        ],
      },
      enclosures: {
        rangeInfimum: ['-Infinity', '-Infinity'],
        rangeSupremum: ['Infinity', 'Infinity'],
        derivativeInfimum: [0.2, 0.2],
        derivativeSupremum: [1, 1],
      },
      limits: {
        left: { value: '-Infinity', derivative: 0.2 },
        right: { value: 'Infinity', derivative: 1 },
      },
      saturation: {
        left: 'none',
        right: 'none',
        leftThreshold: null,
        rightThreshold: null,
        leftDecay: null,
        rightDecay: null,
        leftBelow: [],
        rightBelow: [],
      },
      float32: { leftZeroGradient: null, rightZeroGradient: null, measured: null },
      deadZones: [],
      zeros: { points: [{ x: 0, enclosure: [0, 0] }], intervals: [] },
      derivativeZeros: { points: [], intervals: [] },
      valueAtZero: 0,
      derivativeAtZero: null,
      kinks: [{ x: 0, leftDerivative: 0.2, rightDerivative: 1 }],
      jumps: [],
      lipschitz: 1,
      monotone: 'increasing',
      convex: 'convex',
      samples: [
        { x: -1, value: -0.2, derivative: 0.2 },
        { x: 0, value: 0, derivative: null, leftDerivative: 0.2, rightDerivative: 1 },
      ],
      unknownReasons: {},
    });
  });

  it('names thresholds and decays of the sides that saturate', () => {
    const { leftBelow, rightBelow, ...relu6 } = documentOf('relu6').saturation;
    assert.deepEqual(relu6, {
      left: 'hard',
      right: 'hard',
      leftThreshold: 0,
      rightThreshold: 6,
      leftDecay: null,
      rightDecay: null,
    });
    const levels = [0.1, 0.05, 0.01, 0.001, 1e-6];
    const from = (x: number) => levels.map((level) => ({ level, x, enclosure: [x, x] }));
    assert.deepEqual([leftBelow, rightBelow], [from(0), from(6)]);
    assert.equal(documentOf('gelu_erf').saturation.leftDecay, 'gaussian');
  });

  it('keeps apart where f′ rounds to 0 in float32 and where a kernel returned 0', () => {
    const { leftZeroGradient, rightZeroGradient, measured } = documentOf('sigmoid').float32;
    // s (1 - s) = 2^-150 at the logarithm of 2^-150, up to 1e-45.
    const point = 150 * Math.LN2;
    assert.ok(Math.abs(Number(leftZeroGradient) + point) < 1e-12);
    assert.ok(Math.abs(Number(rightZeroGradient) - point) < 1e-12);
    assert.deepEqual(measured, {
      framework: 'torch',
      version: '2.13.0',
      left: -88.723,
      right: 16.636,
    });
  });

  it('tells nothing measured of settings that were not', () => {
    assert.notEqual(documentOf('elu').float32.measured, null);
    assert.equal(documentOf('elu', { alpha: 0.5 }).float32.measured, null);
  });

  it('writes lists, words and infinite parameters', () => {
    assert.deepEqual(documentOf('maxout').parameters, { weights: [1, 0], biases: [0, 0] });
    assert.equal(documentOf('noisy_hard_tanh').parameters.noise, 'half_normal');
    assert.deepEqual(documentOf('clip').parameters, { min: '-Infinity', max: 'Infinity' });
  });

  it('says what is drawn of a vector and what is random', () => {
    assert.match(documentOf('softmax').slice ?? '', /logit/);
    assert.match(documentOf('rrelu').training ?? '', /drawn uniformly/);
    assert.equal('slice' in documentOf('relu'), false);
  });

  it('gives values from both sides of a jump, and none where f is not defined', () => {
    const [atJump] = documentOf('step', {}, [0]).samples;
    assert.deepEqual(atJump, {
      x: 0,
      value: 0,
      derivative: null,
      leftDerivative: 0,
      rightDerivative: 0,
    });
    const [atInfinity] = documentOf('relu', {}, [Number.POSITIVE_INFINITY]).samples;
    assert.deepEqual(atInfinity, { x: 'Infinity', value: 'Infinity', derivative: 1 });
  });

  it('gives the limits at the infinities, and null where there is none', () => {
    const [left] = documentOf('silu', {}, [Number.NEGATIVE_INFINITY]).samples;
    assert.deepEqual(left, { x: '-Infinity', value: 0, derivative: 0 });
    const [none] = documentOf('snake', {}, [Number.POSITIVE_INFINITY]).samples;
    assert.deepEqual(none, { x: 'Infinity', value: 'Infinity', derivative: null });
  });

  it('answers settings that are no good with unknown fields and the reason', () => {
    const document = documentOf('mpelu', { beta: -1 });
    assert.equal(
      document.unknownReasons.parameters,
      'beta must be greater than 0 and finite, not -1.',
    );
    assert.equal(document.range, 'unknown');
    assert.equal(document.saturation.left, 'unknown');
    assert.equal(
      explainText(document, words()),
      'MPELU\nNot drawn: beta must be greater than 0 and finite, not -1.',
    );
  });

  it('survives JSON unchanged for the whole catalogue, with a reason for each unknown', () => {
    for (const { id, parameters } of catalogue) {
      const required = parameters.filter((one) => one.default === undefined);
      const settings = Object.fromEntries(required.map(({ name }) => [name, 0.5]));
      const document = documentOf(id, settings, [-1, 0, 2]);
      assert.deepEqual(JSON.parse(JSON.stringify(document)), document, id);
      for (const path of unknownPaths(document)) {
        assert.ok(document.unknownReasons[path] !== undefined, `${id}: ${path}`);
      }
    }
  }).timeout(20_000);
});

describe('explainText', () => {
  it('says the same for people', () => {
    assert.deepEqual(explainText(documentOf('elu', {}, [-1, 0]), words()).split('\n'), [
      'ELU (elu)',
      'f(x) = x for x > 0, α(eˣ − 1) otherwise',
      'f′(x) = αeˣ for x < 0, 1 for x > 0',
      'Parameters                alpha (α) = 1',
      'Range of f                (−1, ∞)',
      'Range of f′               (0, 1]',
      'Saturation                saturates left: soft, exponential, |f′| < 0.01 below −4.605',
      'f′ in float32             rounds to 0 below −104',
      'Measured in torch 2.13.0  float32 gradient 0 from −104 down',
      'Limits of f               −1 (x → −∞), ∞ (x → ∞)',
      'Limits of f′              0 (x → −∞), 1 (x → ∞)',
      'Kinks                     none',
      'Lipschitz constant        1',
      'Monotone                  strictly increasing',
      'Convex                    yes',
      'Zeros of f                x = 0',
      'Zeros of f′               none',
      'f(0)                      0',
      'f′(0)                     1',
      'Mean output E f(Z)        0.1605',
      'E f(Z)²                   0.6449',
      'E f′(Z)²                  0.6681',
      'Gain                      1.245 forward, 1.223 backward',
      'Neutral variance × fan    1.551 (fan-in, forward), 1.497 (fan-out, backward)',
      'Special cases             α = 0: ReLU',
      'Papers                    D.-A. Clevert, T. Unterthiner, S. Hochreiter (2016). Fast and accurate deep network learning by exponential linear units (ELUs). ICLR. https://arxiv.org/abs/1511.07289',
      'f(−1) = −0.6321205588, f′(−1) = 0.3678794412',
      'f(0) = 0, f′(0) = 1',
    ]);
  });

  it('gives the derivative from both sides at a kink', () => {
    assert.match(
      explainText(documentOf('relu', {}, [0]), words()),
      /f\(0\) = 0, f′\(0\) = 0 from the left, 1 from the right$/,
    );
  });
});

describe('aboutFacts', () => {
  it('tells the slice, the training law and the papers, where there are some', () => {
    const keys = (id: string) => aboutFacts(entry(id), words()).map(({ key }) => key);
    assert.deepEqual(keys('identity'), []);
    assert.deepEqual(keys('relu'), ['papers']);
    assert.deepEqual(keys('gumbel_softmax'), ['slice', 'training', 'papers']);
  });
});

function entry(id: string) {
  const activation = findActivation(id);
  assert.ok(activation !== undefined, id);
  return activation;
}

function documentOf(id: string, settings: Settings = {}, at: readonly number[] = []) {
  return explain(entry(id), settings, at);
}

/** Paths of the fields that are unknown; the enclosures share the reason of their range. */
function unknownPaths(value: object, prefix = ''): readonly string[] {
  return Object.entries(value).flatMap(([name, field]) => {
    if (name === 'enclosures') {
      return [];
    }
    if (field === 'unknown' && !/Decay$/.test(name)) {
      return [`${prefix}${name}`];
    }
    return typeof field === 'object' && field !== null
      ? unknownPaths(field, `${prefix}${name}.`)
      : [];
  });
}
