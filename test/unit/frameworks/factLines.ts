import type { ApiFact, ParameterFact } from './facts';
import { FRAMEWORK, isSilent, usualValues } from './facts';

/** Packages of TensorFlow.js that offer the same. */
const TFJS = /^@tensorflow\/tfjs(?:-core|-layers|-node-gpu|-node)?\./;

/** A path as a script has it below `import * as tf`, and as Python has it. */
export function written(path: string): string {
  return path.replace(TFJS, 'tf.');
}

export function isScript(path: string): boolean {
  return path.startsWith('@') || path.startsWith('tf.');
}

/** The values that a line gives to arguments, by name. */
export type Given = ReadonlyMap<string, number>;

const NOTHING: Given = new Map();

/** A call with the values by position, with what goes before them left open. */
export function byPosition(fact: ApiFact): { readonly call: string; readonly given: Given } {
  const positional = fact.params.filter(
    ({ position, name }) => position !== null && !name.startsWith('*'),
  );
  const given = new Map(
    positional
      .map(({ name }, index) => [name, numberAt(index)] as const)
      .filter(([name]) =>
        fact.params.some((parameter) => parameter.name === name && isMapped(fact, parameter)),
      ),
  );
  const texts = positional.map(({ name }) => String(given.get(name) ?? 'x'));
  return { call: callText(fact, texts), given };
}

/** A call with the values by name. */
export function byName(fact: ApiFact): { readonly call: string; readonly given: Given } {
  const mapped = fact.params.filter(
    (parameter) =>
      isMapped(fact, parameter) && (parameter.position === null || !isScript(fact.path)),
  );
  const given = new Map(mapped.map(({ name }, index) => [name, numberAt(index)] as const));
  const texts = [...given].map(([name, value]) =>
    isScript(fact.path) ? `${name}: ${value}` : `${name}=${value}`,
  );
  return {
    call: callText(
      fact,
      isScript(fact.path) && texts.length > 0 ? [`{ ${texts.join(', ')} }`] : texts,
    ),
    given,
  };
}

export function callText({ kind, path }: Pick<ApiFact, 'kind' | 'path'>, args: readonly string[]) {
  const callee = kind === 'method' ? `y.${path.slice(path.lastIndexOf('.') + 1)}` : written(path);
  return `${callee}(${args.join(', ')})`;
}

/** What is found in a call of the spelling at `path`. */
export function expected(fact: ApiFact, path: string, given: Given = NOTHING): readonly string[] {
  if (isSilent(fact)) {
    return [];
  }
  const token = path.slice(path.lastIndexOf('.') + 1);
  const certainty = fact.kind === 'method' ? 'probable' : 'certain';
  const head = [fact.canonical, FRAMEWORK[fact.framework], fact.kind, certainty].join(' ');
  return [[`${token}: ${head}`, ...parameterTexts(fact, given)].join(' ')];
}

function parameterTexts(fact: ApiFact, given: Given): readonly string[] {
  const texts = new Map<string, string>();
  for (const parameter of fact.params) {
    const { name, maps_to = '', default: standard } = parameter;
    const value = given.get(name);
    if (!isMapped(fact, parameter) || (value === undefined && standard === null)) {
      continue;
    }
    if (value !== undefined) {
      texts.set(maps_to, `${maps_to}=${value}:literal`);
    } else if (!texts.has(maps_to)) {
      const number = INITIALISERS[String(standard)] ?? standard;
      texts.set(maps_to, number === '<required>' ? `${maps_to}=?` : `${maps_to}=${number}:default`);
    }
  }
  return [...texts.values()];
}

/** Names of initialisers that are one number. */
const INITIALISERS: Readonly<Record<string, number>> = { zeros: 0, Zeros: 0, ones: 1 };

/** The argument sets a parameter of the function, not an axis. */
function isMapped({ canonical }: ApiFact, { maps_to }: ParameterFact): boolean {
  return maps_to !== undefined && Object.hasOwn(usualValues[canonical] ?? {}, maps_to);
}

/** Different for every argument, so that none can pass for another. */
function numberAt(index: number): number {
  return (index + 1) / 16;
}
