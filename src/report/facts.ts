import type { Activation, Settings } from '../activations/activation';
import {
  type Analysis,
  isDefined,
  isEdge,
  isUnknown,
  type Jump,
  type Kink,
  type Known,
  type Unknown,
} from '../math/analysis';
import { listed } from '../text/list';
import { formatNumber } from '../text/numbers';
import { phraseIn } from '../text/phrases';
import type { Words } from '../text/text';
import type { Fact } from './fact';
import { float32Facts } from './float32Facts';
import { furtherFacts } from './furtherFacts';
import { endsText } from './limitsText';
import { momentFacts } from './momentFacts';
import { parametersText } from './parametersText';
import { periodText } from './periodText';
import { intervalText, rangeText, unionText } from './rangeText';
import { saturationText } from './saturationText';
import { zerosText } from './zerosText';

export type { Fact } from './fact';

/** All that is known of an activation at its settings, in the order in which it is shown. */
export function facts(
  activation: Activation,
  settings: Settings,
  analysis: Analysis,
  say: Words,
): readonly Fact[] {
  return [
    ...functionFacts(activation, settings, analysis, say),
    ...furtherFacts(activation, settings, analysis, say),
  ];
}

/**
 * What is computed of the function that is drawn: what describes its picture. Facts that
 * would say "there is none" of something unusual are left out.
 */
export function functionFacts(
  activation: Activation,
  settings: Settings,
  analysis: Analysis,
  say: Words,
): readonly Fact[] {
  const { undissected } = analysis;
  return [
    ...parameterFacts(activation, settings, say),
    ...(undissected ? nothingFacts(undissected) : curveFacts()),
    fact('valueAtZero', numberText(analysis.valueAtZero, say)),
    fact('derivativeAtZero', derivativeAtZero(analysis, say)),
    ...(undissected ? [] : momentFacts(analysis.moments, say)),
  ];

  function nothingFacts(reason: Unknown): readonly Fact[] {
    if (analysis.nowhere) {
      const value = say('fact.nowhere', { reason: phraseIn(say, reason.unknown) });
      return [fact('everything', value)];
    }
    const value = unknownText(reason, say);
    return isUnknown(analysis.range)
      ? [fact('everything', value)]
      : [fact('range', rangeText(analysis.range, say)), fact('shape', value)];
  }

  function curveFacts(): readonly Fact[] {
    const { domain } = analysis;
    const jumps = analysis.jumps.filter((jump) => !isEdge(jump));
    return [
      ...(domain ? [fact('domain', say('fact.zerosIn', { intervals: unionText(domain) }))] : []),
      fact('range', rangeText(analysis.range, say)),
      fact('derivativeRange', rangeText(analysis.derivativeRange, say)),
      fact('saturation', saturationText(analysis, say)),
      ...float32Facts(activation, settings, analysis, say),
      fact('limits', endsText(analysis, 'value', say)),
      fact('derivativeLimits', endsText(analysis, 'derivative', say)),
      ...some('deadZones', analysis.deadZones.map(zoneText)),
      ...(analysis.kinks.length > 0
        ? some(
            'kinks',
            analysis.kinks.map((kink) => kinkText(kink, say)),
          )
        : [fact('kinks', say('fact.none'))]),
      ...some(
        'jumps',
        jumps.filter(isDefined).map((jump) => jumpText(jump, say)),
      ),
      ...some(
        'undefinedAt',
        jumps.filter((jump) => !isDefined(jump)).map((jump) => jumpText(jump, say)),
      ),
      fact('lipschitz', knownText(analysis.lipschitz, formatNumber, say)),
      fact(
        'monotone',
        knownText(analysis.monotone, (kind) => say(`monotone.${kind}`), say),
      ),
      fact(
        'convex',
        knownText(analysis.convex, (kind) => say(`convex.${kind}`), say),
      ),
      fact('zeros', zerosText(analysis.zeros, say)),
      fact('derivativeZeros', zerosText(analysis.derivativeZeros, say)),
    ];
  }

  function fact(key: FactKey, value: string): Fact {
    return { key, label: say(`fact.${key}`), value };
  }

  function some(key: FactKey, values: readonly string[]): readonly Fact[] {
    if (values.length === 0) return [];
    return [fact(key, periodText(listed(say, values), analysis.period, say))];
  }
}

type FactKey =
  | 'domain'
  | 'everything'
  | 'shape'
  | 'range'
  | 'derivativeRange'
  | 'saturation'
  | 'limits'
  | 'derivativeLimits'
  | 'deadZones'
  | 'kinks'
  | 'jumps'
  | 'undefinedAt'
  | 'lipschitz'
  | 'monotone'
  | 'convex'
  | 'zeros'
  | 'derivativeZeros'
  | 'valueAtZero'
  | 'derivativeAtZero';

function parameterFacts(activation: Activation, settings: Settings, say: Words): readonly Fact[] {
  const value = parametersText(activation, settings);
  return value === '' ? [] : [{ key: 'parameters', label: say('fact.parameters'), value }];
}

function zoneText({ lo, hi }: { readonly lo: number; readonly hi: number }): string {
  return intervalText({ lo, hi, loClosed: false, hiClosed: false });
}

function kinkText({ x, leftDerivative, rightDerivative }: Kink, say: Words): string {
  return say('fact.kink', {
    x: formatNumber(x),
    left: formatNumber(leftDerivative),
    right: formatNumber(rightDerivative),
  });
}

function jumpText({ x, leftValue, rightValue, value }: Jump, say: Words): string {
  if (Number.isNaN(value) && leftValue === rightValue && Number.isFinite(leftValue)) {
    return say('fact.missing', { x: formatNumber(x), limit: formatNumber(leftValue) });
  }
  return say('fact.jump', {
    x: formatNumber(x),
    left: formatNumber(leftValue),
    right: formatNumber(rightValue),
  });
}

function knownText<T>(known: Known<T>, text: (value: T) => string, say: Words): string {
  return isUnknown(known) ? unknownText(known, say) : text(known);
}

function unknownText({ unknown }: Unknown, say: Words): string {
  return say('fact.unknown', { reason: phraseIn(say, unknown) });
}

function numberText(value: number, say: Words): string {
  return Number.isNaN(value) ? say('fact.notDefined') : formatNumber(value);
}

function derivativeAtZero({ derivativeAtZero, kinks, jumps }: Analysis, say: Words): string {
  if (derivativeAtZero !== null) {
    return formatNumber(derivativeAtZero);
  }
  const broken = [...kinks, ...jumps.filter(isDefined)].find(({ x }) => x === 0);
  return broken === undefined
    ? say('fact.notDefined')
    : say('fact.sides', {
        left: formatNumber(broken.leftDerivative),
        right: formatNumber(broken.rightDerivative),
      });
}
