import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogue } from '../../../src/activations/catalogue';
import { palettes, type ThemeKind } from '../../../src/plot/palette';
import { hoverMarkdown } from '../../../src/report/hover';
import { LEAST_HEIGHT } from '../../../src/report/hoverBox';
import { words } from '../../../src/text/text';
import { hover, links, parts, traits, use, value } from './hoverUses';

const themes = Object.keys(palettes) as ThemeKind[];

/** VS Code cuts a longer Markdown text, and shows the image as letters. */
const MOST_CHARACTERS = 60_000;

describe('the size of the hover', function () {
  // Whole analyses of the whole catalogue, on machines that may be busy.
  this.timeout(30_000);

  for (const { id } of catalogue) {
    it(`of ${id} is below 60,000 characters in every theme`, () => {
      for (const theme of themes) {
        const input = { use: use(id), traits, theme, show: new Set(parts), words: words(), links };
        const { length } = hoverMarkdown(input);
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
