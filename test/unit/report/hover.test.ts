import assert from 'node:assert/strict';
import { recommend } from '../../../src/advice/recommend';
import type { ActivationUse } from '../../../src/detect/use';
import type { Expr } from '../../../src/math/expression';
import { escapeMarkdown } from '../../../src/report/hoverMarkup';
import { words } from '../../../src/text/text';
import { hover, links, traits, use, value } from './hoverUses';

const x: Expr = { kind: 'x' };
const swish: Expr = {
  kind: 'binary',
  name: 'multiply',
  left: x,
  right: { kind: 'unary', name: 'sigmoid', argument: x },
};

/** What stands in a hover beside picture, advice and links. */
const cases: readonly [name: string, shown: ActivationUse, lines: readonly string[]][] = [
  [
    'nn.ReLU()',
    use('relu'),
    [
      '**ReLU · saturates left (hard, x &#60; 0) · f′ ∈ \\{0, 1\\}**',
      'Limits 0 and ∞ · mean output 0.3989 · gain 1.414',
      'f(x) = max(0, x)',
    ],
  ],
  [
    'nn.LeakyReLU(0.2)',
    use('leaky_relu', { parameters: { negative_slope: value('negative_slope', 0.2) } }),
    [
      '**Leaky ReLU (negative\\_slope = 0.2) · does not saturate · f′ ∈ \\{0.2, 1\\}**',
      'Limits −∞ and ∞ · mean output 0.3192 · gain 1.387',
      'f(x) = x for x ≥ 0, ax otherwise, with a = 0.2',
    ],
  ],
  [
    'layers.LeakyReLU() of Keras',
    use('leaky_relu', {
      framework: 'keras',
      parameters: { negative_slope: value('alpha', 0.3, 'default') },
    }),
    [
      '**Leaky ReLU (alpha = 0.3) · does not saturate · f′ ∈ \\{0.3, 1\\}**',
      'Limits −∞ and ∞ · mean output 0.2793 · gain 1.355',
      'f(x) = x for x ≥ 0, ax otherwise, with a = 0.3, Keras’s default',
      'Default elsewhere: 0.01 in PyTorch, JAX; 0.2 in Keras functions, tf.nn, TensorFlow.js operations.',
    ],
  ],
  [
    'layers.ELU(alpha=0.5)',
    use('elu', { framework: 'keras', parameters: { alpha: value('alpha', 0.5) } }),
    [
      '**ELU (alpha = 0.5) · saturates left (soft) · f′ ∈ (0, 0.5) ∪ \\{1\\}**',
      'Limits −0.5 and ∞ · mean output 0.2797 · gain 1.366, backward 1.358',
      'f(x) = x for x &#62; 0, α(eˣ − 1) otherwise, with α = 0.5',
    ],
  ],
  [
    'torch.sigmoid',
    use('sigmoid'),
    [
      '**Sigmoid · saturates on both sides (soft) · f′ ∈ (0, 0.25\\]**',
      'Limits 0 and 1 · mean output 0.5 · gain 1.846, backward 4.723',
      'f(x) = 1/(1 + e⁻ˣ)',
    ],
  ],
  [
    "activation='softmax' on an output",
    use('softmax', { framework: 'keras', form: 'string', role: 'output' }),
    [
      '**Softmax · saturates on both sides (soft) · f′ ∈ (0, 0.25\\]**',
      'One output in its own logit x, against one other logit at 0, is drawn: the sigmoid.',
      'Limits 0 and 1 · mean output 0.5 · gain 1.846, backward 4.723',
      'f(x) = 1/(1 + e⁻ˣ)',
    ],
  ],
  [
    'nn.Hardtanh()',
    use('hard_tanh', {
      parameters: {
        min_val: value('min_val', -1, 'default'),
        max_val: value('max_val', 1, 'default'),
      },
    }),
    [
      '**Hardtanh (min\\_val = −1, max\\_val = 1) · saturates on both sides (hard, \\|x\\| &#62; 1) · f′ ∈ \\{0, 1\\}**',
      'Limits −1 and 1 · mean output 0 · gain 1.392, backward 1.21',
      'f(x) = min(max(x, l), u), with l = −1, u = 1',
    ],
  ],
  [
    'nn.PReLU(init=something)',
    use('prelu', { parameters: { a: value('init', null, 'unknown') } }),
    [
      '**PReLU (init = 0.25, learned) · does not saturate · f′ ∈ \\{0.25, 1\\}**',
      'init is not known here: drawn with 0.25.',
      'Limits −∞ and ∞ · mean output 0.2992 · gain 1.372',
      'f(x) = x for x ≥ 0, ax otherwise, with a = 0.25',
    ],
  ],
  [
    'a function of the user’s own that equals SiLU',
    use('expression', { text: 'swish', expression: swish, equals: 'silu' }),
    [
      '**swish (the same as SiLU) · saturates left (soft) · f′ ∈ \\[−0.09984, 1.1\\]**',
      'Derived from its definition, with the values it begins with.',
      'Limits 0 and ∞ · mean output 0.2066 · gain 1.677, backward 1.623',
      'f(x) = x·σ(x)',
    ],
  ],
  [
    'a function of the user’s own like no other',
    use('expression', { text: 'twice', expression: { ...swish, name: 'add', right: x } }),
    [
      '**twice · does not saturate · f′ ∈ \\{2\\}**',
      'Derived from its definition, with the values it begins with.',
      'Limits −∞ and ∞ · mean output 0 · gain 0.5',
      'f(x) = x + x',
    ],
  ],
];

describe('the hover', () => {
  for (const [name, shown, lines] of cases) {
    it(`says of ${name} what is known`, () => {
      const text = hover(shown, { show: ['limits', 'formula'] });
      assert.deepEqual(text.split('  \n'), lines);
    });
  }

  it('says of GELU what is known, whatever its formula is written like', () => {
    const [headline, limits, formula = ''] = hover(use('gelu_erf'), {
      show: ['limits', 'formula'],
    }).split('  \n');
    assert.equal(headline, '**GELU · saturates left (soft) · f′ ∈ \\[−0.1289, 1.129\\]**');
    assert.equal(limits, 'Limits 0 and ∞ · mean output 0.2821 · gain 1.534, backward 1.481');
    assert.match(formula, /^f\(x\) = x·/);
  });

  it('has headline, picture, limits, formula, advice and links, in this order', () => {
    const lines = hover(use('relu')).split('  \n');
    const { text, reference } = recommend(use('relu'), traits, words());
    assert.deepEqual(
      [lines[0]?.slice(0, 6), lines[1]?.slice(0, 2), ...lines.slice(2)],
      [
        '**ReLU',
        '![',
        'Limits 0 and ∞ · mean output 0.3989 · gain 1.414',
        'f(x) = max(0, x)',
        escapeMarkdown(`${text} (${reference})`),
        `[Open in panel](${links.openPanel}) · [Compare](${links.compare})`,
      ],
    );
  });

  it('leads from what the name means elsewhere to a comparison, if links are shown', () => {
    const leaky = use('leaky_relu', {
      parameters: { negative_slope: value('negative_slope', 0.01, 'default') },
    });
    const [linked, plain] = (['links', 'formula'] as const).map((part) =>
      hover(leaky, { show: [part] }).split('  \n'),
    );
    const others =
      '0.3 in Keras layers, TensorFlow.js layers; 0.2 in Keras functions, tf.nn, TensorFlow.js operations.';
    const word = `[elsewhere](${links.compareFrameworks})`;
    assert.ok(linked?.includes(`Default ${word}: ${others}`), linked?.join());
    assert.ok(plain?.includes(`Default elsewhere: ${others}`), plain?.join());
  });

  it('says what the activations of its model could be, and one more thing that is known', () => {
    const option = { normalisation: 'either', applies: true, perChannel: 0, text: '' } as const;
    const initialisation = { rule: 'he', varianceTimesFan: 2 } as const;
    const more = {
      choice: {
        model: 'net',
        text: '',
        reference: '',
        options: [
          { ...option, activation: 'relu', parameters: 0, initialisation },
          { ...option, activation: 'prelu', parameters: 96, initialisation },
        ],
      },
      remarks: [
        { slug: 'no-consensus', text: 'Nothing is settled.', reference: '' },
        { slug: 'relu-dead', text: 'Units may die.', reference: '' },
      ],
    };
    const lines = hover(use('relu'), { more, show: ['limits', 'formula', 'advice'] });
    assert.deepEqual(lines.split('  \n').slice(1, -1), [
      'Limits 0 and ∞ · mean output 0.3989 · gain 1.414',
      'f(x) = max(0, x)',
      'Units may die.',
      'For this model: ReLU (He), PReLU (He, +96 parameters).',
    ]);
    const without = hover(use('relu'), { more, show: ['limits'] });
    assert.doesNotMatch(without, /Units may die|For this model/);
  });

  it('shows no part that is switched off, and always the headline', () => {
    const text = hover(use('relu'), { show: [] });
    assert.equal(text, '**ReLU · saturates left (hard, x &#60; 0) · f′ ∈ \\{0, 1\\}**');
  });

  it('describes the picture by its numbers', () => {
    const alt = /!\[(.*?)\]\(data:/.exec(hover(use('sigmoid')))?.[1];
    assert.equal(
      alt,
      'f(x) on the left and f′(x) on the right, for x from −6 to 6. Range of f: (0, 1). ' +
        'Range of f′: (0, 0.25\\]. Saturation: saturates on both sides: soft, exponential, ' +
        '\\|f′\\| &#60; 0.01 for \\|x\\| &#62; 4.585.',
    );
  });

  it('draws an image of its own size, which is within 420 × 120', () => {
    const image = /\(data:image\/svg\+xml;base64,([\w+/=]+)\|width=(\d+),height=(\d+)\)/;
    const [, data = '', width, height] = image.exec(hover(use('tanh'))) ?? [];
    const svg = Buffer.from(data, 'base64').toString('utf8');
    assert.ok(svg.startsWith('<svg ') && svg.endsWith('</svg>'));
    assert.ok(svg.includes(`width="${width}" height="${height}"`));
    assert.equal(width, '420');
    assert.ok(Number(height) <= 120);
  });

  it('says kindly what is only known at run time', () => {
    const text = hover(use('unknown', { text: 'get_act(config)' }));
    assert.equal(
      text,
      '**get\\_act(config)**  \nWhich activation this is, is only known when the program runs.',
    );
  });

  it('says what is wrong with a value that is not defined, and draws nothing', () => {
    const text = hover(use('celu', { parameters: { alpha: value('alpha', 0) } }));
    assert.doesNotMatch(text, /!\[/);
    assert.match(text, /^\*\*CELU\*\* {2}\n.*alpha.*\n/);
    assert.match(text, /\[Open in panel\]/);
  });

  it('draws a parameter without value or default, and says so', () => {
    const parameters = {
      threshold: value('threshold', null, 'unknown'),
      value: value('value', 20),
    };
    const text = hover(use('threshold', { parameters }), { show: [] });
    assert.match(text, /threshold is not known here: drawn with 0\./);
  });

  for (const [reason, says] of [
    ['setting', 'as is set'],
    ['source', 'as this file shows'],
    ['requirements', 'as the requirements say'],
    ['default', 'as nothing tells which'],
  ] as const) {
    it(`says which Keras it assumed, by the ${reason}`, () => {
      const text = hover(use('hard_sigmoid_slope_0_2', { keras: { version: 2, reason } }));
      assert.ok(text.includes(`Read as Keras 2, ${says}; Keras 3 differs here.`), text);
    });
  }

  it('says nothing of Keras where it does not matter', () => {
    assert.doesNotMatch(hover(use('hard_sigmoid_slope_0_2')), /Read as/);
  });
});
