import type { ActivationUse } from '../../src/detect/use';
import type { OracleUse } from './oracleUse';

/**
 * `extra`: ours alone; `missing`: the oracle's alone; `different`: not the same
 * activation or parameters. Not counted, but worth reading: `neutral`, ours at a place
 * that may be reported or not, and `silent`, a word that neither side takes for a use.
 */
export type Kind = 'extra' | 'missing' | 'different' | 'certainty' | 'neutral' | 'silent';

export interface Disagreement {
  readonly kind: Kind;
  /** `path:line:column`, the column from 1. */
  readonly place: string;
  readonly ours: string;
  readonly oracle: string;
  /** Counted under: certainty, framework, form. */
  readonly group: string;
}

export interface Comparison {
  readonly disagreements: readonly Disagreement[];
  /** Groups of the uses that both sides have, of ours and of the oracle's certainty. */
  readonly agreed: readonly { readonly ours: string; readonly oracle: string }[];
}

/** Forms that may be reported or not, whatever the oracle makes of them. */
const NEUTRAL = new Set(['instance', 'dynamic', 'definition']);

export function compareUses(
  path: string,
  text: string,
  uses: readonly ActivationUse[],
  oracle: readonly OracleUse[],
): Comparison {
  const starts = lineStarts(text);
  const byPlace = new Map(oracle.map((use) => [`${use.line}:${use.column + 1}`, use]));
  const disagreements: Disagreement[] = [];
  const agreed: { readonly ours: string; readonly oracle: string }[] = [];
  const seen = new Set<string>();
  for (const use of uses) {
    const at = placeOf(starts, use.span.start);
    const other = byPlace.get(at);
    seen.add(at);
    const found = { place: `${path}:${at}`, ours: describe(use), oracle: other ? say(other) : '' };
    const group = groupOf(use);
    if (isNeutral(use) || isFollowed(use) || (other?.optional && other.ids.length > 0)) {
      disagreements.push({ kind: 'neutral', ...found, group });
    } else if (!other || other.optional) {
      disagreements.push({ kind: 'extra', ...found, group });
    } else if (!isSame(use, other)) {
      disagreements.push({ kind: 'different', ...found, group });
    } else {
      agreed.push({ ours: group, oracle: `${other.certainty} ${use.framework} ${use.form}` });
      if (use.certainty !== other.certainty) {
        disagreements.push({ kind: 'certainty', ...found, group });
      }
    }
  }
  for (const [at, use] of byPlace) {
    if (!seen.has(at)) {
      const kind = use.optional ? 'silent' : 'missing';
      const group = `${use.certainty} ${use.framework || 'any'} ${use.form}`;
      const place = `${path}:${at}`;
      disagreements.push({ kind, place, ours: '', oracle: say(use), group });
    }
  }
  return { disagreements, agreed };
}

/** A project's own functions are no API of a framework: the oracles know those alone. */
function isNeutral({ form, activation }: ActivationUse): boolean {
  return NEUTRAL.has(form) || activation === 'expression';
}

/** `activation=act`, whose value was followed: a reading of a dynamic form. */
function isFollowed({ form, spelling }: ActivationUse): boolean {
  return form === 'reference' && /[=[(]/.test(spelling);
}

function groupOf({ certainty, framework, form }: ActivationUse): string {
  return `${certainty} ${framework} ${form}`;
}

function isSame(use: ActivationUse, oracle: OracleUse): boolean {
  if (use.text !== oracle.text || (oracle.ids.length > 0 && !oracle.ids.includes(use.activation))) {
    return false;
  }
  const options = oracle.parameters.filter((known) => Object.keys(known).length > 0);
  return options.length === 0 || options.some((known) => haveSameParameters(use, known));
}

function haveSameParameters(
  use: ActivationUse,
  known: Readonly<Record<string, number | string>>,
): boolean {
  return Object.entries(use.parameters).every(([name, { value }]) => {
    const expected = known[name];
    const ours = value ?? '?';
    return expected === undefined || expected === ours || typeof ours === 'object';
  });
}

function describe(use: ActivationUse): string {
  const parameters = Object.entries(use.parameters).map(([name, { value }]) => `${name}=${value}`);
  return [use.text, use.activation, use.framework, use.form, use.certainty, ...parameters].join(
    ' ',
  );
}

function say(use: OracleUse): string {
  const parameters = use.parameters.length > 0 ? JSON.stringify(use.parameters) : '';
  return [use.text, use.ids.join('|'), use.framework, use.form, use.certainty, parameters].join(
    ' ',
  );
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((feed) => feed.index + 1)];
}

function placeOf(starts: readonly number[], offset: number): string {
  let line = 0;
  let high = starts.length - 1;
  while (line < high) {
    const middle = (line + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) {
      line = middle;
    } else {
      high = middle - 1;
    }
  }
  return `${line + 1}:${offset - (starts[line] ?? 0) + 1}`;
}
