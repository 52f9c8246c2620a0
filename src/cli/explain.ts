import type { Activation } from '../activations/activation';
import { catalogue, findActivation } from '../activations/catalogue';
import { instantiate } from '../activations/instantiate';
import { frameworkDefaults } from '../frameworks/defaults';
import { explain, explainText } from '../report/explain';
import { words } from '../text/text';
import { type ExitCode, type Io, UsageError } from './io';
import { nearest } from './near';
import { choice, parseOptions } from './options';
import { picture } from './picture';
import { numbersFrom, settingsFrom } from './settings';
import { stackFrom } from './stack';

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  parameter: { type: 'string', multiple: true },
  framework: { type: 'string' },
  at: { type: 'string' },
  layers: { type: 'string' },
  initialisation: { type: 'string', default: 'torch_default' },
  fan: { type: 'string', default: '256' },
} as const;

const FRAMEWORKS = [
  'torch',
  'keras',
  'tensorflow',
  'tfjs',
  'transformers',
  'timm',
  'diffusers',
  'torchvision',
  'jax',
] as const;

/** `explain [--parameter NAME=VALUE]… [--framework NAME] [--at X,…] [--layers N] [--format …] ID` */
export async function explainCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(argv, OPTIONS);
  const format = choice('format', values.format, ['text', 'json', 'svg'] as const);
  const activation = activationFrom(positionals);
  const settings = {
    ...defaultsIn(activation, values.framework),
    ...settingsFrom(activation, values.parameter ?? []),
  };
  const instance = instantiate(activation, settings);
  if (!instance.ok) {
    throw new UsageError(instance.problem.replace(/\.$/, ''));
  }
  const points = pointsFrom(values.at);
  if (format === 'svg') {
    io.stdout(`${picture(activation, instance.expression, instance.values)}\n`);
    return 0;
  }
  const document = {
    ...explain(activation, settings, points),
    ...stackFrom(values, instance.expression),
  };
  const text = format === 'json' ? JSON.stringify(document, null, 2) : explainText(document);
  io.stdout(text.endsWith('\n') ? text : `${text}\n`);
  return 0;
}

function activationFrom(positionals: readonly string[]): Activation {
  const say = words();
  const [id, ...others] = positionals;
  if (id === undefined) {
    throw new UsageError(say('cli.noActivation'));
  }
  if (others.length > 0) {
    throw new UsageError(say('cli.severalActivations', { count: positionals.length }));
  }
  const activation = findActivation(id);
  if (activation === undefined) {
    const ids = catalogue.map((entry) => entry.id);
    const near = nearest(id, ids).join(', ');
    throw new UsageError(
      say(near === '' ? 'cli.unknownActivation' : 'cli.unknownActivationNear', { id, near }),
    );
  }
  return activation;
}

function defaultsIn(activation: Activation, framework: string | undefined) {
  if (framework === undefined) {
    return {};
  }
  const chosen = choice('framework', framework, FRAMEWORKS);
  const defaults = frameworkDefaults(chosen, activation.id);
  if (defaults === undefined) {
    const values = { framework, id: activation.id };
    throw new UsageError(words()('cli.unknownFrameworkActivation', values));
  }
  return defaults;
}

function pointsFrom(text: string | undefined): readonly number[] {
  const points = text === undefined ? [] : numbersFrom(text);
  if (points === undefined) {
    throw new UsageError(words()('cli.badPoints', { text: text ?? '' }));
  }
  return points;
}
