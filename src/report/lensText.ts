import { SEVERITIES, type Severity } from '../advice/finding';
import type { Count } from '../detect/outline/model';
import type { ActivationUse } from '../detect/use';
import { isUnknown } from '../math/analysis';
import type { PanelFinding, PanelLayer, PanelModel } from '../protocol';
import type { Words } from '../text/text';
import { branchesOf, findingsIn } from './fileGroups';
import { subjectOf } from './hoverSubject';
import { countText } from './layerText';
import { rangeText } from './rangeText';

/** One line above a model: `8 weighted layers · 5 activations · $(warning) AL101: …`. */
export function lensText(
  model: PanelModel,
  findings: readonly Pick<PanelFinding, 'code' | 'rule' | 'severity'>[],
  words: Words,
): string {
  const { layers, uses } = model;
  const count = weightedIn(layers);
  const isOne = count.least === 1 && count.most === 1;
  const worst = worstOf([...findingsIn(model)].flatMap((index) => findings[index] ?? []));
  return [
    isOne
      ? words('lens.layers.one')
      : words('lens.layers.many', { count: countText(words, count) }),
    uses.length === 1
      ? words('panel.file.uses.one')
      : words('panel.file.uses.many', { count: uses.length }),
    ...(worst === undefined
      ? []
      : [`${ICONS[worst.severity]} ${worst.code}: ${words(`rule.${worst.rule}.title`)}`]),
  ].join(' · ');
}

/** Layers with weights, those of branches and gates among them; what is repeated counts as often as it runs. */
function weightedIn(layers: readonly PanelLayer[]): Count {
  return layers.map(weightedAt).reduce(sum, NONE);
}

function weightedAt(layer: PanelLayer): Count {
  const beside = branchesOf(layer).map((branch) => weightedIn(branch.layers));
  return beside.reduce(sum, layer.kind === 'weighted' ? layer.times : NONE);
}

const NONE: Count = { least: 0, most: 0 };

function sum(a: Count, b: Count): Count {
  const isOpen = a.most === 'unknown' || b.most === 'unknown';
  return { least: a.least + b.least, most: isOpen ? 'unknown' : Number(a.most) + Number(b.most) };
}

/** Pictures of the editor's own font, which its lines of code draw. */
const ICONS: Readonly<Record<Severity, string>> = {
  error: '$(error)',
  warning: '$(warning)',
  info: '$(info)',
  hint: '$(lightbulb)',
};

/** The first of the most pressing ones. */
function worstOf<Found extends { readonly severity: Severity }>(
  found: readonly Found[],
): Found | undefined {
  const most = Math.max(...found.map(({ severity }) => SEVERITIES.indexOf(severity)));
  return found.find(({ severity }) => SEVERITIES.indexOf(severity) === most);
}

/** What an activation passes on, in a few characters; `undefined`: not without a guess. */
export function hintText(use: ActivationUse, words: Words): string | undefined {
  const isGuess = Object.values(use.parameters).some(({ source }) => source === 'unknown');
  const subject = isGuess ? undefined : subjectOf(use, words);
  if (subject?.kind !== 'function' || isUnknown(subject.analysis.derivativeRange)) {
    return undefined;
  }
  const range = rangeText(subject.analysis.derivativeRange, words);
  return range.length > LONGEST ? undefined : words('hover.derivativeRange', { range });
}

/** A longer one would push the code apart; the hover has it. */
const LONGEST = 32;

/** Offset behind the code that names and gives an activation; `undefined`: it is named elsewhere. */
export function hintOffset(
  { form, span, call }: Pick<ActivationUse, 'form' | 'span' | 'call'>,
  text: string,
): number | undefined {
  if (form === 'instance' || form === 'definition' || form === 'dynamic') {
    return undefined;
  }
  return call ? span.start + call.at.to : span.end + (isQuoted(span, text) ? 1 : 0);
}

/** A string's span is that of its contents: the hint stands behind the quote. */
function isQuoted({ start, end }: ActivationUse['span'], text: string): boolean {
  return /["'`]/.test(text.charAt(end)) && text.charAt(start - 1) === text.charAt(end);
}
