import type { ActivationUse } from '../detect/use';
import { type Analysis, isUnknown } from '../math/analysis';
import { backwardGain, forwardGain } from '../math/initialisation';
import { formatNumber } from '../text/numbers';
import { phraseIn } from '../text/phrases';
import type { Words } from '../text/text';
import { parameterNotes, parametersHeadline, symbolValues } from './hoverParameters';
import { saturationHeadline } from './hoverSaturation';
import type { HoverSubject } from './hoverSubject';
import { rangeText } from './rangeText';

type Subject = Extract<HoverSubject, { kind: 'function' }>;

/** What counts most: the name with its parameters, saturation, the range of f′. */
export function headline(subject: Subject, use: ActivationUse, words: Words): string {
  const { analysis } = subject;
  const derivative = isUnknown(analysis.derivativeRange)
    ? words('hover.derivativeUnknown')
    : words('hover.derivativeRange', { range: rangeText(analysis.derivativeRange, words) });
  return [title(subject, use, words), saturationHeadline(analysis, words), derivative].join(' · ');
}

function title({ name, equals, activation, values }: Subject, use: ActivationUse, words: Words) {
  if (activation === undefined) {
    const short = shortName(name);
    return equals === undefined ? short : words('hover.equals', { name: short, equal: equals });
  }
  const parameters = parametersHeadline(activation, values, use, words);
  return parameters === '' ? name : `${name} (${parameters})`;
}

/** The Keras and the values that the picture only assumes. */
export function assumedLines(
  { activation, values }: Subject,
  use: ActivationUse,
  words: Words,
): readonly string[] {
  return activation === undefined
    ? []
    : [...kerasNote(use, words), ...parameterNotes(activation, values, use, words)];
}

/** Which Keras was assumed, where that says what is shown. */
function kerasNote({ keras }: ActivationUse, words: Words): readonly string[] {
  if (keras === undefined) {
    return [];
  }
  const { version, reason } = keras;
  return [words(`hover.keras.${reason}`, { version, other: version === 2 ? 3 : 2 })];
}

/** What else the picture leaves open: the slice of a vector, noise in training; and what is read from the source. */
export function remarkLines({ activation }: Subject, words: Words): readonly string[] {
  if (activation === undefined) {
    return [words('hover.derived')];
  }
  return [activation.slice, activation.training].flatMap((sentence) =>
    sentence === undefined ? [] : [phraseIn(words, sentence)],
  );
}

/** Source code has no limit to a name. */
export function shortName(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('')}…` : name;
}

const LONGEST_NAME = 48;

/** Limits of f, and what becomes of a standard normal input. */
export function limitsLine(analysis: Analysis, words: Words): string {
  const { leftLimit, rightLimit, moments } = analysis;
  const limits = words('hover.limits', {
    left: limit(leftLimit.value, words),
    right: limit(rightLimit.value, words),
  });
  if (isUnknown(moments)) {
    return limits;
  }
  const [forward = '', backward = ''] = [forwardGain(moments), backwardGain(moments)].map((gain) =>
    formatNumber(gain),
  );
  return [
    limits,
    words('hover.mean', { mean: formatNumber(moments.mean) }),
    forward === backward
      ? words('hover.gain', { gain: forward })
      : words('hover.gains', { forward, backward }),
  ].join(' · ');
}

function limit(value: Analysis['leftLimit']['value'], words: Words): string {
  if (isUnknown(value)) {
    return words('hover.limitUnknown');
  }
  return value === null ? words('hover.noLimit') : formatNumber(value);
}

/** Longer ones would push the advice out of the box; the panel shows them. */
const LONGEST = 150;

/** The formula, with the values that its symbols stand for; empty if it is too long for a hover. */
export function formulaLine(subject: Subject, use: ActivationUse, words: Words): string {
  const { activation, values, formula, shownParameters } = subject;
  const short = shorten(formula);
  const symbols =
    activation === undefined ? '' : symbolValues(activation, values, shownParameters, use, words);
  const line =
    symbols === ''
      ? words('hover.formula', { formula: short })
      : words('hover.formulaWith', { formula: short, values: symbols });
  return line.length > LONGEST ? '' : line;
}

/** A constant of many digits (those of SELU) ends in an ellipsis. */
function shorten(formula: string): string {
  return formula.replace(/(\d\.\d{5})\d{3,}/g, '$1…');
}
