import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Parameter } from '../../../src/activations/activation';
import { catalogue } from '../../../src/activations/catalogue';
import type { Choice } from '../../../src/advice/choice';
import type { Remark } from '../../../src/advice/remarks';
import type { ParameterUse } from '../../../src/detect/use';
import { palettes, type ThemeKind } from '../../../src/plot/palette';
import { textWidth } from '../../../src/plot/textWidth';
import { BOX_HEIGHT, HEIGHT_BELOW_DIAGNOSTIC, LEAST_HEIGHT } from '../../../src/report/hoverBox';
import { hover, use, value } from './hoverUses';

const themes = Object.keys(palettes) as ThemeKind[];

/** VS Code cuts a longer Markdown text, and shows the image as letters. */
const MOST_CHARACTERS = 60_000;

describe('the size of the hover', function () {
  // Whole analyses of the whole catalogue, on machines that may be busy.
  this.timeout(30_000);

  for (const { id } of catalogue) {
    it(`of ${id} is below 60,000 characters in every theme`, () => {
      for (const theme of themes) {
        const { length } = hover(use(id), { theme });
        assert.ok(length < MOST_CHARACTERS, `${theme}: ${length}`);
      }
    });
  }

  it('leaves room for a picture whatever the notes', () => {
    const heights = catalogue.flatMap(({ id }) => {
      const height = /,height=(\d+)\)/.exec(hover(use(id)))?.[1];
      return height === undefined ? [] : [Number(height)];
    });
    assert.ok(heights.length > 50);
    assert.ok(heights.every((height) => height >= LEAST_HEIGHT && height <= 120));
  });
});

/** Where unknown, the parameters are named in a line of their own; where given, each in the headline. */
const givenAs = {
  'from outside of the file': () => value('anything', null, 'unknown'),
  'with many digits': (parameter: Parameter) => value('anything', manyDigits(parameter)),
};

const costs = { 'has no known cost': undefined, 'costs a million parameters': 1_048_576 };

describe('the height of the hover', function () {
  this.timeout(60_000);

  for (const [how, given] of Object.entries(givenAs)) {
    for (const { id, parameters } of catalogue) {
      it(`of ${id} with parameters ${how} fits the default box at every place`, () => {
        const named = parameters.map((parameter) => {
          const one = given(parameter);
          return [parameter.name, { ...one, argument: parameter.name }] as const;
        });
        for (const role of roles) {
          const shown = use(id, { role, parameters: Object.fromEntries(named) });
          for (const box of [BOX_HEIGHT, HEIGHT_BELOW_DIAGNOSTIC]) {
            const height = heightOf(hover(shown, { height: box }));
            assert.ok(height <= box, `${role}: ${height} pixels of ${box}`);
          }
        }
      });
    }
  }

  for (const [what, parameters] of Object.entries(costs)) {
    for (const { id, arity } of catalogue) {
      it(`of ${id} in a model whose PReLU ${what} fits the default box, with a picture`, () => {
        const more = { choice: choiceOf(parameters), remarks: [known] };
        for (const box of [BOX_HEIGHT, HEIGHT_BELOW_DIAGNOSTIC]) {
          const text = hover(use(id), { height: box, more });
          const height = heightOf(text);
          assert.ok(height <= box, `${height} pixels of ${box}`);
          // What is to be said of a vector's slice, or of noise, comes first.
          const isWanted = arity === 'elementwise' && (box === BOX_HEIGHT || id === 'relu');
          assert.ok(!isWanted || text.includes('For this model: ReLU (He), PReLU (He'));
        }
      });
    }
  }

  it('leaves room for a picture below a message, and says less to have it', () => {
    const shown = use('relu');
    const [whole, low] = [hover(shown), hover(shown, { height: HEIGHT_BELOW_DIAGNOSTIC })];
    assert.match(low, /,height=(7\d|8\d)\)/);
    assert.match(low, /Open in panel/);
    assert.match(whole, /f\(x\) = max/);
    assert.doesNotMatch(low, /f\(x\) = max/);
  });

  it('fits whatever a function is called, and whatever the length of a list', () => {
    const expression = { kind: 'unary', name: 'tanh', argument: { kind: 'x' } } as const;
    const text = 'very_long_names_happen_'.repeat(40);
    assert.ok(heightOf(hover(use('expression', { text, expression }))) <= 240);
    assert.ok(heightOf(hover(use('unknown', { text }))) <= 240);
    const weights = value(
      'weights',
      Array.from({ length: 8 }, (_, at) => at / 7),
    );
    const biases = value('biases', null, 'unknown');
    assert.ok(heightOf(hover(use('maxout', { parameters: { weights, biases } }))) <= 240);
  });
});

const known: Remark = { slug: 'any', reference: '', text: 'Something is known. '.repeat(8) };

function choiceOf(parameters: number | undefined): Choice {
  const start = { rule: 'he', varianceTimesFan: 2 } as const;
  const rest = { perChannel: 0, normalisation: 'either', text: '' } as const;
  const option = { initialisation: start, ...rest };
  return {
    model: '',
    text: '',
    reference: '',
    options: [
      { ...option, activation: 'relu', parameters: 0, applies: true },
      { ...option, activation: 'prelu', parameters, applies: true },
      { ...option, activation: 'mpelu', parameters, applies: true },
      { ...option, activation: 'elu', parameters: 0, applies: false, normalisation: 'without' },
    ],
  };
}

const roles = ['hidden', 'output', 'gate', 'attention', 'unknown'] as const;

function manyDigits(parameter: Parameter): ParameterUse['value'] {
  switch (parameter.kind) {
    case 'number':
      return Math.min(parameter.domain.hi, Math.max(parameter.domain.lo, 0.123456));
    case 'list':
      return [0.123456, 0.234567, -0.345678, 0.456789];
    case 'choice':
      return parameter.choices.at(-1) ?? null;
  }
}

/** Pixels of a hover in VS Code's narrowest default box, by its own sizes: 13 px letters, lines of 19.5 px. */
function heightOf(markdown: string): number {
  const lineHeights = markdown.split('  \n').map((line) => {
    const image = /^!.*,height=(\d+)\)$/.exec(line);
    if (image) return Number(image[1]) + 6;
    const isBold = line.startsWith('**');
    const text = line
      .replace(/^\*\*|\*\*$/g, '')
      .replace(/\]\(command:[^)]*\)/g, '')
      .replace(/\\(.)/g, '$1')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    return 19.5 * linesOf(text, isBold ? 1.12 : 1);
  });
  return 8 + lineHeights.reduce((sum, height) => sum + height, 0);
}

/** Lines of 460 px; a word that is longer than a line is broken. */
function linesOf(text: string, weight: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    const width = weight * textWidth(word, 13);
    if (used > 0 && used + width > 460) [lines, used] = [lines + 1, 0];
    lines += Math.ceil(width / 460) - 1;
    used += (width % 460) + weight * textWidth(' ', 13);
  }
  return lines;
}

describe('hostile text in a hover', () => {
  const hostile = [
    '![x](https://evil.example/a.png)',
    '[click](command:evil)',
    '<img src=x onerror=alert(1)>',
    '**bold** `code` ~~gone~~ | table |',
    'line\n\n# heading\n- item\n\n---\n',
    'https://evil.example www.evil.example a@evil.example',
    '&lt;script&gt; \\](evil) $(gear)',
    '\u202e\u0000\u2028\ud800',
  ];
  for (const text of hostile) {
    it(`is only shown: ${JSON.stringify(text)}`, () => {
      const lines = hover(use('unknown', { text })).split('\n');
      assert.equal(lines.length, 2);
      const bare = (lines[0] ?? '').slice(2, -4).replace(/\\[\\`*_{}[\]|~$#+-]/g, '');
      assert.doesNotMatch(bare, /[<>[\]`*_|~$]|https?:\/\/|www\.|@/);
      assert.doesNotMatch(bare, /[\p{Cc}\u202e\u2028]|\p{Surrogate}/u);
    });
  }

  it('stays out of the picture', () => {
    const expression = { kind: 'unary', name: 'tanh', argument: { kind: 'x' } } as const;
    const text = '</title><script>alert(1)</script>';
    const markdown = hover(use('expression', { text, expression }));
    const data = /base64,([\w+/=]+)/.exec(markdown)?.[1] ?? '';
    const svg = Buffer.from(data, 'base64').toString('utf8');
    assert.ok(svg.includes('&lt;script&gt;'));
    assert.doesNotMatch(svg, /<script/);
  });

  it('stays out of names of arguments', () => {
    const markdown = hover(use('elu', { parameters: { alpha: value('**](x)\n', 1) } }));
    assert.match(markdown, /^\*\*ELU \(\\\*\\\*\\\]\(x\) = 1\)/);
  });

  it('never breaks the hover, whatever it is', function () {
    this.timeout(30_000);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(hover(use('unknown', { text })).split('\n').length, 2);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
