import type { AdviceRule } from '../advice/adviceRule';
import type { ActivationUse } from '../detect/use';
import type { Words } from '../text/text';
import { escapeControls } from './escape';
import { type FilePlace, type LocatedFinding, type LocatedUse, positionText } from './locatedUse';

/**
 * One use as one line for people: `path:line:column activation parameters`, the
 * shape that terminals and editors turn into a link. A value that the code does
 * not give is followed by where it comes from, and so is what the version of Keras says.
 */
export function useTextLine(located: LocatedUse, say: Words): string {
  const { use } = located;
  const words = [placeText(located), shown(use), ...parameters(use, say)];
  if (use.keras !== undefined) {
    words.push(say('cli.use.keras', { version: use.keras.version }));
  }
  if (use.certainty === 'probable') {
    words.push(say('cli.use.probable'));
  }
  return escapeControls(words.join(' '));
}

/** One finding as one line for people: `path:line:column severity code message [slug]`. */
export function findingTextLine(located: LocatedFinding): string {
  const { severity, code, message, rule } = located.finding;
  return escapeControls(`${placeText(located)} ${severity} ${code} ${message} [${rule}]`);
}

/** One rule as one line for people. */
export function ruleTextLine({ code, slug, severity, enabled }: AdviceRule, words: Words): string {
  const level = enabled ? severity : words('cli.ruleOff', { severity });
  return `${code} ${slug} (${level}): ${words(`rule.${slug}.title`)}`;
}

/** Of a user's own function its name, with what it equals. */
function shown({ activation, expression, equals, text }: ActivationUse): string {
  if (expression === undefined) return activation;
  return equals == null ? text : `${text} = ${equals}`;
}

function parameters({ parameters: uses }: ActivationUse, say: Words): readonly string[] {
  return Object.entries(uses).map(([name, { value, source }]) => {
    const text = `${name}=${value === null ? '?' : String(value)}`;
    return source === 'default' ? `${text} ${say('cli.use.default')}` : text;
  });
}

function placeText(place: FilePlace): string {
  return `${place.path}:${positionText(place)}`;
}
