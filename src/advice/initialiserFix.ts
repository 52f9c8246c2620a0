import type { Initialiser } from '../detect/outline/initialiser';
import type { Span } from '../detect/use';
import { heSpelling, lecunSpelling } from '../frameworks/initialiserNames';
import type { Evidence, Observation } from './adviceRule';
import { append, named, replace } from './edits';
import type { TextEdit } from './finding';

type Written = { readonly initialiser: Initialiser; readonly span: Span };

/**
 * The edits after which an initialiser suits an activation of this slope on the left: He's
 * rule for 0, Taylor's for αβ. `undefined`: there is no such spelling, or too much is
 * written that would have to change with it.
 */
export function initialiserFix(
  evidence: Evidence,
  start: Written,
  slope: number,
): Observation['fix'] {
  const edits = /^kaiming_/.test(start.initialiser.name)
    ? kaimingEdits(evidence, start, slope)
    : otherName(evidence, start, slope);
  return edits === undefined
    ? undefined
    : { title: { key: slope === 0 ? 'rule.init.fix.he' : 'rule.init.fix.taylor' }, edits };
}

/** With `relu` as its nonlinearity, PyTorch ignores `a`: both have to change. */
function kaimingEdits(
  { source }: Evidence,
  { initialiser: { call, settings } }: Written,
  slope: number,
): readonly TextEdit[] | undefined {
  if (call === undefined) {
    return undefined;
  }
  const given = named(settings, 'nonlinearity', 3);
  const nonlinearity = slope === 0 ? "'relu'" : "'leaky_relu'";
  const byName = slope === 0 ? [] : [edited(named(settings, 'a', 1)?.span, String(slope))];
  const word = given?.span && replace(given.span, nonlinearity);
  const missing = [
    ...(byName[0] === undefined && slope !== 0 ? [`a=${slope}`] : []),
    ...(word === undefined ? [`nonlinearity=${nonlinearity}`] : []),
  ];
  const added = missing.length === 0 ? undefined : append(source, call, missing.join(', '));
  return missing.length > 0 && added === undefined
    ? undefined
    : [...byName, word, added].filter((edit) => edit !== undefined);
}

function edited(span: Span | undefined, text: string): TextEdit | undefined {
  return span && replace(span, text);
}

/** The name as it is written: the initialiser's own is the framework's word for it. */
function otherName(
  { source: text }: Evidence,
  { initialiser, span }: Written,
  slope: number,
): TextEdit[] | undefined {
  const { settings, source } = initialiser;
  const name = text.slice(span.start, span.end);
  const plain = source === 'argument' ? settings.length === 0 : settings.length <= 1;
  const spelling = slope === 0 ? heSpelling(name) : slope === 1 ? lecunSpelling(name) : undefined;
  return plain && spelling !== undefined ? [replace(span, spelling)] : undefined;
}
