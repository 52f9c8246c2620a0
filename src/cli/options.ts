import { type ParseArgsConfig, parseArgs } from 'node:util';
import { listed } from '../text/list';
import { UsageError } from './io';
import { say } from './language';
import { nearest } from './near';

type Options = NonNullable<ParseArgsConfig['options']>;

/** `parseArgs` of Node, whose complaint becomes a `UsageError` in our words. */
export function parseOptions<T extends Options>(argv: readonly string[], options: T) {
  const asked = { args: [...argv], options, allowPositionals: true, allowNegative: true } as const;
  try {
    return parseArgs({ ...asked, strict: true });
  } catch (error) {
    const { tokens } = parseArgs({ ...asked, strict: false, tokens: true });
    for (const token of tokens) {
      const problem = token.kind === 'option' ? problemWith(token, options) : undefined;
      if (problem !== undefined) throw new UsageError(problem);
    }
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** An option as it was typed: `value` also where it is the next argument. */
interface Typed {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** What is wrong with one option; `undefined`: nothing. */
function problemWith(
  { name, rawName: option, value, inlineValue }: Typed,
  options: Options,
): string | undefined {
  const isNegative = option.startsWith('--no-') && !Object.hasOwn(options, option.slice(2));
  const known = Object.hasOwn(options, name)
    ? name
    : isNegative && Object.hasOwn(options, name.replace(/^no-/, ''))
      ? name.replace(/^no-/, '')
      : undefined;
  if (known === undefined) return noOption(option, Object.keys(options));
  if (isNegative || options[known]?.type === 'boolean') {
    return value === undefined ? undefined : say('cli.optionNoValue', { option });
  }
  if (value === undefined || (!inlineValue && isOption(value, options))) {
    return say('cli.optionValue', { option });
  }
  return !inlineValue && value.startsWith('-') && value !== '-'
    ? say('cli.optionDashValue', { option, value })
    : undefined;
}

function isOption(text: string, options: Options): boolean {
  return text.startsWith('--') && Object.hasOwn(options, text.slice(2).replace(/^no-|=.*$/gs, ''));
}

function noOption(option: string, names: readonly string[]): string {
  if (!option.startsWith('--')) return say('cli.noOptionDash', { option });
  const near = nearest(option, names).map((name) => `--${name}`);
  return near.length === 0
    ? say('cli.noOption', { option })
    : say('cli.noOptionNear', { option, near: listed(say, near) });
}

/** The value of an option that takes one of a few words. */
export function choice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((candidate) => candidate === value);
  if (chosen === undefined) {
    throw new UsageError(say('cli.choice', { option, value, choices: listed(say, choices) }));
  }
  return chosen;
}
