import { findActivation } from '../activations/catalogue';
import { adviseOn } from '../advice/useAdvice';
import { fixedParameters } from '../detect/parameters';
import type { ActivationUse, FileTraits } from '../detect/use';
import { stringsOf } from '../frameworks/registryEntries';
import type { RegistryName } from '../frameworks/table';
import { isNeverAlone } from '../frameworks/uses';
import type { ThemeKind } from '../plot/palette';
import type { Words } from '../text/text';
import { type HoverPart, hoverMarkdown } from './hover';

/** A name that a string may be, where an activation is named by one. */
export interface Completion {
  readonly text: string;
  /** What it stands for: `Leaky ReLU`. */
  readonly name: string;
  /** First version that knows it, where that is known. */
  readonly since: string | undefined;
  /** As it would be detected. */
  readonly use: ActivationUse;
}

/** Stands where the string is asked for: every registry knows it. */
export const PROBE = 'relu';

/**
 * The names that are valid in the place of a string: those of its registry, as the newest
 * version has them. `use` is what was detected there.
 */
export function completionList(use: ActivationUse, registry: RegistryName): readonly Completion[] {
  const all = stringsOf(registry, undefined);
  // Of a registry that is no more, the last names are those that there are.
  const isGone = all.every(([, { until }]) => until !== undefined);
  return all.flatMap(([text, entry]) => {
    const activation = findActivation(entry.activation);
    const isOld = entry.until !== undefined && !isGone;
    if (activation === undefined || isNeverAlone(activation.id) || isOld) {
      return [];
    }
    const parameters = fixedParameters(entry.parameters, undefined);
    const named = { ...use, text, activation: activation.id, parameters };
    return { text, name: activation.name, since: entry.since, use: named };
  });
}

/** What a hover on the name would show of the function itself. */
const SHOWN: ReadonlySet<HoverPart> = new Set(['picture', 'limits', 'formula']);

/** Lower than a hover: it lies beside the list. */
const HEIGHT = 220;
/** The box beside a list of completions is narrower than a hover, and cuts off what is wider. */
const WIDTH = 290;

export function completionDocument(
  { use }: Completion,
  traits: FileTraits,
  theme: ThemeKind,
  words: Words,
): string {
  const advice = adviseOn(use, { role: use.role, model: undefined }, traits, words);
  const links = { openPanel: '', compare: '', compareFrameworks: '' };
  const size = { width: WIDTH, height: HEIGHT };
  return hoverMarkdown({ use, advice, theme, show: SHOWN, words, links, ...size });
}
