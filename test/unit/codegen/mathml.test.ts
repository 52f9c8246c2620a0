import assert from 'node:assert/strict';
import { catalogue } from '../../../src/activations/catalogue';
import { toMathML } from '../../../src/codegen/mathml';
import { abs, divide, parameter, where, x } from '../../../src/math/build';

/** Presentation elements of MathML Core that are used here. */
const core = new Set([
  'math',
  'mrow',
  'mi',
  'mn',
  'mo',
  'mtext',
  'mfrac',
  'msqrt',
  'msup',
  'mtable',
  'mtr',
  'mtd',
]);

/** How many children an element must have. */
const arities: Readonly<Record<string, number>> = { mfrac: 2, msup: 2, mtr: 2 };

describe('toMathML', () => {
  it('sets a fraction', () => {
    assert.equal(
      toMathML(divide(x, 2), { display: 'inline' }),
      '<math xmlns="http://www.w3.org/1998/Math/MathML" display="inline">' +
        '<mfrac><mi>x</mi><mn>2</mn></mfrac></math>',
    );
  });

  it('sets a piecewise definition as a table behind a brace', () => {
    assert.equal(
      content(toMathML(where(x, '>', 0, x, 0), { otherwise: 'else' })),
      '<mrow><mo>{</mo><mtable class="cases">' +
        '<mtr><mtd><mi>x</mi></mtd><mtd><mrow><mi>x</mi><mo>&gt;</mo><mn>0</mn></mrow></mtd></mtr>' +
        '<mtr><mtd><mn>0</mn></mtd><mtd><mtext>else</mtext></mtd></mtr>' +
        '</mtable></mrow>',
    );
  });

  it('says which bar opens and which closes', () => {
    assert.equal(
      content(toMathML(abs(x))),
      '<mrow><mo form="prefix" stretchy="true">|</mo><mi>x</mi>' +
        '<mo form="postfix" stretchy="true">|</mo></mrow>',
    );
  });

  it('escapes names', () => {
    assert.equal(content(toMathML(parameter('<b>&'))), '<mi>&lt;b&gt;&amp;</mi>');
  });

  for (const { id, expression } of catalogue) {
    it(`is well formed and of MathML Core for ${id}`, () => {
      assertWellFormed(toMathML(expression, { digits: 5 }));
    });
  }
});

function content(math: string): string {
  return math.replace(/^<math[^>]*>/, '').replace(/<\/math>$/, '');
}

function assertWellFormed(markup: string): void {
  const open: { tag: string; children: number }[] = [];
  for (const [token, closing, tag = ''] of markup.matchAll(/<(\/?)(\w+)[^<>]*>|[^<>]+/g)) {
    if (tag === '') {
      assert.doesNotMatch(token, /&(?!(amp|lt|gt);)/);
      assert.match(open.at(-1)?.tag ?? '', /^(mi|mn|mo|mtext)$/, `text "${token}"`);
    } else if (closing === '/') {
      const element = open.pop();
      assert.equal(element?.tag, tag);
      assert.equal(element.children, arities[tag] ?? element.children, tag);
    } else {
      assert.ok(core.has(tag), tag);
      const parent = open.at(-1);
      if (parent !== undefined) {
        parent.children += 1;
      }
      open.push({ tag, children: 0 });
    }
  }
  assert.deepEqual(open, []);
}
