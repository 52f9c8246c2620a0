import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Settings } from '../../../src/activations/activation';
import { catalogue } from '../../../src/activations/catalogue';
import { draw } from '../../../src/picture/drawing';
import { initialDrawn } from '../../../src/picture/drawn';
import { pictureOf } from '../../../src/picture/picture';
import { wordingOf } from '../../../src/picture/wording';
import type { Label } from '../../../src/plot/labelPlace';
import { layoutPlot } from '../../../src/plot/layout';
import type { Frame } from '../../../src/plot/plotLayout';
import { pixelOf } from '../../../src/plot/scale';
import { textWidth } from '../../../src/plot/textWidth';
import { words } from '../../../src/text/text';
import { fullAnalyser } from '../../../webview/fullAnalyser';
import { initialState } from '../../../webview/state';
import { createStudies } from '../../../webview/studied';
import { knowingAll } from '../webview/fixtures';

const SIZE = 11;
const say = words();

describe('the labels of a figure', () => {
  it('cover no other, of any activation at any width', () => {
    for (const { id } of catalogue) {
      for (const width of [296, 560]) {
        for (const { labels } of framesOf(id, {}, width)) assertApart(labels, id);
      }
    }
  });

  it('cover no other, of extrema and pieces alike, whatever the pieces are', () => {
    const number = fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10);
    const pieces = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(pieces, fc.constantFrom(296, 380, 560, 900), (lines, width) => {
        const weights = lines.map(([slope]) => slope);
        const biases = lines.map(([, bias]) => bias);
        for (const { labels } of framesOf('maxout', { weights, biases }, width)) {
          assertApart(labels, JSON.stringify(lines));
        }
      }),
      { seed: 4, numRuns: 40 },
    );
  });

  it('leave the names of the pieces of |x| alone at its corner', () => {
    for (const width of [380, 560, 900]) {
      const [value] = framesOf('maxout', { weights: [1, -1], biases: [0, 0] }, width);
      const minimum = value?.labels.find(({ text }) => text === 'min 0');
      assert.ok(value && minimum, 'the minimum has a label');
      assert.ok(minimum.y < pixelOf(value.y, 0) - SIZE, 'it stands above the corner');
      assert.ok(isClear(minimum, value), `it stands clear of the curve, ${String(width)} wide`);
    }
  });
});

function framesOf(id: string, overrides: Settings, width: number): readonly Frame[] {
  const study = { kind: 'catalogue', activation: id } as const;
  const studied = createStudies(() => {}, knowingAll).of({ ...initialState, study, overrides });
  if (studied === undefined) return [];
  // Not as it is studied: where the analysis takes longer than a frame that is a sketch at first.
  const { activation, settings } = studied;
  const drawing = draw(activation, settings, fullAnalyser, { level: initialState.level });
  if (!drawing.ok) return [];
  const { shown, beside } = pictureOf({ ...studied, drawing }, initialDrawn, say, fullAnalyser);
  return layoutPlot({
    functions: [shown],
    beside,
    arrangement: 'stacked',
    width,
    height: Math.round(Math.min(460, Math.max(300, width * 0.66))),
    fontSize: SIZE,
    saturationLevel: initialState.level,
    wording: wordingOf(say),
  }).frames;
}

function assertApart(labels: readonly Label[], about: string): void {
  for (const [index, { text, x, y }] of labels.entries()) {
    for (const other of labels.slice(index + 1)) {
      const isBeside =
        x + textWidth(text, SIZE) <= other.x || other.x + textWidth(other.text, SIZE) <= x;
      const isAbove = Math.abs(other.y - y) >= SIZE - 1e-9;
      assert.ok(isBeside || isAbove, `${about}: ${text}, ${other.text}`);
    }
  }
}

/** No straight piece of a curve runs through the letters. */
function isClear({ text, x, y }: Label, { curves, x: across, y: up }: Frame): boolean {
  const [right, top, bottom] = [x + textWidth(text, SIZE), y - 0.85 * SIZE, y + 0.15 * SIZE];
  return curves.flat().every((line) =>
    line.slice(1).every(([b, d], at) => {
      const [a, c] = line[at] ?? [b, d];
      return Array.from({ length: 101 }, (_, step) => step / 100).every((share) => {
        const left = pixelOf(across, a + share * (b - a));
        const height = pixelOf(up, c + share * (d - c));
        return left < x || left > right || height < top || height > bottom;
      });
    }),
  );
}
