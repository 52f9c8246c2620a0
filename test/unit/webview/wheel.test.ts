import assert from 'node:assert/strict';
import type { Move } from '../../../webview/gesture';
import { type Wheel, wheelMove, wheelWatch } from '../../../webview/wheel';

const still: Wheel = {
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  ctrlKey: false,
  shiftKey: false,
  timeStamp: 0,
};
const zoom = (factor: number): Move => ({ kind: 'view', from: 80, to: 80, factor });
const shift = (by: number): Move => ({ kind: 'view', from: 80, to: 80 + by, factor: 1 });

describe('the wheel over the plot', () => {
  const cases: readonly [name: string, wheel: Partial<Wheel>, move: Move][] = [
    ['looks closer when it turns up', { deltaY: -300 }, zoom(0.5)],
    ['looks from farther away when it turns down', { deltaY: 300 }, zoom(2)],
    ['counts lines for 16 pixels', { deltaY: -3 * 6.25, deltaMode: 1 }, zoom(0.5)],
    ['does not more than double at once', { deltaY: 3, deltaMode: 2 }, zoom(2)],
    [
      'zooms faster with Ctrl, as which a pinch is reported',
      { deltaY: -60, ctrlKey: true },
      zoom(0.5),
    ],
    ['moves sideways', { deltaX: 40, deltaY: 3 }, shift(-40)],
    ['moves with Shift', { deltaY: 40, shiftKey: true }, shift(-40)],
    ['moves with Shift where that turns it sideways', { deltaX: 40, shiftKey: true }, shift(-40)],
    ['zooms with Ctrl even sideways', { deltaX: 40, ctrlKey: true }, zoom(1)],
  ];
  for (const [name, wheel, expected] of cases) {
    it(name, () => {
      assert.deepEqual(wheelMove({ ...still, ...wheel }, 80), expected);
    });
  }
});

describe('a wheel that scrolls the page', () => {
  const at = (timeStamp: number, ctrlKey = false) => ({ timeStamp, ctrlKey });

  it('goes on scrolling when the plot comes under the pointer, until it pauses', () => {
    const watch = wheelWatch();
    watch.elsewhere(at(1000));
    assert.equal(watch.isForPlot(at(1100)), false);
    assert.equal(watch.isForPlot(at(1300)), false);
    assert.equal(watch.isForPlot(at(1551)), true);
  });

  it('is none of the plot’s business afterwards', () => {
    const watch = wheelWatch();
    assert.equal(watch.isForPlot(at(0)), true);
    watch.elsewhere(at(10));
    assert.equal(watch.isForPlot(at(500)), true);
    assert.equal(watch.isForPlot(at(510)), true);
  });

  it('does not keep Ctrl from zooming', () => {
    const watch = wheelWatch();
    watch.elsewhere(at(1000));
    assert.equal(watch.isForPlot(at(1001, true)), true);
  });
});
