/** As in the script that comes with MPELU (github.com/Coldmooon/Code-for-MPELU). */
const TOLERANCE = 0.02;
const MOST_TRIES = 20;

/**
 * Layer-sequential unit variance (Mishkin & Matas 2016, arXiv:1511.06422, algorithm 1):
 * weights are divided by the deviation of what their layer makes until its variance is 1
 * up to a tolerance. The answer is the factor on the weights. `varianceAt`: the variance
 * with the weights times a factor; biases are in it and are not scaled.
 */
export function lsuvFactor(varianceAt: (factor: number) => number): number {
  let factor = 1;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const variance = varianceAt(factor);
    if (!(variance > 0) || Math.abs(variance - 1) < TOLERANCE) break;
    factor /= Math.sqrt(variance);
  }
  return factor;
}
