import {
  type Configuration,
  FAIL_ON,
  KERAS_CHOICES,
  SCAN_FORMATS,
} from '../configuration/configuration';
import { listed } from '../text/list';
import { configurationFor, type ScanConfiguration } from './configurationFile';
import { UsageError } from './io';
import { say } from './language';
import { choice, parseOptions } from './options';
import { type Part, partFrom } from './part';
import { sharedFolder } from './repository';
import { ruleLevels } from './ruleLevels';
import { createSelection, type Selection } from './selection';

const OPTIONS = {
  format: { type: 'string' },
  rules: { type: 'string' },
  'fail-on': { type: 'string' },
  keras: { type: 'string' },
  'certain-only': { type: 'boolean' },
  'without-ignored': { type: 'boolean' },
  include: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  quiet: { type: 'boolean' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  outline: { type: 'boolean', default: false },
  workers: { type: 'string' },
  shard: { type: 'string' },
  stdin: { type: 'boolean', default: false },
} as const;

/** What a scan does. */
export interface ScanOptions extends Required<Omit<Configuration, 'include' | 'exclude'>> {
  readonly paths: readonly string[];
  /** The deepest folder that holds all paths. */
  readonly shared: string;
  readonly selection: Selection;
  readonly outline: boolean;
  /** Threads that scan; `undefined`: as many as suit. */
  readonly workers: number | undefined;
  /** Only the files of this part; `undefined`: all. */
  readonly part: Part | undefined;
  /** Files are read from stdin, one a line. */
  readonly stdin: boolean;
}

/** Flags, then the configuration file, then defaults. Throws `UsageError`, `ConfigurationError`. */
export async function scanOptions(
  argv: readonly string[],
  workingFolder: string,
): Promise<ScanOptions> {
  const { values, positionals } = parseOptions(argv, OPTIONS);
  const flags = configurationOf(values);
  const workers = workersOf(values.workers);
  const part = values.shard === undefined ? undefined : partFrom(values.shard);
  // What is wrong with the command itself is said before any file is looked for.
  ruleLevels(values.rules, {});
  if (values.stdin ? positionals.length > 0 || part : positionals.length === 0) {
    throw new UsageError(say(values.stdin ? 'cli.stdinPaths' : 'cli.noPath'));
  }
  const shared = await sharedFolder(values.stdin ? ['.'] : positionals, workingFolder);
  const found: ScanConfiguration = isWithout(values)
    ? { configuration: {}, folder: shared }
    : await configurationFor(values.config, shared, workingFolder);
  const { outline } = values;
  const stdinFormat = values.stdin ? ({ format: 'shard' } as const) : {};
  const options = { ...DEFAULTS, ...found.configuration, ...stdinFormat, ...flags };
  if (values.stdin && !STDIN_FORMATS.has(options.format)) {
    const choices = listed(say, [...STDIN_FORMATS]);
    throw new UsageError(say('cli.stdinFormat', { choices, format: options.format }));
  }
  if (outline && !OUTLINED.has(options.format)) {
    const choices = listed(say, [...OUTLINED]);
    throw new UsageError(say('cli.outlineFormat', { choices, format: options.format }));
  }
  return {
    ...options,
    rules: ruleLevels(values.rules, found.configuration.rules ?? {}),
    paths: positionals,
    shared,
    selection: selectionOf(flags, found, workingFolder),
    outline: outline || options.format === 'shard',
    workers: workers ?? (values.stdin ? 1 : undefined),
    part,
    stdin: values.stdin,
  };
}

/** No machine has more cores. */
const MOST_WORKERS = 1024;

function workersOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const workers = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (workers < 1 || workers > MOST_WORKERS) {
    throw new UsageError(say('cli.workers', { text, most: MOST_WORKERS }));
  }
  return workers;
}

const DEFAULTS = {
  format: 'text',
  failOn: 'none',
  keras: 'auto',
  certainOnly: false,
  quiet: false,
  withoutIgnored: false,
} as const satisfies Configuration;

/** Formats that have a place for models. */
const OUTLINED: ReadonlySet<string> = new Set(['text', 'json', 'jsonl', 'shard']);

/** Formats that are written line by line as files come. */
const STDIN_FORMATS: ReadonlySet<string> = new Set(['shard', 'jsonl']);

type Values = ReturnType<typeof parseOptions<typeof OPTIONS>>['values'];

/** What the flags set, as a file would. */
function configurationOf(values: Values): Omit<Configuration, 'rules'> {
  const { format, keras, quiet, include, exclude } = values;
  const failOn = values['fail-on'];
  const certainOnly = values['certain-only'];
  const withoutIgnored = values['without-ignored'];
  return {
    ...(format !== undefined && { format: choice('format', format, SCAN_FORMATS) }),
    ...(failOn !== undefined && { failOn: choice('fail-on', failOn, FAIL_ON) }),
    ...(keras !== undefined && { keras: choice('keras', keras, KERAS_CHOICES) }),
    ...(certainOnly !== undefined && { certainOnly }),
    ...(withoutIgnored !== undefined && { withoutIgnored }),
    ...(quiet !== undefined && { quiet }),
    ...(include !== undefined && { include }),
    ...(exclude !== undefined && { exclude }),
  };
}

/** `--no-config`, which Node gives as `config: false`, whatever its types say. */
function isWithout(values: Readonly<Record<string, unknown>>): boolean {
  return values.config === false;
}

function selectionOf(
  flags: Configuration,
  { configuration, folder }: ScanConfiguration,
  workingFolder: string,
): Selection {
  const patterns = (key: 'include' | 'exclude') =>
    flags[key] !== undefined
      ? { folder: workingFolder, patterns: flags[key] }
      : configuration[key] && { folder, patterns: configuration[key] };
  return createSelection(patterns('include'), patterns('exclude'));
}
