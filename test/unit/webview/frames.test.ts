import assert from 'node:assert/strict';
import { onNextFrame } from '../../../webview/frames';

describe('drawing on the next frame', () => {
  const before = globalThis.requestAnimationFrame;
  let frames: FrameRequestCallback[] = [];

  beforeEach(() => {
    frames = [];
    globalThis.requestAnimationFrame = (callback) => frames.push(callback);
  });

  afterEach(() => {
    globalThis.requestAnimationFrame = before;
  });

  it('happens once however often it is asked for, with what holds by then', () => {
    let value = 0;
    const drawn: number[] = [];
    const draw = onNextFrame(() => drawn.push(value));
    for (value = 1; value < 9; value++) draw();
    assert.deepEqual(drawn, []);
    show();
    assert.deepEqual(drawn, [9]);
    show();
    assert.deepEqual(drawn, [9]);
  });

  it('can be asked for again while it happens: nothing is lost', () => {
    let wanted = 2;
    const drawn: number[] = [];
    const draw = onNextFrame(() => {
      drawn.push(wanted);
      wanted -= 1;
      if (wanted > 0) draw();
    });
    draw();
    show();
    show();
    show();
    assert.deepEqual(drawn, [2, 1]);
  });

  function show(): void {
    for (const callback of frames.splice(0)) callback(0);
  }
});
