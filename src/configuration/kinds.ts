import type { TextKey } from '../text/text';

/** What is wrong with a value; `path` leads to it from the key. */
export interface Problem {
  readonly path: readonly string[];
  readonly text: TextKey;
  readonly values: ProblemValues;
}

/** What stands in the text; several words as a list. */
type ProblemValues = Readonly<Record<string, string | readonly string[]>>;

export type Read<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** A kind of value: how it is read, and the JSON schema that says the same. */
export interface Kind<T> {
  /** Total: of any value. */
  readonly read: (value: unknown) => Read<T>;
  readonly schema: Readonly<Record<string, unknown>>;
}

export const flag: Kind<boolean> = {
  read: (value) =>
    typeof value === 'boolean' ? { value } : wrong([], 'configuration.takes.flag', value),
  schema: { type: 'boolean' },
};

/** One of a few words; a number counts as its digits. */
export function choice<T extends string>(choices: readonly T[]): Kind<T> {
  return {
    read: (value) => {
      const chosen = choices.find(
        (one) => one === (typeof value === 'number' ? `${value}` : value),
      );
      return chosen === undefined
        ? wrong([], 'configuration.takes.choice', value, { choices })
        : { value: chosen };
    },
    schema: { enum: choices.flatMap((one) => (/^\d+$/.test(one) ? [one, Number(one)] : [one])) },
  };
}

/** A list of patterns as in `.gitignore`. */
export const patterns: Kind<readonly string[]> = {
  read: (value) => {
    if (!Array.isArray(value)) {
      return wrong([], 'configuration.takes.patterns', value);
    }
    const entries: readonly unknown[] = value;
    const problems = entries.flatMap((entry, index) =>
      isPattern(entry) ? [] : [problem([`${index}`], 'configuration.takes.pattern', entry)],
    );
    return problems.length > 0 ? { problems } : { value: entries.filter(isPattern) };
  },
  schema: { type: 'array', items: { type: 'string', pattern: '\\S' } },
};

function isPattern(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

export function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

export function problem(
  path: readonly string[],
  text: TextKey,
  found: unknown,
  values: ProblemValues = {},
): Problem {
  return { path, text, values: { ...values, found: shown(found) } };
}

export function wrong(
  path: readonly string[],
  text: TextKey,
  found: unknown,
  values?: ProblemValues,
): { readonly problems: readonly Problem[] } {
  return { problems: [problem(path, text, found, values)] };
}

/** Letters of a text that is shown. */
const LONGEST = 40;

/** A value in a few words, as JSON: of what holds others only what it is. */
function shown(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
  }
  return Array.isArray(value) ? '[…]' : typeof value === 'object' && value ? '{…}' : String(value);
}
