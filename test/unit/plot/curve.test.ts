import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Breakpoint, type Point, sampleCurve } from '../../../src/plot/curve';
import { column } from './functions';

type Lines = readonly (readonly Point[])[];

/** [-4, 4] on 200 pixels, [-5, 5] on 100. */
function sample(f: (x: number) => number, breakpoints: readonly Breakpoint[] = []): Lines {
  return sampleCurve(column(f), {
    domain: [-4, 4],
    range: [-5, 5],
    breakpoints,
    pixel: { x: 0.04, y: 0.1 },
  });
}

describe('sampling', () => {
  it('needs two points for a straight line', () => {
    assert.deepEqual(
      sample((x) => x / 2),
      [
        [
          [-4, -2],
          [4, 2],
        ],
      ],
    );
  });

  it('takes 0 for a value', () => {
    assert.deepEqual(
      sample(() => 0),
      [
        [
          [-4, 0],
          [4, 0],
        ],
      ],
    );
  });

  it('puts a corner exactly on a kink', () => {
    const kink = { x: 1 / 3, left: 0, right: 0 };
    assert.deepEqual(
      sample((x) => Math.max(0, x - 1 / 3), [kink]),
      [
        [
          [-4, 0],
          [1 / 3, 0],
          [4, 4 - 1 / 3],
        ],
      ],
    );
  });

  it('never joins the sides of a jump', () => {
    const jump = { x: 1, left: 0, right: 1 };
    assert.deepEqual(
      sample((x) => (x > 1 ? 1 : 0), [jump]),
      [
        [
          [-4, 0],
          [1, 0],
        ],
        [
          [1, 1],
          [4, 1],
        ],
      ],
    );
  });

  it('finds a jump that nobody announced, between neighbouring doubles', () => {
    const [left, right, ...others] = sample((x) => (x > Math.SQRT2 ? 2 : -2));
    assert.deepEqual(others, []);
    assert.deepEqual(left?.at(-1)?.[1], -2);
    assert.deepEqual(right?.[0]?.[1], 2);
    assert.ok(Math.abs((right?.[0]?.[0] ?? 0) - Math.SQRT2) < 1e-15);
  });

  it('joins a steep rise that is none', () => {
    const lines = sample((x) => 3 * Math.tanh(1e7 * (x - 0.1)));
    assert.equal(lines.length, 1);
  });

  it('leaves a gap where there is no value', () => {
    const lines = sample((x) => (Math.abs(x) < 1 ? Number.NaN : x));
    assert.equal(lines.length, 2);
    assert.ok(Math.abs((lines[0]?.at(-1)?.[0] ?? 0) + 1) < 1e-9);
    assert.ok(Math.abs((lines[1]?.[0]?.[0] ?? 0) - 1) < 1e-9);
  });

  it('begins at the edge of where a function is defined', () => {
    const [line, ...others] = sample(Math.sqrt);
    assert.deepEqual(others, []);
    assert.ok(Math.abs(line?.[0]?.[0] ?? 1) < 1e-9);
  });

  it('cuts branches off at the range, and does not join them across a pole', () => {
    const lines = sample((x) => 1 / x);
    assert.equal(lines.length, 2);
    assert.equal(lines[0]?.at(-1)?.[1], -5);
    assert.equal(lines[1]?.[0]?.[1], 5);
    assert.ok(lines.flat().every(([, y]) => y >= -5 && y <= 5));
  });

  it('shows nothing of what is undefined everywhere or out of range', () => {
    for (const f of [() => Number.NaN, () => Number.POSITIVE_INFINITY, () => 7]) {
      assert.deepEqual(sample(f), []);
    }
  });

  it('stays within a fifth of a pixel of a smooth curve with few points', () => {
    for (const f of [Math.tanh, Math.sin, (x: number) => x * Math.exp(-x * x)]) {
      const [line = [], ...others] = sample(f);
      assert.deepEqual(others, []);
      assert.ok(line.length < 60, `${line.length} points`);
      for (let index = 1; index < line.length; index++) {
        const [from, to] = [line[index - 1], line[index]] as [Point, Point];
        const middle = (from[0] + to[0]) / 2;
        assert.ok(Math.abs(f(middle) - (from[1] + to[1]) / 2) < 0.02);
      }
    }
  });

  it('gives an oscillation beyond what can be seen no more than its share of points', () => {
    const points = sample((x) => Math.sin(1e5 * x)).flat().length;
    assert.ok(points <= 3500, `${points} points`);
  });

  it('takes whatever steps a function makes, left to right', () => {
    const levels = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
      minLength: 9,
      maxLength: 9,
    });
    fc.assert(
      fc.property(levels, (steps) => {
        const f = (x: number) => steps[Math.floor(x) + 4] ?? 0;
        const lines = sample(f);
        for (const line of lines) {
          const heights = line.map(([, y]) => y);
          // Steps of less than a pixel may be joined.
          for (let index = 1; index < heights.length; index++) {
            assert.ok(Math.abs((heights[index] ?? 0) - (heights[index - 1] ?? 0)) <= 0.12);
          }
        }
        const xs = lines.flat().map(([x]) => x);
        assert.deepEqual(
          xs,
          [...xs].sort((a, b) => a - b),
        );
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
