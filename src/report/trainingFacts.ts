import type { Activation, Settings } from '../activations/activation';
import { symbolsOf } from '../activations/symbols';
import { bandOf, DRAW, trainingOf } from '../activations/training';
import { toUnicode } from '../math/print';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';
import { drawSymbol, drawText } from './drawText';
import type { Fact } from './fact';

/** Of a random activation: the formula and the law of its noise, and how far the noise spreads. */
export function trainingFacts(
  activation: Activation,
  settings: Settings,
  say: Words,
): readonly Fact[] {
  const training = trainingOf(activation, settings);
  if (training === undefined) {
    return [];
  }
  const { formula, draw } = training;
  const symbol = drawSymbol(draw);
  const symbols = { ...symbolsOf(activation), [DRAW]: symbol };
  const [lo, hi] = bandOf(draw);
  return [
    {
      key: 'trainingLaw',
      label: say('fact.trainingLaw'),
      value: say('training.law', {
        formula: toUnicode(formula, { symbols }),
        draw: drawText(draw, say),
      }),
    },
    {
      key: 'trainingBand',
      label: say('fact.trainingBand'),
      value: say('training.band', { symbol, lo: formatNumber(lo), hi: formatNumber(hi) }),
    },
  ];
}
