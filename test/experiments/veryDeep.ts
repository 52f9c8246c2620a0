/** Hidden layers that widen in three steps of the same length, as those of image nets do. */
function widening(step: number, last: number): readonly number[] {
  return [24, 32, 48].flatMap((width) =>
    Array.from({ length: width === 48 ? last : step }, () => width),
  );
}

/** Without the linear layer at the end: nets of 30 and 52 weighted layers. */
export const hiddenOfThirty = widening(10, 9);
export const hiddenOfFiftyTwo = widening(17, 17);

export const veryDeepSteps = 100;
