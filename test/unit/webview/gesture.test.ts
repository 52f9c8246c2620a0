import assert from 'node:assert/strict';
import {
  type Gesture,
  type Move,
  move,
  noGesture,
  type Pointer,
  press,
  release,
} from '../../../webview/gesture';

type Step = readonly [
  what: 'down' | 'down on probe' | 'to' | 'up',
  x: number,
  y?: number,
  id?: number,
];

interface Outcome {
  readonly moves: readonly Move[];
  readonly clicks: number;
  readonly gesture: Gesture;
}

function perform(...steps: readonly Step[]): Outcome {
  const moves: Move[] = [];
  let clicks = 0;
  let gesture = noGesture;
  for (const [what, x, y = 50, id = 1] of steps) {
    const pointer: Pointer = { id, x, y };
    if (what === 'to') {
      const moved = move(gesture, pointer);
      gesture = moved.gesture;
      if (moved.move) moves.push(moved.move);
    } else if (what === 'up') {
      const released = release(gesture, id);
      gesture = released.gesture;
      if (released.isClick) clicks += 1;
    } else {
      gesture = press(gesture, pointer, what === 'down on probe');
    }
  }
  return { moves, clicks, gesture };
}

const seen = (from: number, to: number, factor = 1): Move => ({ kind: 'view', from, to, factor });

describe('on the plot', () => {
  it('a press and a release in one place are a click, though the hand trembles', () => {
    const { moves, clicks, gesture } = perform(['down', 100], ['to', 102, 51], ['up', 102, 51]);
    assert.deepEqual({ moves, clicks, gesture }, { moves: [], clicks: 1, gesture: noGesture });
  });

  it('a drag moves what is seen, all the way, and is no click', () => {
    const { moves, clicks } = perform(['down', 100], ['to', 110], ['to', 130], ['up', 130]);
    assert.deepEqual(moves, [seen(100, 110), seen(110, 130)]);
    assert.equal(clicks, 0);
  });

  it('a drag that comes back to where it began is no click either', () => {
    assert.equal(perform(['down', 100], ['to', 150], ['to', 100], ['up', 100]).clicks, 0);
  });

  it('a drag that begins on the pinned line moves the probe', () => {
    const { moves, clicks } = perform(['down on probe', 100], ['to', 110], ['to', 90], ['up', 90]);
    assert.deepEqual(moves, [
      { kind: 'probe', to: 110 },
      { kind: 'probe', to: 90 },
    ]);
    assert.equal(clicks, 0);
  });

  it('a pointer that only passes asks for nothing', () => {
    assert.deepEqual(perform(['to', 10], ['to', 90], ['up', 90]).moves, []);
  });

  it('a second pointer does not drag what the first one holds', () => {
    assert.deepEqual(perform(['down', 100], ['to', 300, 50, 2]).moves, []);
  });

  it('two fingers zoom by their distance and move by their middle', () => {
    const fingers = [
      ['down', 100, 50, 1],
      ['down', 200, 50, 2],
    ] as const;
    assert.deepEqual(perform(...fingers, ['to', 300, 50, 2]).moves, [seen(150, 200, 0.5)]);
    assert.deepEqual(perform(...fingers, ['to', 150, 50, 1]).moves, [seen(150, 175, 2)]);
  });

  it('two fingers that touch each other do not zoom without end', () => {
    const { moves } = perform(['down', 100, 50, 1], ['down', 200, 50, 2], ['to', 100, 50, 2]);
    assert.deepEqual(moves, [seen(150, 100, 100 / 24)]);
  });

  it('a finger that stays goes on moving, and is no click', () => {
    const { moves, clicks } = perform(
      ['down', 100, 50, 1],
      ['down', 200, 50, 2],
      ['up', 100, 50, 1],
      ['to', 210, 50, 2],
      ['up', 210, 50, 2],
    );
    assert.deepEqual(moves, [seen(200, 210)]);
    assert.equal(clicks, 0);
  });
});
