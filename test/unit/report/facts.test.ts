import assert from 'node:assert/strict';
import type { Activation, Settings } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { analyse } from '../../../src/math/analyse';
import type { Analysis } from '../../../src/math/analysis';
import {
  cos,
  divide,
  exp,
  log,
  multiply,
  negate,
  power,
  sin,
  subtract,
  x,
} from '../../../src/math/build';
import type { Expr } from '../../../src/math/expression';
import { facts, functionFacts } from '../../../src/report/facts';
import { endsText } from '../../../src/report/limitsText';
import { parametersText } from '../../../src/report/parametersText';
import { rangeText } from '../../../src/report/rangeText';
import { saturationText } from '../../../src/report/saturationText';
import { zerosText } from '../../../src/report/zerosText';
import { formatNumber } from '../../../src/text/numbers';
import { words } from '../../../src/text/text';
import { type Decimal, type TruthComponent, truthRow, truths } from '../activations/truth';

describe('what is shown of an activation', () => {
  for (const { key, id, settings } of truths) {
    const title = `${id} ${JSON.stringify(settings)}`;

    it(`has the ranges of the reference ${key} for ${title}`, () => {
      const { range, derivativeRange } = analysisOf(id, settings);
      const truth = truthRow(key);
      assert.equal(rangeText(range, words()), expectedRange(truth.range.components));
      assert.equal(
        rangeText(derivativeRange, words()),
        expectedRange(truth.derivative_range.components),
      );
    });

    it(`has the limits of the reference ${key} for ${title}`, () => {
      const { limits } = truthRow(key);
      const analysis = analysisOf(id, settings);
      assert.equal(
        endsText(analysis, 'value', words()),
        `${shown(limits.f_minus_inf)} (x → −∞), ${shown(limits.f_plus_inf)} (x → ∞)`,
      );
      assert.equal(
        endsText(analysis, 'derivative', words()),
        `${shown(limits.df_minus_inf)} (x → −∞), ${shown(limits.df_plus_inf)} (x → ∞)`,
      );
    });

    it(`has the saturation of the reference ${key} for ${title}`, () => {
      const { left, right, hard_left_for_x_below, hard_right_for_x_above } =
        truthRow(key).saturation;
      const text = saturationText(analysisOf(id, settings), words());
      assert.equal(text === 'does not saturate', left === 'none' && right === 'none');
      assert.equal(/left|both sides/.test(text), left !== 'none');
      assert.equal(/right|both sides/.test(text), right !== 'none');
      assert.equal(text.includes('hard'), left === 'hard' || right === 'hard');
      assert.equal(text.includes('soft'), left === 'soft' || right === 'soft');
      for (const threshold of [hard_left_for_x_below, hard_right_for_x_above]) {
        if (threshold !== null && !text.includes('both sides')) {
          assert.ok(text.includes(` ${shown(threshold)})`), text);
        }
      }
    });
  }
});

describe('saturationText', () => {
  const texts: readonly (readonly [id: string, settings: Settings, text: string])[] = [
    ['relu', {}, 'saturates left: hard (x < 0)'],
    ['relu6', {}, 'saturates left: hard (x < 0); right: hard (x > 6)'],
    ['hard_tanh', {}, 'saturates on both sides: hard (|x| > 1)'],
    ['leaky_relu', {}, 'does not saturate'],
    ['leaky_relu', { negative_slope: 0 }, 'saturates left: hard (x < 0)'],
    ['elu', {}, 'saturates left: soft, exponential, |f′| < 0.01 below −4.605'],
    ['mpelu', { alpha: 0 }, 'saturates left: hard (x < 0)'],
    [
      'mpelu',
      { alpha: 25, beta: 0.01 },
      'saturates left: soft, exponential, |f′| < 0.01 below −321.9',
    ],
    ['gelu_erf', {}, 'saturates left: soft, Gaussian, |f′| < 0.01 below −3.067'],
    ['sigmoid', {}, 'saturates on both sides: soft, exponential, |f′| < 0.01 for |x| > 4.585'],
    ['softsign', {}, 'saturates on both sides: soft, polynomial, |f′| < 0.01 for |x| > 9'],
    ['log_sigmoid', {}, 'saturates right: soft, exponential, |f′| < 0.01 above 4.595'],
    ['softshrink', {}, 'does not saturate'],
  ];
  for (const [id, settings, text] of texts) {
    it(`says of ${id} ${JSON.stringify(settings)}: ${text}`, () => {
      assert.equal(saturationText(analysisOf(id, settings), words()), text);
    });
  }

  it('says which side is not known, and why', () => {
    assert.equal(
      saturationText(
        {
          leftSaturation: { unknown: 'budget spent' },
          rightSaturation: { kind: 'none' },
        },
        words(),
      ),
      'left: not known: budget spent; right: none',
    );
  });

  it('says once what is not known of either side', () => {
    const unknown = { unknown: 'budget spent' };
    assert.equal(
      saturationText({ leftSaturation: unknown, rightSaturation: unknown }, words()),
      'not known: budget spent',
    );
    const ends = { value: unknown, derivative: unknown };
    assert.equal(
      endsText({ leftLimit: ends, rightLimit: ends }, 'value', words()),
      'not known: budget spent',
    );
  });
});

describe('facts', () => {
  it('says once why nothing is known, with what plain evaluation tells', () => {
    const shownOf = (expression: Expr) =>
      functionFacts(entry('relu'), {}, analyse(expression), words()).map(
        ({ label, value }) => `${label}: ${value}`,
      );
    assert.deepEqual(shownOf(subtract(divide(1, sin(power(subtract(x, 1), 3))), x)), [
      'Range, limits and shape: not known: the sign far out on the left was not decided',
      'f(0): −1.188',
      'f′(0): −3.289',
    ]);
  });

  it('says where a function is defined, if not everywhere, and that it is nowhere', () => {
    const shownOf = (expression: Expr) =>
      functionFacts(entry('relu'), {}, analyse(expression), words()).map(
        ({ label, value }) => `${label}: ${value}`,
      );
    const [domain, range, , , limits] = shownOf(log(x));
    assert.equal(domain, 'Defined for: x in (0, ∞)');
    assert.equal(range, 'Range of f: (−∞, ∞)');
    assert.equal(limits, 'Limits of f: not defined (x → −∞), ∞ (x → ∞)');
    assert.deepEqual(shownOf(log(negate(exp(x)))), [
      'Range, limits and shape: none: the logarithm is not defined anywhere',
      'f(0): not defined',
      'f′(0): not defined',
    ]);
    assert.deepEqual(shownOf(multiply(x, divide(sin(x), cos(x)))).slice(0, 2), [
      'Range of f: (−∞, ∞)',
      'Limits and shape: not known: a divisor becomes 0 at x = −1.571',
    ]);
    assert.ok(shownOf(divide(1, x)).includes('Mean output E f(Z): does not exist'));
  });

  it('says where a function is not defined, and what it goes to there', () => {
    const shownOf = (expression: Expr) =>
      new Map(
        functionFacts(entry('relu'), {}, analyse(expression), words()).map(({ key, value }) => [
          key,
          value,
        ]),
      );
    const pole = shownOf(divide(1, subtract(power(x, 2), 1)));
    assert.equal(pole.get('undefinedAt'), 'x = −1 (∞ → −∞), x = 1 (−∞ → ∞)');
    assert.deepEqual([pole.get('jumps'), pole.get('kinks')], [undefined, 'none']);
    const gap = shownOf(divide(sin(x), x));
    assert.equal(gap.get('undefinedAt'), 'x = 0 (limit 1)');
    assert.deepEqual(
      [gap.get('valueAtZero'), gap.get('derivativeAtZero')],
      ['not defined', 'not defined'],
    );
  });

  it('says everything of ReLU in a fixed order', () => {
    assert.deepEqual(
      factsOf('relu', {}).map(({ label, value }) => `${label}: ${value}`),
      [
        'Range of f: [0, ∞)',
        'Range of f′: {0, 1}',
        'Saturation: saturates left: hard (x < 0)',
        'Limits of f: 0 (x → −∞), ∞ (x → ∞)',
        'Limits of f′: 0 (x → −∞), 1 (x → ∞)',
        'Kinks: x = 0 (slope 0 → 1)',
        'Lipschitz constant: 1',
        'Monotone: nondecreasing',
        'Convex: yes',
        'Zeros of f: x in (−∞, 0]',
        'Zeros of f′: x in (−∞, 0)',
        'f(0): 0',
        'f′(0): 0 from the left, 1 from the right',
        'Mean output E f(Z): 0.3989',
        'E f(Z)²: 0.5',
        'E f′(Z)²: 0.5',
        'Gain: 1.414 forward, 1.414 backward',
        'Neutral variance × fan: 2 (fan-in, forward), 2 (fan-out, backward)',
        'Measured at kinks: at x = 0: 0 by F.relu (torch 2.13.0), tf.nn.relu (tensorflow 2.21.0), jax.nn.relu (jax 0.10.2), keras.activations.relu (keras 3.15.1), tf.relu (tfjs 4.22.0); 1 by torch.clamp(min=0) (torch 2.13.0), tf.maximum(x,0) (tensorflow 2.21.0, tfjs 4.22.0); 0.5 by torch.maximum(x,0) (torch 2.13.0), jnp.maximum(x,0) (jax 0.10.2)',
      ],
    );
  });

  it('names dead zones and jumps only where there are some', () => {
    const values = new Map(factsOf('hardshrink', {}).map(({ key, value }) => [key, value]));
    assert.equal(values.get('deadZones'), '(−0.5, 0.5)');
    assert.equal(values.get('jumps'), 'x = −0.5 (−0.5 → 0), x = 0.5 (0 → 0.5)');
    assert.equal(values.get('kinks'), 'none');
    assert.equal(values.get('lipschitz'), '∞');
  });

  it('says where a soft gradient is 0 in float32, computed and measured on lines of their own', () => {
    const lines = (id: string, settings: Settings) =>
      factsOf(id, settings)
        .filter(({ key }) => key === 'float32' || key === 'measured')
        .map(({ label, value }) => `${label}: ${value}`);
    assert.deepEqual(lines('sigmoid', {}), [
      'f′ in float32: rounds to 0 below −104 and above 104',
      'Measured in torch 2.13.0: float32 gradient 0 from −88.72 down and from 16.64 up',
    ]);
    assert.deepEqual(lines('elu', { alpha: 0.5 }), ['f′ in float32: rounds to 0 below −103.3']);
    assert.deepEqual(lines('relu', {}), []);
    // (1 + |x|)^2 = 2^150, which float32 can hold; the kernel's gradient never was 0.
    assert.deepEqual(lines('softsign', {}), [
      'f′ in float32: rounds to 0 below −3.778·10²² and above 3.778·10²²',
    ]);
  });

  it('says the zeros of a periodic function for one period', () => {
    const { zeros, derivativeZeros } = analyse(sin(x));
    assert.equal(zerosText(zeros, words()), 'x = 0, 3.142, again after 6.283');
    assert.equal(zerosText(derivativeZeros, words()), 'x = −1.571, 1.571, again after 6.283');
  });

  it('says what is not known and why', () => {
    const relu = analysisOf('relu', {});
    const undecided: Analysis = {
      ...relu,
      convex: { unknown: 'too many pieces' },
      moments: { unknown: 'it diverges' },
      leftLimit: { value: null, derivative: { unknown: 'it turns for ever' } },
    };
    const values = new Map(
      facts(entry('relu'), {}, undecided, words()).map(({ key, value }) => [key, value]),
    );
    assert.equal(values.get('convex'), 'not known: too many pieces');
    assert.equal(values.get('mean'), 'not known: it diverges');
    assert.equal(values.get('gain'), undefined);
    assert.equal(values.get('limits'), 'no limit (x → −∞), ∞ (x → ∞)');
    assert.equal(
      values.get('derivativeLimits'),
      'not known: it turns for ever (x → −∞), 1 (x → ∞)',
    );
  });

  it('has keys of their own and filled texts for every entry', () => {
    for (const { id, parameters } of catalogue) {
      const required = parameters.filter((one) => one.default === undefined);
      const settings = Object.fromEntries(required.map(({ name }) => [name, 0.5]));
      const shownFacts = factsOf(id, settings);
      assert.equal(new Set(shownFacts.map(({ key }) => key)).size, shownFacts.length, id);
      for (const { key, label, value } of shownFacts) {
        assert.ok(label !== '' && value !== '', `${id}: ${label}`);
        // Calls are quoted as they are written in code.
        const isQuoted = value.startsWith('not known') || key === 'measuredAtKinks';
        const computed = isQuoted ? '' : value;
        assert.doesNotMatch(computed, /\{[a-z]\w*\}|NaN|undefined|-\d/, `${id}: ${label}`);
      }
    }
  }).timeout(20_000);
});

describe('parametersText', () => {
  const texts: readonly (readonly [id: string, settings: Settings, text: string])[] = [
    ['relu', {}, ''],
    ['leaky_relu', {}, 'negative_slope (a) = 0.01'],
    ['prelu', { a: -0.123456789 }, 'a = −0.123456789'],
    ['clip', { min: 0 }, 'min (l) = 0, max (u) = ∞'],
    ['threshold', { threshold: 1 }, 'threshold (θ) = 1'],
    ['maxout', {}, 'weights (w) = [1, 0], biases (b) = [0, 0]'],
    ['noisy_tanh', {}, 'alpha (α) = 1.15, c = 0.5, p = 1, noise = half_normal'],
  ];
  for (const [id, settings, text] of texts) {
    it(`writes those of ${id} as "${text}"`, () => {
      assert.equal(parametersText(entry(id), settings), text);
    });
  }
});

function entry(id: string): Activation {
  const activation = findActivation(id);
  assert.ok(activation !== undefined, id);
  return activation;
}

function analysisOf(id: string, settings: Settings): Analysis {
  const instance = instantiate(entry(id), settings);
  assert.ok(instance.ok);
  return analyse(instance.expression);
}

function factsOf(id: string, settings: Settings) {
  return facts(entry(id), settings, analysisOf(id, settings), words());
}

function shown(decimal: Decimal): string {
  if (decimal === null) {
    return 'no limit';
  }
  return formatNumber(Number(decimal.replace('inf', 'Infinity')));
}

/** By the text of the reference: ascending, neighbouring points in one set. */
function expectedRange(components: readonly TruthComponent[]): string {
  const written = components
    .map(({ kind, value, lo, hi, lo_closed, hi_closed }) =>
      kind === 'point'
        ? { at: shown(value ?? null), from: Number(value) }
        : {
            at: `${lo_closed ? '[' : '('}${shown(lo ?? null)}, ${shown(hi ?? null)}${hi_closed ? ']' : ')'}`,
            from: lo === '-inf' ? Number.NEGATIVE_INFINITY : Number(lo),
          },
    )
    .sort((a, b) => a.from - b.from)
    .map(({ at }) => (/^[[(]/.test(at) ? at : `{${at}}`));
  return written.join(' ∪ ').replaceAll('} ∪ {', ', ');
}
