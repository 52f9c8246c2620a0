import assert from 'node:assert/strict';
import { lineStyle } from '../../../src/plot/drawCurves';
import { drawGlyphs } from '../../../src/plot/glyphs';
import { type Palette, palettes, type ThemeKind } from '../../../src/plot/palette';
import { contrast, distance, greyDistance, sights } from './colours';

function curves({ value, derivative, secondDerivative, series }: Palette): readonly string[] {
  return [value, derivative, secondDerivative, ...series];
}

function pairs<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, index) =>
    items.slice(index + 1).map((other) => [one, other] as const),
  );
}

/** In OKLab, of the six of a series: what the eye can tell apart in a thin line is about 0.02. */
const APART: Readonly<Record<ThemeKind, { readonly seen: number; readonly grey: number }>> = {
  light: { seen: 0.11, grey: 0.055 },
  dark: { seen: 0.14, grey: 0.065 },
  'high-contrast': { seen: 0.1, grey: 0.05 },
  'high-contrast-light': { seen: 0.09, grey: 0.045 },
};

describe('the colours', () => {
  for (const kind of Object.keys(palettes) as ThemeKind[]) {
    const palette = palettes[kind];
    const least = kind.startsWith('high-contrast')
      ? { curve: 7, text: 7 }
      : { curve: 3, text: 4.5 };

    it(`of curves stand out in ${kind}, in shaded zones too`, () => {
      for (const colour of curves(palette)) {
        for (const ground of [palette.background, palette.zone]) {
          assert.ok(contrast(colour, ground) >= least.curve, `${colour} on ${ground}`);
        }
      }
    });

    it(`of text can be read in ${kind}`, () => {
      assert.ok(contrast(palette.text, palette.background) >= least.text);
    });

    for (const sight of sights) {
      it(`of six curves stay apart in ${kind} with ${sight}`, () => {
        assert.equal(palette.series.length, 6);
        for (const [a, b] of pairs(palette.series)) {
          const apart = distance(a, b, sight);
          assert.ok(apart >= APART[kind].seen, `${a} and ${b} are ${apart} apart`);
        }
      });
    }

    it(`of six curves stay apart in ${kind} printed in grey`, () => {
      for (const [a, b] of pairs(palette.series)) {
        const apart = greyDistance(a, b);
        assert.ok(apart >= APART[kind].grey, `${a} and ${b} are ${apart} apart`);
      }
    });
  }

  it('are measured as published: black and white are 1 apart, for everyone', () => {
    for (const sight of sights) {
      assert.ok(Math.abs(distance('#000000', '#ffffff', sight) - 1) < 1e-3, sight);
    }
    // Red and green of one lightness, which protanopes and deuteranopes confuse.
    assert.ok(distance('#b4513c', '#6b7b1e', 'full sight') > 0.15);
    assert.ok(distance('#b4513c', '#6b7b1e', 'deuteranopia') < 0.06);
  });
});

describe('without colour, six curves', () => {
  const six = [0, 1, 2, 3, 4, 5];

  it('differ in their dashes', () => {
    const dashes = six.map(
      (index) => lineStyle('value', index, palettes.light)['stroke-dasharray'],
    );
    assert.equal(new Set(dashes).size, 6);
  });

  it('differ in their glyphs', () => {
    const glyphs = six.map((index) => drawGlyphs([[0, 0]], index, '#000000', palettes.light));
    assert.equal(new Set(glyphs).size, 6);
  });
});
