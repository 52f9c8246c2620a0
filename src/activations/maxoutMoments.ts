import { isUnknown, type Known } from '../math/analysis';
import { multiply, power, x } from '../math/build';
import type { Expr } from '../math/expression';
import { remembered } from '../math/memo';
import { momentsOf, smoothPieces } from '../math/moments';
import { simplify } from '../math/simplify';
import { normalDistribution } from './sigmoidal';

/** What the largest of some independent standard normal pre-activations is on average. */
interface PieceMoments {
  /** E max. */
  readonly mean: number;
  /** E max²; its inverse is the fan-in × variance that keeps the forward signal. */
  readonly secondMoment: number;
}

/**
 * Of a Maxout unit whose pieces are `pieces` independent normal numbers, as at
 * initialisation. Their maximum has the density k·φ·Φ^(k − 1), so that its moments are the
 * means of k·x·Φ^(k − 1) and k·x²·Φ^(k − 1) over one standard normal.
 */
export const momentsOfPieces: (pieces: number) => Known<PieceMoments> = remembered(averaged);

function averaged(pieces: number): Known<PieceMoments> {
  if (!Number.isInteger(pieces) || pieces < 1) {
    return { unknown: 'a Maxout unit has at least one piece' };
  }
  const weight = multiply(pieces, power(normalDistribution, pieces - 1));
  const mean = meanOf(multiply(x, weight));
  const secondMoment = meanOf(multiply(power(x, 2), weight));
  if (isUnknown(mean)) {
    return mean;
  }
  return isUnknown(secondMoment) ? secondMoment : { mean, secondMoment };
}

/** Interval operations for taking the function apart. */
const STEPS = 10_000;

function meanOf(expression: Expr): Known<number> {
  const pieces = smoothPieces(simplify(expression), { steps: STEPS });
  const moments = isUnknown(pieces) ? pieces : momentsOf(pieces);
  return isUnknown(moments) ? moments : moments.mean;
}
