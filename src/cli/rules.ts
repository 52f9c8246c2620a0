import { adviceRules } from '../advice/adviceRules';
import { ruleJsonLine } from '../report/jsonLines';
import { ruleTextLine } from '../report/text';
import { type ExitCode, type Io, UsageError } from './io';
import { say } from './language';
import { choice, parseOptions } from './options';

const OPTIONS = { format: { type: 'string', default: 'text' } } as const;

/** `rules [--format text|jsonl]` */
export async function rulesCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(argv, OPTIONS);
  const format = choice('format', values.format, ['text', 'jsonl'] as const);
  if (positionals.length > 0) {
    throw new UsageError(say('cli.rulesTakesNothing'));
  }
  const line = format === 'text' ? ruleTextLine : ruleJsonLine;
  io.stdout(adviceRules.map((rule) => `${line(rule, say)}\n`).join(''));
  return 0;
}
