import { analyse } from '../../src/math/analyse';
import { isUnknown } from '../../src/math/analysis';
import { neutralInitialisation } from '../../src/math/initialisation';
import { propagate } from '../../src/math/propagation';
import { type Unit, unitOf } from './activation';
import type { Signal, Stack } from './signal';
import { lawOf, type Start } from './starts';

/** What mean-field theory of wide layers expects `runStack` to see. */
export function expectedSignal({ activation, start, width, layers }: Stack): Signal {
  const unit = unitOf(activation);
  const entering = lawBefore(unit, start, width);
  const signals = propagate(unit.expression, { ...entering, layers: layers - 1 });
  if (isUnknown(signals)) throw new Error(signals.unknown);
  const end = signals.at(-1)?.squaredGradient ?? Number.NaN;
  return {
    secondMoments: signals.map(({ secondMoment }) => secondMoment),
    gradients: signals.map(({ squaredGradient }) => Math.sqrt(end / squaredGradient)),
  };
}

/** Inputs have variance 1, so that the first layer passes on the variance of its weights. */
function lawBefore(unit: Unit, start: Start, width: number) {
  if (start === 'lsuv') {
    const { moments } = analyse(unit.expression);
    if (isUnknown(moments)) throw new Error(moments.unknown);
    return { weightVariance: neutralInitialisation(moments).forwardVariance, secondMoment: 1 };
  }
  const law = lawOf(unit, start, { fanIn: width, fanOut: width });
  const biasVariance = law.biasVariance;
  return {
    weightVariance: law.varianceTimesFanIn,
    biasVariance,
    secondMoment: law.varianceTimesFanIn + biasVariance,
  };
}
