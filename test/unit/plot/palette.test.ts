import assert from 'node:assert/strict';
import { type Palette, palettes, type ThemeKind } from '../../../src/plot/palette';

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function curves({ value, derivative, secondDerivative, series }: Palette): readonly string[] {
  return [value, derivative, secondDerivative, ...series];
}

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

    it(`of six curves differ in ${kind}`, () => {
      assert.equal(new Set(palette.series).size, 6);
    });
  }
});
