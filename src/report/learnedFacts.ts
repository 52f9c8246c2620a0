import type { Activation, Settings } from '../activations/activation';
import { learnableDerivatives, learnableSymbols } from '../activations/learnable';
import { symbolsOf } from '../activations/symbols';
import { DRAW, trainingOf } from '../activations/training';
import { toUnicode } from '../math/print';
import { listed, parted } from '../text/list';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';
import { drawSymbol } from './drawText';
import type { Fact } from './fact';
import { initialValues } from './initialValues';
import { piecewiseIn } from './piecewise';

/** Longer formulas are left to the JSON: they would fill the table. */
const LONGEST = 120;

/** How f changes with what is learned, and where the learning starts from. */
export function learnedFacts(
  activation: Activation,
  settings: Settings,
  say: Words,
): readonly Fact[] {
  return [...derivativeFacts(activation, settings, say), ...initialFacts(activation, say)];
}

function derivativeFacts(activation: Activation, settings: Settings, say: Words): readonly Fact[] {
  const derivatives = learnableDerivatives(activation, settings);
  const draw = trainingOf(activation, settings)?.draw;
  const symbols = {
    ...symbolsOf(activation),
    ...learnableSymbols(derivatives),
    ...(draw === undefined ? {} : { [DRAW]: drawSymbol(draw) }),
  };
  return derivatives.flatMap(({ name, symbol, formula }) => {
    const value = toUnicode(formula, { symbols, openPieces: true, piecewise: piecewiseIn(say) });
    return value.length > LONGEST
      ? []
      : [{ key: `by ${name}`, label: say('fact.parameterDerivative', { symbol }), value }];
  });
}

/** `a: 0.25 (He et al. 2015), 0.25 (PyTorch), 0 (Keras)`. */
function initialFacts(activation: Activation, say: Words): readonly Fact[] {
  const initials = initialValues(activation).map(({ symbol, sources }) => {
    const starts = sources.map(({ value: start, paper, framework }) =>
      say('initial.source', {
        value: formatNumber(start),
        source: paper ?? say(`framework.${framework ?? 'user'}`),
      }),
    );
    return say('initial.parameter', { symbol, values: listed(say, starts) });
  });
  const value = parted(say, initials);
  return value === '' ? [] : [{ key: 'initial', label: say('fact.initial'), value }];
}
