/**
 * What pointers mean on the plot, as a state machine without a DOM. A mouse button or finger
 * that goes down and up in one place pins the probe; one that moves drags the probe, if it
 * went down on its pinned line, or else the x axis; two fingers zoom.
 */
export type Gesture =
  | { readonly kind: 'none' }
  | { readonly kind: 'pressed'; readonly at: Pointer; readonly onProbe: boolean }
  | { readonly kind: 'panning'; readonly at: Pointer }
  | { readonly kind: 'probing'; readonly at: Pointer }
  | { readonly kind: 'pinching'; readonly first: Pointer; readonly second: Pointer };

/** Where a pointer is, in pixels from the upper left corner of the plot. */
export interface Pointer {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** What a gesture asks for. */
export type Move =
  /** What was seen at one pixel is to be seen at another, in a view as many times as wide. */
  | { readonly kind: 'view'; readonly from: number; readonly to: number; readonly factor: number }
  | { readonly kind: 'probe'; readonly to: number };

export const noGesture: Gesture = { kind: 'none' };

/** So many pixels a hand may tremble in a click. */
const TREMBLE = 4;
/** Fingers that are closer than this tell no ratio. */
const CLOSEST = 24;

export function press(gesture: Gesture, pointer: Pointer, onProbe: boolean): Gesture {
  switch (gesture.kind) {
    case 'none':
      return { kind: 'pressed', at: pointer, onProbe };
    case 'pressed':
    case 'panning':
    case 'probing':
      return { kind: 'pinching', first: gesture.at, second: pointer };
    case 'pinching':
      return gesture;
  }
}

export interface Moved {
  readonly gesture: Gesture;
  readonly move?: Move;
}

export function move(gesture: Gesture, pointer: Pointer): Moved {
  switch (gesture.kind) {
    case 'none':
      return { gesture };
    case 'pressed':
      return pointer.id === gesture.at.id ? begin(gesture, pointer) : { gesture };
    case 'panning':
      return pointer.id === gesture.at.id ? pan(gesture.at, pointer) : { gesture };
    case 'probing':
      return pointer.id === gesture.at.id ? probe(pointer) : { gesture };
    case 'pinching':
      return pinch(gesture, pointer);
  }
}

/** A pointer has gone; whether it was a click. */
export function release(
  gesture: Gesture,
  id: number,
): { readonly gesture: Gesture; readonly isClick: boolean } {
  switch (gesture.kind) {
    case 'none':
      return { gesture, isClick: false };
    case 'pinching': {
      const { first, second } = gesture;
      const stays = id === first.id ? second : id === second.id ? first : undefined;
      return { gesture: stays ? { kind: 'panning', at: stays } : gesture, isClick: false };
    }
    default:
      return id === gesture.at.id
        ? { gesture: noGesture, isClick: gesture.kind === 'pressed' }
        : { gesture, isClick: false };
  }
}

function begin(gesture: Gesture & { readonly kind: 'pressed' }, pointer: Pointer): Moved {
  const { at, onProbe } = gesture;
  if (Math.hypot(pointer.x - at.x, pointer.y - at.y) < TREMBLE) return { gesture };
  return onProbe ? probe(pointer) : pan(at, pointer);
}

function pan(from: Pointer, to: Pointer): Moved {
  return {
    gesture: { kind: 'panning', at: to },
    move: { kind: 'view', from: from.x, to: to.x, factor: 1 },
  };
}

function probe(pointer: Pointer): Moved {
  return { gesture: { kind: 'probing', at: pointer }, move: { kind: 'probe', to: pointer.x } };
}

function pinch(gesture: Gesture & { readonly kind: 'pinching' }, pointer: Pointer): Moved {
  const { first, second } = gesture;
  const next = {
    kind: 'pinching',
    first: pointer.id === first.id ? pointer : first,
    second: pointer.id === second.id ? pointer : second,
  } as const;
  return {
    gesture: next,
    move: {
      kind: 'view',
      from: (first.x + second.x) / 2,
      to: (next.first.x + next.second.x) / 2,
      factor: apart(first, second) / apart(next.first, next.second),
    },
  };
}

function apart(a: Pointer, b: Pointer): number {
  return Math.max(CLOSEST, Math.hypot(a.x - b.x, a.y - b.y));
}
