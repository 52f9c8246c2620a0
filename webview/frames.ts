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
