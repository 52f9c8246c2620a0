import type { Activation, Setting, Settings } from '../activations/activation';
import { UsageError } from './io';
import { say } from './language';

/**
 * The settings that `--parameter name=value` options state. Values that are not
 * of the parameter's kind stay text, and names that the activation does not have
 * stay as well: the activation itself says what is wrong with them.
 */
export function settingsFrom(activation: Activation, texts: readonly string[]): Settings {
  const settings = new Map<string, Setting>();
  for (const text of texts) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined) {
      throw new UsageError(say('cli.parameterForm', { text }));
    }
    if (settings.has(name)) {
      throw new UsageError(say('cli.parameterTwice', { name }));
    }
    settings.set(name, setting(activation, name, value));
  }
  return Object.fromEntries(settings);
}

function setting({ parameters }: Activation, name: string, text: string): Setting {
  switch (parameters.find((parameter) => parameter.name === name)?.kind) {
    case 'number':
      return numberFrom(text) ?? text;
    case 'list':
      return numbersFrom(text) ?? text;
    default:
      return text;
  }
}

/** Numbers separated by commas, in order. `undefined`: something is not a number. */
export function numbersFrom(text: string): readonly number[] | undefined {
  const numbers = text.split(',').map(numberFrom);
  return numbers.every((value) => value !== undefined) ? numbers : undefined;
}

/** A decimal number or an infinity. `undefined`: anything else, also `0x10` and nothing at all. */
function numberFrom(text: string): number | undefined {
  const trimmed = text.trim();
  const infinity = /^([+-]?)inf(inity)?$/i.exec(trimmed);
  if (infinity) {
    return infinity[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  return /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : undefined;
}
