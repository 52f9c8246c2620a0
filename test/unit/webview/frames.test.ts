import assert from 'node:assert/strict';
import { asRead, atMostEach, onNextFrame } from '../../../webview/frames';

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
  const { setTimeout, clearTimeout } = globalThis;
  let waiting = new Map<number, { readonly delay: number; readonly act: () => void }>();
  let made = 0;

  beforeEach(() => {
    waiting = new Map();
    Object.assign(globalThis, {
      setTimeout: (act: () => void, delay: number) => {
        waiting.set(++made, { delay, act });
        return made;
      },
      clearTimeout: (timer: number) => waiting.delete(timer),
    });
  });

  afterEach(() => {
    Object.assign(globalThis, { setTimeout, clearTimeout });
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
    const act = atMostEach(200, () => done.push('at once'), {
      later: () => done.push('with a frame'),
    });
    act();
    act();
    act();
    end();
    assert.deepEqual(done, ['at once', 'with a frame']);
    end();
    act();
    assert.deepEqual(done, ['at once', 'with a frame', 'at once']);
  });

  it('does not wait for the end of the pause where no more is asked for', () => {
    let value = 1;
    const done: number[] = [];
    const act = atMostEach(400, () => done.push(value), { rest: 80 });
    act();
    for (value = 2; value < 9; value++) act();
    assert.deepEqual([...waiting.values()].map(({ delay }) => delay).sort(), [400, 80]);
    end(80);
    assert.deepEqual(done, [1], 'there were requests just now');
    end(80);
    assert.deepEqual(done, [1, 9]);
    // The pause is that after the last answer, and nothing is answered twice.
    assert.deepEqual(
      [...waiting.values()].map(({ delay }) => delay),
      [400],
    );
    end(400);
    assert.deepEqual(done, [1, 9]);
  });

  it('waits no longer than the pause, however much is asked for', () => {
    let value = 1;
    const done: number[] = [];
    const act = atMostEach(400, () => done.push(value), { rest: 80 });
    act();
    for (value = 2; value < 9; value++) act();
    end(400);
    assert.deepEqual(done, [1, 9]);
    assert.deepEqual(
      [...waiting.values()].map(({ delay }) => delay),
      [400],
    );
  });

  it('comes with a frame for what is read, and may come with more', () => {
    const { requestAnimationFrame } = globalThis;
    let frames: FrameRequestCallback[] = [];
    globalThis.requestAnimationFrame = (callback) => frames.push(callback);
    const done: string[] = [];
    const act = asRead(
      () => done.push('at once'),
      () => done.push('with a frame'),
    );
    act();
    act();
    end(80);
    assert.deepEqual(done, ['at once']);
    for (const callback of frames) callback(0);
    assert.deepEqual(done, ['at once', 'with a frame']);
    frames = [];
    globalThis.requestAnimationFrame = requestAnimationFrame;
  });

  /** Ends the pauses of a length, or all. */
  function end(length?: number): void {
    for (const [timer, { delay, act }] of [...waiting]) {
      if (length !== undefined && delay !== length) continue;
      waiting.delete(timer);
      act();
    }
  }
});
