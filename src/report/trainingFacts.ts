import type { Activation, Settings } from '../activations/activation';
import { instantiate } from '../activations/instantiate';
import { symbolsOf } from '../activations/symbols';
import { bandOf, DRAW, type Training, trainingOf } from '../activations/training';
import { equal } from '../math/equal';
import type { Expr } from '../math/expression';
import { toUnicode } from '../math/print';
import { simplify } from '../math/simplify';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';
import { drawSymbol, drawText } from './drawText';
import type { Fact } from './fact';
import { piecewiseIn } from './piecewise';

/** Of a random activation: the formula and the law of its noise, and how far the noise spreads. */
export function trainingFacts(
  activation: Activation,
  settings: Settings,
  say: Words,
): readonly Fact[] {
  const training = trainingOf(activation, settings);
  const instance = instantiate(activation, settings);
  if (training === undefined || !instance.ok) {
    return [];
  }
  const { formula, draw, mean } = training;
  const symbol = drawSymbol(draw);
  const symbols = { ...symbolsOf(activation), [DRAW]: symbol };
  const [lo, hi] = bandOf(draw);
  return [
    {
      key: 'trainingLaw',
      label: say('fact.trainingLaw'),
      value:
        noiseName(instance.values, say) +
        say('training.law', {
          formula: toUnicode(formula, { symbols, piecewise: piecewiseIn(say) }),
          draw: drawText(draw, say),
        }),
    },
    ...(mean === undefined ? [] : [meanFact(mean, instance.expression)]),
    {
      key: 'trainingBand',
      label: say('fact.trainingBand'),
      value: say('training.band', { symbol, lo: formatNumber(lo), hi: formatNumber(hi) }),
    },
  ];

  function meanFact({ formula: written, expression }: Mean, drawn: Expr): Fact {
    const value = equal(expression, simplify(drawn))
      ? say('training.meanIsDrawn')
      : toUnicode(written, { symbols, piecewise: piecewiseIn(say) });
    return { key: 'trainingMean', label: say('fact.trainingMean'), value };
  }
}

/** What the paper calls the choice of noise. */
function noiseName({ noise }: Settings, say: Words): string {
  const key = NOISES.find((name) => name === noise);
  return key === undefined ? '' : `${say(`noise.${key}`)}: `;
}

const NOISES = ['half_normal', 'normal', 'input', 'input_learned', 'input_saturated'] as const;

type Mean = NonNullable<Training['mean']>;
