import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Interval, pixelOf, valueAt } from '../../../src/plot/scale';
import { stepOfKey, type ViewStep, viewAfter, viewAfterStep } from '../../../webview/navigate';

const HOME: Interval = [-4, 4];
/** A pixel is a hundredth. */
const PIXELS = [50, 850] as const;

describe('the view after a gesture', () => {
  it('shows at the second pixel what was at the first', () => {
    const moved = viewAfter(HOME, { kind: 'view', from: 100, to: 300, factor: 1 }, PIXELS, HOME);
    assert.deepEqual(moved, [-6, 2]);
  });

  it('is zoomed about what is under the pointer', () => {
    const closer = viewAfter(HOME, { kind: 'view', from: 450, to: 450, factor: 0.5 }, PIXELS, HOME);
    assert.deepEqual(closer, [-2, 2]);
  });

  it('keeps whatever is grabbed under the pointer, zoomed or not', () => {
    const pixel = fc.integer({ min: 50, max: 850 });
    const factor = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(pixel, pixel, factor, (from, to, by) => {
        const grabbed = valueAt({ domain: HOME, pixels: PIXELS }, from);
        const domain = viewAfter(HOME, { kind: 'view', from, to, factor: by }, PIXELS, HOME);
        const now = pixelOf({ domain, pixels: PIXELS }, grabbed);
        assert.ok(Math.abs(now - to) < 1e-6, `${now} ${to}`);
        assert.ok(Math.abs(domain[1] - domain[0] - 8 * by) < 1e-9);
      }),
      { seed: 31, numRuns: 200 },
    );
  });
});

describe('the view after a key or a button', () => {
  const cases: readonly [step: ViewStep, probe: number | undefined, view: Interval][] = [
    ['farther', undefined, [-6, 6]],
    ['farther', 4, [-8, 4]],
    ['farther', 9, [-6, 6]],
    ['right', 1, [0, 8]],
    ['left', undefined, [-8, 0]],
  ];
  for (const [step, probe, view] of cases) {
    it(`is [${view}] for ${step} with the probe at ${probe ?? 'no place'}`, () => {
      assert.deepEqual(viewAfterStep(HOME, step, probe, HOME), view);
    });
  }

  it('is closer by as much as it was farther', () => {
    assert.deepEqual(viewAfterStep([-6, 6], 'closer', undefined, HOME), HOME);
  });
});

describe('the keys of the view', () => {
  it('are those of the signs and of pages, and R', () => {
    const keys = ['+', '=', '-', 'PageUp', 'PageDown', 'r', 'R', 'a', 'toString'];
    assert.deepEqual(keys.map(stepOfKey), [
      'closer',
      'closer',
      'farther',
      'right',
      'left',
      'home',
      'home',
      undefined,
      undefined,
    ]);
  });
});
