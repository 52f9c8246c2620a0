import { type Instance, instantiate, numbersOf } from '../activations/instantiate';
import { recognise } from '../activations/recognise';
import { symbolsOf } from '../activations/symbols';
import { functionCode } from '../codegen/functionCode';
import { toLatex } from '../codegen/latex';
import { explain, explainText } from '../report/explain';
import { explainExpression, explainExpressionText } from '../report/explainExpression';
import { phraseIn } from '../text/phrases';
import { type ExitCode, type Io, UsageError } from './io';
import { say, withoutStop } from './language';
import { choice, parseOptions } from './options';
import { picture } from './picture';
import { numbersFrom, settingsFrom } from './settings';
import { type StackOptions, stackFrom } from './stack';
import { type Subject, subjectFrom } from './subject';

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  parameter: { type: 'string', multiple: true },
  expression: { type: 'string' },
  framework: { type: 'string' },
  at: { type: 'string' },
  layers: { type: 'string' },
  initialisation: { type: 'string', default: 'torch_default' },
  fan: { type: 'string', default: '256' },
} as const;

const FORMATS = ['text', 'json', 'svg', 'latex', 'torch', 'keras', 'numpy', 'tfjs'] as const;

/**
 * `explain [--parameter NAME=VALUE]… [--framework NAME] [--at X,…] [--layers N] [--format …]`
 * and an id or `--expression …`
 */
export async function explainCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(withExpressionJoined(argv), OPTIONS);
  const format = choice('format', values.format, FORMATS);
  const { expression, framework } = values;
  const subject = subjectFrom({ positionals, expression, framework });
  const settings = {
    ...subject.defaults,
    ...settingsFrom(subject.activation, values.parameter ?? []),
  };
  const instance = instantiate(subject.activation, settings);
  if (!instance.ok) {
    throw new UsageError(withoutStop(phraseIn(say, instance.problem)));
  }
  const points = pointsFrom(values.at);
  const output = outputOf(format, subject, instance, values, points);
  io.stdout(output.endsWith('\n') ? output : `${output}\n`);
  return 0;
}

/** `--expression -x`: what begins with a minus is an expression there, and no option. */
function withExpressionJoined(argv: readonly string[]): readonly string[] {
  const at = argv.indexOf('--expression');
  const text = argv[at + 1];
  return at < 0 || text === undefined
    ? argv
    : [...argv.slice(0, at), `--expression=${text}`, ...argv.slice(at + 2)];
}

function outputOf(
  format: (typeof FORMATS)[number],
  subject: Subject,
  instance: Settled,
  options: StackOptions & { readonly format: string },
  at: readonly number[],
): string {
  const { activation } = subject;
  switch (format) {
    case 'svg':
      return drawn(subject, instance);
    case 'latex':
      return toLatex(instance.definition, { symbols: symbolsOf(activation) });
    case 'text':
    case 'json':
      return analysed(subject, instance, options, at);
    default: {
      const name = subject.written === undefined ? activation.id : undefined;
      const numbers = numbersOf(instance.values);
      return functionCode(instance.definition, format, name, numbers) ?? '';
    }
  }
}

type Settled = Extract<Instance, { readonly ok: true }>;

function drawn({ activation, written }: Subject, { expression, values }: Settled): string {
  const known = written === undefined ? null : recognise(expression);
  return picture(
    { ...activation, name: known?.activation.name ?? activation.name },
    expression,
    values,
  );
}

function analysed(
  { activation, written }: Subject,
  { expression, values }: Settled,
  options: StackOptions & { readonly format: string },
  at: readonly number[],
): string {
  const stack = stackFrom(options, expression);
  if (written === undefined) {
    const document = { ...explain(activation, values, at), ...stack };
    return options.format === 'json'
      ? JSON.stringify(document, null, 2)
      : explainText(document, say);
  }
  const document = { ...explainExpression(written, numbersOf(values), at), ...stack };
  return options.format === 'json'
    ? JSON.stringify(document, null, 2)
    : explainExpressionText(document, written, say);
}

function pointsFrom(text: string | undefined): readonly number[] {
  const points = text === undefined ? [] : numbersFrom(text);
  if (points === undefined) {
    throw new UsageError(say('cli.badPoints', { text: text ?? '' }));
  }
  return points;
}
