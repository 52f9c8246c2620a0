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

/**
 * One call that is put off. To ask a browser to forget a timer costs time even where there is
 * none, which a drag would spend in each frame.
 */
export interface Delayed {
  /** In the place of a call that still waits. */
  start(act: () => void, pause: number): void;
  stop(): void;
  isWaiting(): boolean;
}

export function delayed(): Delayed {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
  };
  return {
    start(act, pause) {
      stop();
      timer = setTimeout(() => {
        timer = undefined;
        act();
      }, pause);
    },
    stop,
    isWaiting: () => timer !== undefined,
  };
}

export interface Pausing {
  /** Milliseconds without a request after which, or after twice as many, the last one waits no longer. */
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
  const [pausing, resting] = [delayed(), delayed()];
  let isWanted = false;
  /** Since it was last looked whether requests have ended: a timer for each would cost time. */
  let isRecent = false;
  const answer = (how: () => void) => {
    resting.stop();
    isWanted = false;
    pausing.start(answerWanted, pause);
    how();
  };
  const answerWanted = () => {
    if (isWanted) answer(later);
  };
  const look = (pause: number) => {
    isRecent = false;
    resting.start(() => (isRecent ? look(pause) : answerWanted()), pause);
  };
  return () => {
    if (!pausing.isWaiting()) return answer(act);
    isWanted = true;
    isRecent = true;
    if (rest !== undefined && !resting.isWaiting()) look(rest);
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
