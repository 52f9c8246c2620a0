import assert from 'node:assert/strict';
import type { Setting } from '../../../src/activations/activation';
import { findActivation } from '../../../src/activations/catalogue';
import { draw } from '../../../src/picture/drawing';
import {
  breaksOf,
  type ReadFunction,
  readAt,
  startOf,
  xAfterKey,
  xAtPixel,
} from '../../../src/picture/probe';
import { layoutPlot } from '../../../src/plot/layout';
import { words } from '../../../src/text/text';
import { fullAnalyser } from '../../../webview/fullAnalyser';
import { resolved, spokenOf } from '../../../webview/probeText';

const plain = { altKey: false, shiftKey: false };

describe('the keys of the probe', () => {
  const cases = [
    { key: 'ArrowRight', from: 1, to: 1.16, what: 'a fiftieth of the span to the right' },
    { key: 'ArrowUp', from: 1, to: 1.16, what: 'to the right by the arrow up as well' },
    { key: 'ArrowLeft', from: 1, to: 0.84, what: 'a fiftieth to the left' },
    { key: 'ArrowRight', shiftKey: true, from: 1, to: 1.8, what: 'a tenth with Shift' },
    { key: 'ArrowRight', altKey: true, from: 1, to: 1.04, what: 'a two-hundredth with Alt' },
    { key: 'Home', from: 1, to: -4, what: 'to the left end' },
    { key: 'End', from: 1, to: 4, what: 'to the right end' },
    { key: '0', from: 1, to: 0, what: 'to the origin' },
    { key: 'ArrowRight', from: 3.95, to: 4, what: 'no farther than the end' },
    { key: 'a', from: 1, to: undefined, what: 'nowhere by another key' },
  ];
  for (const { what, from, to, ...event } of cases) {
    it(`move it ${what}`, () => {
      assert.equal(xAfterKey({ ...plain, ...event }, from, [-4, 4]), to);
    });
  }

  it('come by every break, with Alt, and go on from there', () => {
    for (const at of [1 / 3, Math.PI, -2.0001]) {
      const passed: number[] = [];
      let x: number | undefined = -4;
      while (x !== undefined && x < 4) {
        x = xAfterKey({ key: 'ArrowRight', altKey: true, shiftKey: false }, x, [-4, 4], [at]);
        passed.push(x ?? Number.NaN);
      }
      assert.ok(passed.includes(at), String(at));
      assert.ok(passed.length > 195 && passed.length < 205, String(passed.length));
    }
  });

  it('move it by as many digits as a close view has', () => {
    assert.equal(xAfterKey({ ...plain, key: 'ArrowRight' }, 3, [3, 3.000001]), 3.00000002);
    assert.equal(xAfterKey({ ...plain, key: 'ArrowRight' }, 0, [-1e6, 1e6]), 40000);
  });

  it('begin at the origin, or at what is nearest to it', () => {
    assert.deepEqual([startOf([-4, 4]), startOf([2, 4]), startOf([-9, -8])], [0, 2, -8]);
  });
});

describe('a reading', () => {
  const cases: readonly [
    activation: string,
    settings: Readonly<Record<string, Setting>>,
    x: number,
    spoken: string,
  ][] = [
    ['relu', {}, 0, 'x 0, f 0, f′ 0 on the left, 1 on the right'],
    ['relu', {}, 2, 'x 2, f 2, f′ 1'],
    ['elu', { alpha: 0.5 }, 0, 'x 0, f 0, f′ 0.5 on the left, 1 on the right'],
    [
      'hardshrink',
      { lambd: 0.5 },
      0.5,
      'x 0.5, f 0, 0 on the left, 0.5 on the right, f′ 0 on the left, 1 on the right',
    ],
    ['sigmoid', {}, 0, 'x 0, f 0.5, f′ 0.25'],
  ];
  for (const [activation, settings, x, spoken] of cases) {
    it(`of ${activation} at ${x} is “${spoken}”`, () => {
      assert.equal(readAloud(drawn(activation, settings), x), spoken);
    });
  }

  it('has f″ where that is shown, and both sides of it at a break', () => {
    assert.equal(readAloud(drawn('sigmoid', {}, true), 0), 'x 0, f 0.5, f′ 0.25, f″ 0');
    const celu = readAloud(drawn('celu', { alpha: 1 }, true), 0);
    assert.equal(celu, 'x 0, f 0, f′ 1, f″ 1 on the left, 0 on the right');
    const relu = readAloud(drawn('relu', {}, true), 0);
    assert.equal(relu, 'x 0, f 0, f′ 0 on the left, 1 on the right, f″ 0 on both sides');
  });

  it('snaps to a break within a few pixels', () => {
    const shown = drawn('elu', { alpha: 0.5 });
    const layout = layoutOf(shown);
    const { pixels } = layout.frames[0].x;
    const zero = (pixels[0] + pixels[1]) / 2;
    assert.equal(xAtPixel(layout, shown, zero + 3.9), 0);
    assert.notEqual(xAtPixel(layout, shown, zero + 4.1), 0);
  });

  it('knows the breaks of f″ when that is shown', () => {
    assert.deepEqual(breaksOf(drawn('celu', { alpha: 1 })), []);
    assert.deepEqual(breaksOf(drawn('celu', { alpha: 1 }, true)), [0]);
  });
});

describe('the digits of a reading', () => {
  const cases: readonly [value: number, span: number, text: string][] = [
    [1.23456, 8, '1.235'],
    [-0.000123456, 8, '−0.0001235'],
    [3.0000001234, 1e-6, '3.000000123'],
    [100.1234, 8, '100.123'],
    [0, 1e-6, '0'],
    [Number.NaN, 8, '–'],
    [Number.POSITIVE_INFINITY, 8, '∞'],
  ];
  for (const [value, span, text] of cases) {
    it(`of ${value} where a plot spans ${span} make ${text}`, () => {
      assert.equal(resolved(value, span), text);
    });
  }
});

function drawn(
  id: string,
  settings: Readonly<Record<string, Setting>>,
  secondDerivative = false,
): ReadFunction {
  const activation = findActivation(id) ?? assert.fail(id);
  const drawing = draw(activation, settings, fullAnalyser, { secondDerivative });
  assert.ok(drawing.ok);
  return drawing.shown;
}

function layoutOf(shown: ReadFunction) {
  const size = { width: 480, height: 360, arrangement: 'stacked' } as const;
  return layoutPlot({ functions: [shown], ...size });
}

function readAloud(shown: ReadFunction, x: number): string {
  return spokenOf(readAt(shown, x), layoutOf(shown), words());
}
