import assert from 'node:assert/strict';
import { atMostEach, onNextFrame } from '../../../webview/frames';

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

describe('doing something at most each so often', () => {
  const before = globalThis.setTimeout;
  let ends: (() => void)[] = [];

  beforeEach(() => {
    ends = [];
    Object.assign(globalThis, { setTimeout: (end: () => void) => ends.push(end) });
  });

  afterEach(() => {
    globalThis.setTimeout = before;
  });

  it('happens at once, and then with the last value when the pause is over', () => {
    let value = 1;
    const done: number[] = [];
    const act = atMostEach(200, () => done.push(value));
    act();
    for (value = 2; value < 9; value++) act();
    assert.deepEqual(done, [1]);
    end();
    assert.deepEqual(done, [1, 9]);
    end();
    assert.deepEqual(done, [1, 9], 'nobody has asked again');
    act();
    assert.deepEqual(done, [1, 9, 9]);
  });

  it('can be asked for again while it happens: nothing is lost', () => {
    let wanted = 3;
    const done: number[] = [];
    const act = atMostEach(200, () => {
      done.push(wanted);
      wanted -= 1;
      if (wanted > 0) act();
    });
    act();
    end();
    end();
    end();
    assert.deepEqual(done, [3, 2, 1]);
  });

  it('is answered in another way after a pause, where one is told', () => {
    const done: string[] = [];
    const act = atMostEach(
      200,
      () => done.push('at once'),
      () => done.push('with a frame'),
    );
    act();
    act();
    act();
    end();
    assert.deepEqual(done, ['at once', 'with a frame']);
    end();
    act();
    assert.deepEqual(done, ['at once', 'with a frame', 'at once']);
  });

  function end(): void {
    for (const callback of ends.splice(0)) callback();
  }
});
