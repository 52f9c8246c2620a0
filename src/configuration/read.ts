import type { Words } from '../text/text';
import { type Configuration, FAIL_ON, KERAS_CHOICES, SCAN_FORMATS } from './configuration';
import { choice, flag, isTable, type Kind, type Problem, patterns, problem } from './kinds';
import { ruleTable } from './ruleTable';

/** Every key of a configuration, and what it takes. */
export const KEYS: {
  readonly [Key in keyof Configuration]-?: Kind<NonNullable<Configuration[Key]>>;
} = {
  rules: ruleTable,
  failOn: choice(FAIL_ON),
  keras: choice(KERAS_CHOICES),
  certainOnly: flag,
  include: patterns,
  exclude: patterns,
  format: choice(SCAN_FORMATS),
  quiet: flag,
  withoutIgnored: flag,
};

export type ConfigurationResult =
  | { readonly kind: 'read'; readonly configuration: Configuration }
  /** Sentences, each with the key that it is about. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

/** More mistakes than these are not listed. */
const MOST_PROBLEMS = 10;

/**
 * Checks what a file says. Keys may be written with hyphens in place of capitals, as TOML
 * has them; `$schema` is for editors. `within` leads to the value in its file.
 */
export function readConfiguration(
  value: unknown,
  words: Words,
  within: readonly string[] = [],
): ConfigurationResult {
  const { entries, problems } = entriesOf(value);
  const told = problems.slice(0, MOST_PROBLEMS).map(({ path, text, values }) =>
    words(text, {
      ...textsOf(values, words),
      key: keyText([...within, ...path]) || words('configuration.whole'),
    }),
  );
  return told.length > 0
    ? { kind: 'wrong', problems: told }
    : { kind: 'read', configuration: Object.fromEntries(entries) };
}

function textsOf(values: Problem['values'], words: Words): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.join(words('list.items')),
    ]),
  );
}

function entriesOf(value: unknown): {
  readonly entries: readonly (readonly [string, unknown])[];
  readonly problems: readonly Problem[];
} {
  if (!isTable(value)) {
    return { entries: [], problems: [problem([], 'configuration.takes.table', value)] };
  }
  const seen = new Set<string>();
  const entries: (readonly [string, unknown])[] = [];
  const problems: Problem[] = [];
  for (const [written, given] of Object.entries(value)) {
    const key = plain(written);
    if (written === '$schema') {
      continue;
    }
    const kind = kindOf(key);
    const read = kind?.read(given);
    if (read === undefined) {
      const known = Object.keys(KEYS);
      problems.push({ path: [written], text: 'configuration.unknownKey', values: { known } });
    } else if (seen.has(key)) {
      problems.push({ path: [written], text: 'configuration.twice', values: {} });
    } else if ('problems' in read) {
      problems.push(...read.problems.map((one) => ({ ...one, path: [written, ...one.path] })));
    } else {
      entries.push([key, read.value]);
    }
    seen.add(key);
  }
  return { entries, problems };
}

function kindOf(key: string): Kind<unknown> | undefined {
  return Object.hasOwn(KEYS, key) ? KEYS[key as keyof Configuration] : undefined;
}

/** `fail-on` is `failOn`. */
function plain(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Letters of a key that is shown. */
const LONGEST = 60;

/** `rules.AL101`; empty for the whole file. */
function keyText(path: readonly string[]): string {
  const text = path.join('.');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
