import type { Activation, Settings } from '../activations/activation';
import type { Reduced } from '../activations/reductions';
import { reductionsOf } from '../activations/reductions';
import type { Analysis } from '../math/analysis';
import { toUnicode } from '../math/print';
import { parted } from '../text/list';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';
import type { Fact } from './fact';
import { jacobianFacts, pieceFacts } from './jacobianFacts';
import { learnedFacts } from './learnedFacts';
import { measuredFacts } from './measuredFacts';
import { piecewiseIn } from './piecewise';
import { settingText } from './settingText';
import { trainingFacts } from './trainingFacts';

/** What only some activations have: a Jacobian, noise, learned parameters, special cases. */
export function furtherFacts(
  activation: Activation,
  settings: Settings,
  analysis: Analysis,
  say: Words,
): readonly Fact[] {
  return [
    ...jacobianFacts(activation, settings, say),
    ...pieceFacts(activation, settings, say),
    ...trainingFacts(activation, settings, say),
    ...learnedFacts(activation, settings, say),
    ...reductionFacts(activation, say),
    ...measuredFacts(activation, settings, analysis, say),
  ];
}

/** `α = 1, β = 1: ELU; α = 0: ReLU`. */
function reductionFacts(activation: Activation, say: Words): readonly Fact[] {
  const value = parted(
    say,
    reductionsOf(activation).map((reduced) => reductionText(activation, reduced, say)),
  );
  return value === '' ? [] : [{ key: 'reductions', label: say('fact.reductions'), value }];
}

function reductionText(activation: Activation, reduced: Reduced, say: Words): string {
  const { reduction, to, target, gap } = reduced;
  const name = targetText(reduced, target?.name ?? toUnicode(to, { piecewise: piecewiseIn(say) }));
  const at = settingsText(activation, reduction.at);
  if (reduction.gapAt === undefined) {
    return at === '' ? say('reduction.atDefaults', { name }) : say('reduction.exact', { at, name });
  }
  return say('reduction.nearly', {
    at,
    name,
    x: formatNumber(reduction.gapAt),
    gap: formatNumber(gap),
  });
}

function targetText({ reduction, target }: Reduced, name: string): string {
  const settings = 'settings' in reduction.to ? reduction.to.settings : undefined;
  return target === undefined || settings === undefined
    ? name
    : `${name} (${settingsText(target, settings)})`;
}

/** With the letters of the formula: `α = 25, β = 0.01`. */
function settingsText({ parameters }: Activation, settings: Settings): string {
  return parameters
    .flatMap((parameter) => {
      const value = settings[parameter.name];
      const symbol = parameter.kind === 'choice' ? parameter.name : parameter.symbol;
      return value === undefined ? [] : [`${symbol} = ${settingText(value)}`];
    })
    .join(', ');
}
