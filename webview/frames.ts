/**
 * A request to draw, answered once on the next frame however often it is made: what is
 * drawn then is as it is by then.
 */
export function onNextFrame(draw: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  };
}

export interface Pausing {
  /** Milliseconds without a request after which the last one is not kept waiting any longer. */
  readonly rest?: number;
  /** How a request that had to wait is answered, if not as one that had not. */
  readonly later?: () => void;
}

/**
 * A request to do something dear, answered at once, but no more often than each `pause`
 * milliseconds: what comes sooner is answered once at the end of the pause, with what holds
 * by then. The last request is never lost.
 */
export function atMostEach(
  pause: number,
  act: () => void,
  { rest, later = act }: Pausing = {},
): () => void {
  let pausing: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;
  const answer = (how: () => void) => {
    clearTimeout(pausing);
    clearTimeout(resting);
    isWanted = false;
    pausing = setTimeout(() => {
      pausing = undefined;
      answerWanted();
    }, pause);
    how();
  };
  const answerWanted = () => {
    if (isWanted) answer(later);
  };
  return () => {
    if (pausing === undefined) return answer(act);
    isWanted = true;
    if (rest === undefined) return;
    clearTimeout(resting);
    resting = setTimeout(answerWanted, rest);
  };
}

/**
 * Milliseconds that a number stands at least while a slider is dragged: it is not read faster.
 * Where the hand rests, it is told sooner.
 */
const READING = 400;
const RESTING = 80;

/**
 * A request to draw what is read, as the facts of a table: at once, and while more of them
 * come, seldom. A drawing that had to wait comes with the frame of a figure, not in its own; it
 * may be another one.
 */
export function asRead(draw: () => void, later = draw): () => void {
  return atMostEach(READING, draw, { rest: RESTING, later: onNextFrame(later) });
}

/** Calls back once what stands on the page by now is on the screen. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
