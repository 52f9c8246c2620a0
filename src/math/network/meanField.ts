import { type ActivationLaw, activationLaw } from '../activationLaw';
import { isUnknown, type Known } from '../analysis';
import type { Expr } from '../expression';
import { remembered } from '../memo';
import { lsuvFactor } from './lsuv';
import type { LayerState, Network, NetworkLayer } from './network';
import { fanIns } from './sizes';

/**
 * What becomes of signal and gradient in very wide layers, with very many inputs at once
 * (Poole et al., arXiv:1606.05340; Schoenholz et al., arXiv:1611.01232): z is normal, and on
 * the way back weights count as independent of those on the way there. The gradient with
 * respect to the last outputs is independent from unit to unit and from input to input.
 *
 * With batch normalisation z has variance 1 over the inputs, and what it is divided by is
 * the part of the signal that depends on the input: the squared gradient gains
 * E f'^2 / Var f a layer (for ReLU π / (π − 1), Yang et al. 2019, arXiv:1902.08129).
 */
export function meanField(network: Network): Known<readonly LayerState[]> {
  const passed = forward(network);
  if (isUnknown(passed)) return passed;
  const states: LayerState[] = [];
  let squaredGradient = 1;
  for (let at = passed.length - 1; at >= 0; at -= 1) {
    const { secondMoment, slope } = passed[at] ?? NOTHING;
    const next = passed[at + 1];
    if (next !== undefined) squaredGradient *= slope * next.backwards;
    states.unshift({ secondMoment, squaredGradient });
  }
  return states;
}

interface Passed {
  /** Of what enters the activation. */
  readonly secondMoment: number;
  /** E f'^2 there. */
  readonly slope: number;
  /** What the layer does to the squared gradient between its z and the outputs before. */
  readonly backwards: number;
}

const NOTHING: Passed = { secondMoment: Number.NaN, slope: Number.NaN, backwards: Number.NaN };

/** Outputs of a layer, or the inputs. */
interface Signal {
  readonly secondMoment: number;
  /** Half the mean squared difference between two inputs; only where it is asked for. */
  readonly different: number;
}

function forward({ inputs, inputDeviation, layers }: Network): Known<readonly Passed[]> {
  const square = inputDeviation ** 2;
  const fans = fanIns(inputs, layers);
  const lastBatch = layers.map(({ normalisation }) => normalisation).lastIndexOf('batch');
  let signal: Signal = { secondMoment: square, different: square };
  const passed: Passed[] = [];
  for (const [at, layer] of layers.entries()) {
    const law = lawOf(layer.activation);
    if (isUnknown(law)) return law;
    const entering = normalised(layer, fans[at] ?? 1, signal);
    if (isUnknown(entering)) return entering;
    const moments = law.moments(entering.secondMoment);
    if (isUnknown(moments)) return moments;
    passed.push({ ...entering, slope: moments.derivativeSecondMoment });
    const different = at < lastBatch ? differenceOf(law, entering) : 0;
    if (isUnknown(different)) return different;
    signal = { secondMoment: moments.secondMoment, different };
  }
  return passed;
}

type Entering = Signal & Pick<Passed, 'backwards'>;

function normalised(layer: NetworkLayer, fanIn: number, signal: Signal): Known<Entering> {
  const weights = varianceTimesFanIn(layer, fanIn, signal);
  const made = {
    secondMoment: weights * signal.secondMoment + layer.biasVariance,
    different: weights * signal.different,
  };
  if (!Number.isFinite(made.secondMoment)) return { unknown: 'the signal grows beyond bounds' };
  const backwards = (weights * layer.units) / fanIn;
  if (layer.normalisation === 'none') return { ...made, backwards };
  const { secondMoment } = made;
  const divisor = layer.normalisation === 'batch' ? made.different : secondMoment;
  if (!(divisor > 0)) return { unknown: 'there is nothing left that could be normalised' };
  const different = layer.normalisation === 'batch' ? 1 : made.different / secondMoment;
  return { secondMoment: 1, different, backwards: backwards / divisor };
}

function varianceTimesFanIn(
  { weights, units, biasVariance }: NetworkLayer,
  fanIn: number,
  { secondMoment }: Signal,
): number {
  if (weights.kind === 'normal') return weights.varianceTimesFanIn;
  // Of orthonormal rows; where there are more of them than columns, the columns are.
  const orthonormal = Math.min(1, fanIn / units);
  const factor = lsuvFactor((by) => by * by * orthonormal * secondMoment + biasVariance);
  return factor * factor * orthonormal;
}

/** Of the outputs. Two inputs that have nothing in common are independent. */
function differenceOf(law: ActivationLaw, { secondMoment, different }: Entering): Known<number> {
  if (different < secondMoment * (1 - 1e-12)) {
    return law.difference({ secondMoment, inputDependent: different });
  }
  const moments = law.moments(secondMoment);
  return isUnknown(moments) ? moments : moments.secondMoment - moments.mean ** 2;
}

/** Taking a function apart takes longer than following it. */
const lawOf: (expression: Expr) => Known<ActivationLaw> = remembered(activationLaw, 64);
