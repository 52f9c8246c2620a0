import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gripsOf, type Line, shifted, turned, withSlope } from '../../../src/plot/lineGrips';
import { pixelOf } from '../../../src/plot/scale';

const box = { left: 30, top: 10, width: 400, height: 200 };
const frame = (x: readonly [number, number], y: readonly [number, number]) =>
  ({
    box,
    x: { domain: x, pixels: [30, 430] },
    y: { domain: y, pixels: [210, 10] },
  }) as const;
const usual = frame([-4, 4], [0, 4]);

const relu: readonly Line[] = [
  { slope: 0, bias: 0 },
  { slope: 1, bias: 0 },
];

const line = fc.record({
  slope: fc.double({ min: -5, max: 5, noNaN: true }),
  bias: fc.double({ min: -5, max: 5, noNaN: true }),
});
const lines = fc.array(line, { minLength: 1, maxLength: 8 });

describe('the grips of lines', () => {
  it('lie on them, apart from each other, also where all lines go through the origin', () => {
    const [flat, rising] = gripsOf(usual, relu);
    assert.ok(flat && rising);
    assert.equal(flat.shift.top, 210);
    for (const { shift, turn } of [flat, rising]) {
      assert.ok(Math.hypot(shift.left - turn.left, shift.top - turn.top) > 24);
    }
    assert.ok(
      Math.hypot(flat.shift.left - rising.shift.left, flat.shift.top - rising.shift.top) > 24,
    );
    assert.ok(Math.hypot(flat.turn.left - rising.turn.left, flat.turn.top - rising.turn.top) > 24);
  });

  it('are apart on lines that lie on each other', () => {
    const same = Array.from({ length: 4 }, () => ({ slope: 0, bias: 1 }));
    const grips = gripsOf(usual, same);
    for (const kind of ['shift', 'turn'] as const) {
      const places = grips.map((each) => each[kind].left).sort((a, b) => a - b);
      assert.ok(places.slice(1).every((place, index) => place - (places[index] ?? 0) > 15));
    }
  });

  it('turn a line at the end that is farther from the origin, where it is seen', () => {
    const [falling] = gripsOf(usual, [{ slope: -1, bias: 0 }]);
    assert.ok(falling && falling.turn.x < -3);
    const [rising] = gripsOf(usual, [{ slope: 1, bias: 0 }]);
    assert.ok(rising && rising.turn.x > 3);
  });

  it('stay in the frame for any lines', () => {
    fc.assert(
      fc.property(lines, (all) => {
        for (const { shift, turn } of gripsOf(usual, all)) {
          for (const { left, top } of [shift, turn]) {
            assert.ok(left >= 30 && left <= 430 && top >= 10 && top <= 210, `${left} ${top}`);
          }
        }
      }),
    );
  });

  it('stay over their x while their line is held', () => {
    const before = gripsOf(usual, relu)[1];
    assert.ok(before);
    const [, held] = gripsOf(
      usual,
      [
        { slope: 0, bias: 0 },
        { slope: 0.25, bias: 1 },
      ],
      {
        index: 1,
        grips: before,
      },
    );
    assert.deepEqual([held?.turn.x, held?.pivot], [before.turn.x, before.pivot]);
    assert.equal(held?.turn.top, pixelOf(usual.y, 0.25 * before.turn.x + 1));
  });
});

describe('a line that is dragged', () => {
  it('moves by as much as the hand, in steps of what a pixel can tell', () => {
    assert.deepEqual(shifted({ slope: 2, bias: 0.1 }, 0.2, 0.02), { slope: 2, bias: 0.3 });
    assert.deepEqual(shifted({ slope: 2, bias: 0 }, -1.2345, 0.02), { slope: 2, bias: -1.23 });
  });

  it('turns about the origin and keeps its bias, where that is seen and far enough', () => {
    const start = { slope: 1, bias: 0.5 };
    const [grips] = gripsOf(usual, [start]);
    assert.ok(grips);
    assert.equal(grips.pivot, 0);
    assert.deepEqual(turned(start, grips, grips.turn.x, 0.02), { slope: 2, bias: 0.5 });
  });

  it('turns about its other grip where the origin is out of sight', () => {
    fc.assert(
      fc.property(line, fc.double({ min: -3, max: 3, noNaN: true }), (start, up) => {
        const [grips] = gripsOf(frame([10, 18], [-4, 4]), [start]);
        assert.ok(grips);
        assert.equal(grips.pivot, grips.shift.x);
        const now = turned(start, grips, up, 0.02);
        const at = ({ slope, bias }: Line) => slope * grips.pivot + bias;
        assert.ok(Math.abs(at(now) - at(start)) < 1e-6 * (1 + Math.abs(at(start))));
      }),
    );
  });

  it('goes with the hand up to a step, whatever the line', () => {
    fc.assert(
      fc.property(line, fc.double({ min: -3, max: 3, noNaN: true }), (start, up) => {
        const [grips] = gripsOf(usual, [start]);
        assert.ok(grips);
        const { turn } = grips;
        const now = turned(start, grips, up, 0.02);
        const moved = now.slope * turn.x + now.bias - (start.slope * turn.x + start.bias);
        assert.ok(Math.abs(moved - up) <= 0.0101, `${moved} for ${up}`);
      }),
    );
  });

  it('keeps the point over its pivot with another slope', () => {
    assert.deepEqual(withSlope({ slope: 1, bias: 1 }, 3, 2), { slope: 3, bias: -3 });
  });
});
