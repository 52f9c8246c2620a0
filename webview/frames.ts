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
 * A request to do something dear, answered at once, but no more often than each `pause`
 * milliseconds: what comes sooner is answered once at the end of the pause, with what holds
 * by then. The last request is never lost. `later`: how it is answered then, if not in the same way.
 */
export function atMostEach(pause: number, act: () => void, later = act): () => void {
  let isPausing = false;
  let isWanted = false;
  const answer = (how: () => void) => {
    isWanted = false;
    isPausing = true;
    setTimeout(() => {
      isPausing = false;
      if (isWanted) answer(later);
    }, pause);
    how();
  };
  return () => {
    if (isPausing) isWanted = true;
    else answer(act);
  };
}

/** Calls back once what stands on the page by now is on the screen. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
