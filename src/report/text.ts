import type { ActivationUse, ParameterUse } from '../detect/use';
import { escapeControls } from './escape';
import type { LocatedUse } from './locatedUse';

/**
 * One use as one line for people: `path:line:column activation parameters`, the
 * shape that terminals and editors turn into a link. A value that the code does
 * not give is followed by where it comes from, and so is what the version of Keras says.
 */
export function useTextLine(located: LocatedUse): string {
  const { use, path, cell, line, column } = located;
  const place = [path, ...(cell === undefined ? [] : [`cell ${cell}`]), line, column].join(':');
  const words = [place, shown(use), ...Object.entries(use.parameters).map(parameter)];
  if (use.keras !== undefined) {
    words.push(`(Keras ${use.keras.version} assumed)`);
  }
  if (use.certainty === 'probable') {
    words.push('(probable)');
  }
  return escapeControls(words.join(' '));
}

/** Of a user's own function its name, with what it equals. */
function shown({ activation, expression, equals, text }: ActivationUse): string {
  if (expression === undefined) return activation;
  return equals == null ? text : `${text} = ${equals}`;
}

function parameter([name, use]: readonly [string, ParameterUse]): string {
  const value = use.value === null ? '?' : String(use.value);
  return use.source === 'default' ? `${name}=${value} (default)` : `${name}=${value}`;
}
