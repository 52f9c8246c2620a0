import type { Activation, Setting, Settings } from '../activations/activation';
import { findActivation } from '../activations/catalogue';
import { instantiate } from '../activations/instantiate';
import { symbolsOf } from '../activations/symbols';
import { analyse } from '../math/analyse';
import { differentiate } from '../math/differentiate';
import { toUnicode } from '../math/print';
import { formatNumber } from '../text/numbers';
import { phraseIn } from '../text/phrases';
import type { Words } from '../text/text';
import { citation } from './citation';
import { columnsOf, paddedTo } from './columns';
import type {
  ExplainDocument,
  JsonNumber,
  PropagationDocument,
  SampleDocument,
} from './explainDocument';
import type { Fact } from './fact';
import { facts } from './facts';
import { piecewiseIn } from './piecewise';

/**
 * The same for people, with the sentences of the hover and the panel. The facts are
 * taken from the analysis again, which is kept, because the document carries numbers
 * and not sentences.
 */
export function explainText(
  document: ExplainDocument,
  say: Words,
  activation = findActivation(document.id),
): string {
  const problem = document.unknownReasons.parameters;
  if (activation === undefined || problem !== undefined) {
    return `${document.name}\n${say('explain.problem', { problem: phraseIn(say, problem ?? document.id) })}`;
  }
  const settings = settingsOf(document.parameters);
  const lines = [
    `${document.name} (${document.id})`,
    ...computedLines(activation, settings, say),
    ...document.samples.map((sample) => sampleLine(sample, say)),
    ...(document.propagation === undefined ? [] : propagationLines(document.propagation, say)),
  ];
  return lines.join('\n');
}

/** What is not computed: the slice that is drawn, the law in training, the papers. */
export function aboutFacts({ slice, training, papers }: Activation, say: Words): readonly Fact[] {
  const about: readonly (readonly [key: 'slice' | 'training' | 'papers', value: string])[] = [
    ['slice', phraseIn(say, slice ?? '')],
    ['training', phraseIn(say, training ?? '')],
    ['papers', papers.map(citation).join('; ')],
  ];
  return about.flatMap(([key, value]) =>
    value === '' ? [] : [{ key, label: say(`fact.${key}`), value }],
  );
}

function computedLines(activation: Activation, settings: Settings, say: Words): readonly string[] {
  const instance = instantiate(activation, settings);
  if (!instance.ok) {
    return [];
  }
  const { definition, expression } = instance;
  const symbols = symbolsOf(activation);
  const derivative = differentiate(definition);
  return [
    say('explain.formula', {
      formula: toUnicode(definition, { symbols, piecewise: piecewiseIn(say) }),
    }),
    say('explain.derivative', {
      formula: toUnicode(derivative, { symbols, openPieces: true, piecewise: piecewiseIn(say) }),
    }),
    ...tableLines([
      ...facts(activation, settings, analyse(expression), say),
      ...aboutFacts(activation, say),
    ]),
  ];
}

/** What is drawn is said first: the whole signal, or the part that depends on the input. */
function propagationLines(
  { name, fan, layers }: PropagationDocument,
  say: Words,
): readonly string[] {
  return [
    say('explain.propagation', { name: phraseIn(say, name), fan }),
    ...layers.map(({ layer, secondMoment, inputDependent, squaredGradient }) =>
      say('explain.layer', {
        layer,
        secondMoment: shown(secondMoment, say),
        inputDependent: shown(inputDependent, say),
        squaredGradient: shown(squaredGradient, say),
      }),
    ),
  ];
}

/** Labels in one column, values in the next. */
function tableLines(rows: readonly Fact[]): readonly string[] {
  const width = Math.max(...rows.map(({ label }) => columnsOf(label)));
  return rows.map(({ label, value }) => `${paddedTo(width, label)}  ${value}`);
}

function sampleLine(sample: SampleDocument, say: Words): string {
  const { x, value, derivative, leftDerivative, rightDerivative } = sample;
  const slope =
    leftDerivative === undefined || rightDerivative === undefined
      ? shown(derivative, say)
      : say('fact.sides', { left: shown(leftDerivative, say), right: shown(rightDerivative, say) });
  return say('explain.sample', { x: shown(x, say), value: shown(value, say), derivative: slope });
}

function shown(value: JsonNumber | null, say: Words): string {
  return value === null ? say('fact.notDefined') : formatNumber(Number(value), 10);
}

/** The settings that a document holds as JSON. */
export function settingsOf(parameters: ExplainDocument['parameters']): Settings {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, settingOf(value)]),
  );
}

function settingOf(value: ExplainDocument['parameters'][string]): Setting {
  if (typeof value === 'object') {
    return value.map(Number);
  }
  return value === 'Infinity' || value === '-Infinity' ? Number(value) : value;
}
