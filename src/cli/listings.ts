import { catalogue } from '../activations/catalogue';
import { adviceRules } from '../advice/adviceRules';
import { activationTextLines } from '../report/activationTextLines';
import { activationJsonLine, ruleJsonLine } from '../report/jsonLines';
import { ruleTextLine } from '../report/text';
import { type ExitCode, type Io, UsageError } from './io';
import { say } from './language';
import { choice, parseOptions } from './options';

const OPTIONS = { format: { type: 'string', default: 'text' } } as const;

const FORMATS = ['text', 'jsonl'] as const;

type Lines = Readonly<Record<(typeof FORMATS)[number], () => readonly string[]>>;

/** `rules [--format text|jsonl]` */
export const rulesCommand = listing('rules', {
  text: () => adviceRules.map((rule) => ruleTextLine(rule, say)),
  jsonl: () => adviceRules.map((rule) => ruleJsonLine(rule, say)),
});

/** `activations [--format text|jsonl]`: those that `explain` knows by an id. */
export const activationsCommand = listing('activations', {
  text: () => activationTextLines(catalogue, say),
  jsonl: () => catalogue.map(activationJsonLine),
});

function listing(command: string, lines: Lines) {
  return async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    const { values, positionals } = parseOptions(argv, OPTIONS);
    const format = choice('format', values.format, FORMATS);
    if (positionals.length > 0) {
      throw new UsageError(say('cli.takesNothing', { command }));
    }
    io.stdout(
      lines[format]()
        .map((line) => `${line}\n`)
        .join(''),
    );
    return 0;
  };
}
