import type { Analysis } from '../math/analysis';
import type { Paper } from './activation';
import { papers } from './papers';

/** How the weights of a layer are drawn before training. */
export interface Initialisation {
  readonly id: 'xavier' | 'he' | 'lecun' | 'torch_default' | 'taylor';
  readonly name: string;
  /** Which fan the variance is divided by where the framework is not told; `mean`: their mean. */
  readonly fan: Fan;
  /**
   * Variance of a weight times the fan, for an activation of this slope on the left (the
   * negative slope a; αβ of MPELU) and 1 on the right.
   */
  readonly varianceTimesFan: (leftSlope: number) => number;
  /** What it keeps, as a condition on n·Var(w). */
  readonly condition: string;
  /** Fan-in times the variance of the biases; 0 where they start at 0. */
  readonly biasVarianceTimesFanIn: number;
  readonly source: Paper;
}

export type Fan = 'in' | 'out' | 'mean';

const onLeftSlope = (slope: number) => 2 / (1 + slope ** 2);

/** The rules by which frameworks and papers draw weights. */
export const initialisations: readonly Initialisation[] = [
  {
    id: 'xavier',
    name: 'Xavier (Glorot)',
    fan: 'mean',
    varianceTimesFan: () => 1,
    condition: '½(n_in + n_out)·Var(w) = 1',
    biasVarianceTimesFanIn: 0,
    source: papers.glorot2010,
  },
  {
    id: 'he',
    name: 'He (Kaiming, MSRA)',
    fan: 'in',
    varianceTimesFan: onLeftSlope,
    condition: '½(1 + a²)·n·Var(w) = 1',
    biasVarianceTimesFanIn: 0,
    source: papers.he2015,
  },
  {
    id: 'lecun',
    name: 'LeCun',
    fan: 'in',
    varianceTimesFan: () => 1,
    condition: 'n_in·Var(w) = 1',
    biasVarianceTimesFanIn: 0,
    source: papers.lecun1998,
  },
  {
    // kaiming_uniform_ with a = √5, and biases from the same interval: the "standard" of Glorot, Bengio.
    id: 'torch_default',
    name: 'PyTorch’s default',
    fan: 'in',
    varianceTimesFan: () => 1 / 3,
    condition: 'w, b ~ U(−1/√n_in, 1/√n_in)',
    biasVarianceTimesFanIn: 1 / 3,
    source: papers.glorot2010,
  },
  {
    id: 'taylor',
    name: 'Taylor (MPELU)',
    fan: 'in',
    varianceTimesFan: onLeftSlope,
    condition: '½(1 + α²β²)·n·Var(w) = 1',
    biasVarianceTimesFanIn: 0,
    source: papers.li2016,
  },
];

/** A layer whose weights are drawn: inputs and outputs of a unit, times the kernel's size. */
export interface Fans {
  readonly fanIn: number;
  readonly fanOut: number;
}

/** The weights of one layer under a rule. */
interface WeightLaw {
  readonly variance: number;
  readonly standardDeviation: number;
  /** A uniform law of this variance lies between plus and minus this bound. */
  readonly uniformBound: number;
  /** fan-in times variance: what `propagate` asks for. */
  readonly varianceTimesFanIn: number;
  readonly biasVariance: number;
}

type WeightAnswer =
  | { readonly ok: true; readonly law: WeightLaw }
  | { readonly ok: false; readonly problem: string };

/** The law of the weights; `fan` in the place of the rule's own. */
export function weightLaw(
  rule: Initialisation,
  { fanIn, fanOut }: Fans,
  { leftSlope = 0, fan = rule.fan }: { readonly leftSlope?: number; readonly fan?: Fan } = {},
): WeightAnswer {
  if (![fanIn, fanOut].every((count) => Number.isInteger(count) && count > 0)) {
    return { ok: false, problem: 'Fan-in and fan-out must be whole numbers greater than 0.' };
  }
  if (!Number.isFinite(leftSlope)) {
    return { ok: false, problem: `The slope on the left must be finite, not ${leftSlope}.` };
  }
  const divisor = { in: fanIn, out: fanOut, mean: (fanIn + fanOut) / 2 }[fan];
  const variance = rule.varianceTimesFan(leftSlope) / divisor;
  return {
    ok: true,
    law: {
      variance,
      standardDeviation: Math.sqrt(variance),
      uniformBound: Math.sqrt(3 * variance),
      varianceTimesFanIn: variance * fanIn,
      biasVariance: rule.biasVarianceTimesFanIn / fanIn,
    },
  };
}

/** By its id; `undefined` for another word. */
export function findInitialisation(id: string): Initialisation | undefined {
  return initialisations.find((rule) => rule.id === id);
}

/** The slope at 0 from the left, by which the rules of He and Taylor go: a, or αβ. */
export function leftSlope({ derivativeAtZero, kinks, jumps }: Analysis): number {
  const broken = [...kinks, ...jumps].find(({ x }) => x === 0);
  return broken?.leftDerivative ?? derivativeAtZero ?? 0;
}
