import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './io';
import { say } from './language';

/** `parseArgs` of Node, whose complaint becomes a `UsageError` of one line. */
export function parseOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: T,
) {
  try {
    return parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      allowNegative: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message.replace(/(?<!\s)\s*\n\s*/g, ' ') : '',
    );
  }
}

/** The value of an option that takes one of a few words. */
export function choice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((candidate) => candidate === value);
  if (chosen === undefined) {
    throw new UsageError(say('cli.choice', { option, value, choices: choices.join(', ') }));
  }
  return chosen;
}
