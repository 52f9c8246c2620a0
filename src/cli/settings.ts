import type { Activation, Parameter, Setting, Settings } from '../activations/activation';
import { words } from '../text/text';
import { UsageError } from './io';

/**
 * The settings that `--parameter name=value` options state, over `defaults`.
 * Throws `UsageError` for a name that the activation does not have, a value that
 * is not of its kind, and a required parameter that is left out.
 */
export function settingsFrom(
  activation: Activation,
  texts: readonly string[],
  defaults: Settings,
): Settings {
  const say = words();
  const given = new Map<string, Setting>();
  for (const text of texts) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined) {
      throw new UsageError(say('cli.parameterForm', { text }));
    }
    if (given.has(name)) {
      throw new UsageError(say('cli.parameterTwice', { name }));
    }
    given.set(name, setting(parameterOf(activation, name), value));
  }
  const settings = { ...defaults, ...Object.fromEntries(given) };
  for (const parameter of activation.parameters) {
    if (parameter.default === undefined && !Object.hasOwn(settings, parameter.name)) {
      const values = { id: activation.id, name: parameter.name };
      throw new UsageError(say('cli.requiredParameter', values));
    }
  }
  return settings;
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
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : undefined;
}

function parameterOf({ id, parameters }: Activation, name: string): Parameter {
  const parameter = parameters.find((candidate) => candidate.name === name);
  if (parameter === undefined) {
    const names = parameters.map((candidate) => candidate.name).join(', ');
    throw new UsageError(
      words()(names === '' ? 'cli.noParameters' : 'cli.unknownParameter', { id, name, names }),
    );
  }
  return parameter;
}

function setting(parameter: Parameter, text: string): Setting {
  const values = { name: parameter.name, value: text };
  switch (parameter.kind) {
    case 'number': {
      const value = numberFrom(text);
      if (value === undefined) {
        throw new UsageError(words()('cli.notNumber', values));
      }
      return value;
    }
    case 'list': {
      const list = numbersFrom(text);
      if (list === undefined) {
        throw new UsageError(words()('cli.notNumbers', values));
      }
      return list;
    }
    case 'choice': {
      if (!parameter.choices.includes(text)) {
        const choices = parameter.choices.join(', ');
        throw new UsageError(words()('cli.notChoice', { ...values, choices }));
      }
      return text;
    }
  }
}
