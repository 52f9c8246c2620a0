import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Point } from '../../../src/plot/curve';
import { type LabelSide, placeLabels, type WantedLabel } from '../../../src/plot/labelPlace';
import type { Box } from '../../../src/plot/plotLayout';
import type { Scale } from '../../../src/plot/scale';
import { textWidth } from '../../../src/plot/textWidth';

const BOX: Box = { left: 50, top: 10, width: 200, height: 100 };
const SIZE = 10;

/** Pixels are the data; a curve lies across the frame at a height, if there is one. */
function place(wanted: readonly WantedLabel[], height?: number) {
  const curve: readonly Point[] =
    height === undefined
      ? []
      : [
          [50, height],
          [250, height],
        ];
  const x: Scale = { domain: [0, 300], pixels: [0, 300] };
  const y: Scale = { domain: [0, 120], pixels: [0, 120] };
  return placeLabels(wanted, { x, y, box: BOX, curves: [[curve]], dots: [] }, SIZE);
}

describe('a label', () => {
  const middle: Point = [150, 60];

  it('stands on its first side where that is free', () => {
    const [label] = place([{ text: 'max', at: middle, sides: ['above', 'below'] }]);
    assert.deepEqual(label, { text: 'max', x: 150 - textWidth('max', SIZE) / 2, y: 54.5 });
  });

  it('gives way to the curve', () => {
    const wanted: WantedLabel = { text: 'max', at: middle, sides: ['above', 'below'] };
    assert.ok((place([wanted], 50)[0]?.y ?? 0) > 60);
    assert.ok((place([wanted], 70)[0]?.y ?? 99) < 60);
  });

  it('stays inside of the frame', () => {
    const corner: Point = [BOX.left + BOX.width, BOX.top];
    const [label] = place([{ text: 'a longer text', at: corner, sides: ['above'] }]);
    assert.ok((label?.x ?? 999) + textWidth('a longer text', SIZE) < BOX.left + BOX.width);
    assert.ok((label?.y ?? 0) > BOX.top + 8);
  });

  it('is left out rather than put over another', () => {
    const wanted: WantedLabel = { text: 'max', at: middle, sides: ['above'] };
    assert.equal(place([wanted, { ...wanted, text: 'min' }]).length, 1);
  });

  it('is left out where it has too little room', () => {
    const wanted = { text: '|f′| < 0.1', at: middle, sides: ['above'] } as const;
    assert.equal(place([{ ...wanted, room: 20 }]).length, 0);
    assert.equal(place([{ ...wanted, room: 80 }]).length, 1);
  });

  it('covers no other and lies in the frame, wherever labels are wanted', () => {
    const sides: readonly LabelSide[] = [
      'above',
      'below',
      'before',
      'after',
      'aboveEndingThere',
      'farAbove',
      'farBelow',
    ];
    const point = fc.tuple(fc.integer({ min: 40, max: 260 }), fc.integer({ min: 0, max: 120 }));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 8 }), (points) => {
        const labels = place(points.map((at) => ({ text: 'max 1.5', at, sides })));
        const width = textWidth('max 1.5', SIZE);
        for (const [index, { x, y }] of labels.entries()) {
          assert.ok(x >= BOX.left && x + width <= BOX.left + BOX.width);
          assert.ok(y - SIZE >= BOX.top - 2 && y <= BOX.top + BOX.height);
          for (const other of labels.slice(index + 1)) {
            assert.ok(Math.abs(other.x - x) >= width || Math.abs(other.y - y) >= SIZE);
          }
        }
      }),
      { seed: 22, numRuns: 200 },
    );
  });
});
