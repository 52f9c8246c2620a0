import { parse as parseToml, TomlError } from 'smol-toml';
import type { Words } from '../text/text';
import { jsonMistake } from './jsonMistake';
import { isTable } from './kinds';
import { type ConfigurationResult, readConfiguration } from './read';

/** The table of a TOML file that is ours. */
const TABLE = ['tool', 'activation-lens'] as const;

/**
 * What the text of a file sets, by the name of the file: in TOML the table
 * `[tool.activation-lens]`, anything else is JSON. `undefined`: a TOML file without that table,
 * which is none of our business.
 */
export function parseConfiguration(
  name: string,
  text: string,
  words: Words,
): ConfigurationResult | undefined {
  const plain = text.replace(/^\ufeff/, '');
  return /\.toml$/i.test(name) ? fromToml(plain, words) : fromJson(plain, words);
}

function fromJson(text: string, words: Words): ConfigurationResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong(words('configuration.notJson', placeIn(text, jsonMistake(text) ?? text.length)));
  }
  return readConfiguration(value, words);
}

/** A file that does not name us is not even parsed: its mistakes are for others to find. */
function fromToml(text: string, words: Words): ConfigurationResult | undefined {
  if (!text.includes(TABLE[1])) {
    return undefined;
  }
  let value: unknown;
  try {
    value = parseToml(text);
  } catch (error) {
    return wrong(notToml(error, words));
  }
  for (const key of TABLE) {
    if (!isTable(value) || !Object.hasOwn(value, key)) {
      return undefined;
    }
    value = value[key];
  }
  return readConfiguration(value, words, TABLE);
}

/** Line and column from 1. */
function placeIn(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n|[\r\n]/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The first line of what the parser says, which is English, behind its place. */
function notToml(error: unknown, words: Words): string {
  const message = error instanceof Error ? error.message : String(error);
  const [problem = ''] = message.replace(/^Invalid TOML document: /, '').split('\n');
  const { line, column } = error instanceof TomlError ? error : { line: 1, column: 1 };
  return words('configuration.notToml', { line, column, problem });
}

function wrong(problem: string): ConfigurationResult {
  return { kind: 'wrong', problems: [problem] };
}
