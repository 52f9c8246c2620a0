import { replace } from '../advice/edits';
import type { TextEdit } from '../advice/finding';
import type { Span } from '../detect/use';
import type { GivenList, Handle, Writing } from '../detect/writing/writing';
import { isInitialiser } from '../frameworks/initialisers';
import type { SignatureParameter } from '../frameworks/signature';
import { layersInstead, type PathCandidate, sourceOf } from './candidates';
import { type Argument, type Callable, meanings, type NewItem } from './convert';
import { givenEdits } from './givenEdits';
import { type Notation, notationOf } from './notation';
import { numeral } from './numeral';
import { type Replacement, written } from './replace';
import {
  broughtIn,
  currentCallable,
  initialiser,
  inOrder,
  preview,
  type ReplaceOptions,
  type Situation,
} from './situation';

/** Parameters of a use with the values that they are to have, by the catalogue's names. */
export type Values = Readonly<Record<string, number>>;

/** How a use is given other values. */
export type ValueWriting =
  | {
      readonly kind: 'edits';
      /** How the call, or the value, will read. */
      readonly text: string;
      /** In order of position; they do not overlap. */
      readonly edits: readonly TextEdit[];
    }
  /** As it is written it takes none; a layer of its own, in its place, does. */
  | { readonly kind: 'instead'; readonly replacement: Replacement }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/**
 * Why a use takes no value: it is not written here (`form`); a string names it (`string`); it is
 * handed on without a call (`named`); a `*` or `**` may bring the value (`spread`); what it calls
 * has no such parameter (`parameter`); what starts a weight cannot be named (`initialiser`).
 */
export type Refusal = 'form' | 'string' | 'named' | 'spread' | 'parameter' | 'initialiser';

/** Writes values where a use has its own, or where its call takes them. */
export function writeValues(
  { layout, handle }: Writing,
  values: Values,
  options: ReplaceOptions,
): ValueWriting {
  const source = handle && sourceOf(handle, layout);
  if (!handle || !source) return refused('form');
  const situation: Situation = { handle, layout, source, options };
  if (handle.naming.kind === 'string') return byString(values, situation);
  return handle.given === undefined
    ? refused('named')
    : byArguments(handle.given, values, situation);
}

function refused(reason: Refusal): ValueWriting {
  return { kind: 'refused', reason };
}

/** A literal beside the string, where there is one; else a layer in the place of the string's. */
function byString(values: Values, situation: Situation): ValueWriting {
  const { handle, layout } = situation;
  const literals = Object.entries(values).map(([name, value]) => {
    const span = literalOf(handle, name);
    return span && replace(span, numeral(value, layout.language, textAt(layout.text, span)));
  });
  const edits = literals.filter((each) => each !== undefined);
  if (edits.length === literals.length) {
    const text = edits.map((each) => each.text).join(', ');
    return { kind: 'edits', text, edits: inOrder(edits) };
  }
  const [replacement] = layersInstead(handle, layout).flatMap(
    (candidate) => written(withValues(candidate, values), situation) ?? [],
  );
  return replacement ? { kind: 'instead', replacement } : refused('string');
}

/** What it has to be told beside what makes it the activation. */
function withValues(candidate: PathCandidate, values: Values): PathCandidate {
  const { callable } = candidate;
  const { signature, fixed } = callable;
  const all = Object.entries(values).map(([name, value]) => {
    const [usual, ...old] = settersOf(name, callable);
    return { value, usual, old };
  });
  const told = all.flatMap(({ value, usual }) => (usual ? [[usual.target, value] as const] : []));
  const old = all.flatMap((each) => each.old);
  const parameters = signature.parameters.filter((each) => !old.includes(each));
  return {
    ...candidate,
    callable: {
      ...callable,
      signature: { ...signature, parameters },
      fixed: new Map([...fixed, ...told]),
    },
  };
}

function byArguments(given: GivenList, values: Values, situation: Situation): ValueWriting {
  const { layout } = situation;
  const callable = currentCallable(situation);
  const notation = notationOf(
    layout,
    callable.signature.options,
    () => initialiser(situation)?.text,
  );
  const call: Call = { given, callable, meant: meanings(given, callable), situation, notation };
  const set = new Map<number, string>();
  const added: Argument[] = [];
  for (const [name, value] of Object.entries(values)) {
    const settings = settingsOf(name, value, call);
    if (typeof settings === 'string') return refused(settings);
    for (const { at, text, parameter } of settings) {
      if (at === undefined) added.push({ from: undefined, value: text, parameter });
      else set.set(at, text);
    }
  }
  if (added.length > 0 && given.spread) return refused('spread');
  const items = listWith(call, set, added);
  if (items === undefined) return refused('parameter');
  const edits = givenEdits(layout.text, given, items);
  return {
    kind: 'edits',
    text: preview(layout.text, given.call, edits),
    edits: inOrder([...edits, ...broughtIn(items.filter(isNew), situation)]),
  };
}

function isNew({ from }: NewItem): boolean {
  return from === undefined;
}

/** A call with what each of its arguments sets. */
interface Call {
  readonly given: GivenList;
  readonly callable: Callable;
  readonly meant: readonly (SignatureParameter | undefined)[];
  readonly situation: Situation;
  readonly notation: Notation;
}

/** One argument with a new value, or one that is added. */
interface Setting {
  readonly at: number | undefined;
  readonly text: string;
  readonly parameter: SignatureParameter;
}

/** The arguments by which a parameter gets its value: those that it has, or the usual one. */
function settingsOf(name: string, value: number, call: Call): readonly Setting[] | Refusal {
  const { callable, meant } = call;
  const setters = settersOf(name, callable);
  const plain = setters.filter(({ mirrored }) => !mirrored);
  const present = plain.filter((setter) => meant.includes(setter));
  const chosen = present.length > 0 ? present : plain.slice(0, 1);
  if (chosen.length === 0) return 'parameter';
  const settings: Setting[] = [];
  for (const parameter of [...chosen, ...setters.filter(({ mirrored }) => mirrored)]) {
    const at = meant.indexOf(parameter);
    const text = textFor(parameter, at, value, call);
    if (text === undefined) return 'initialiser';
    settings.push({ at: at < 0 ? undefined : at, text, parameter });
  }
  return settings;
}

/** The value as the argument is to be; the initialiser around a number, `Constant(…)`, stays. */
function textFor(
  parameter: SignatureParameter,
  at: number,
  value: number,
  { given, situation: { layout }, notation }: Call,
): string | undefined {
  const { text, language } = layout;
  const item = given.items[at]?.value;
  const old = item && textAt(text, item);
  const signed = parameter.mirrored ? -value : value;
  if (!Number.isFinite(signed) && parameter.default === null) return notation.literal(null);
  const [number, ...others] = old?.match(NUMBER) ?? [];
  if (isInitialiser(parameter) && number !== undefined && others.length === 0) {
    return old?.replace(NUMBER, numeral(signed, language, number));
  }
  return notation.started(numeral(signed, language, old), parameter);
}

/** Not a part of a name. */
const NUMBER = /(?<![\w.])[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?!\w)/gi;

/** The arguments that were there in their places, and what is added behind them. */
function listWith(
  { given, meant, notation }: Call,
  set: ReadonlyMap<number, string>,
  added: readonly Argument[],
): readonly NewItem[] | undefined {
  const kept = given.items.map(({ name }, from): NewItem => {
    return { from, name: name?.text, value: set.get(from) };
  });
  if (added.length === 0) return kept;
  const old = meant.map((parameter, from): Argument => ({ from, value: undefined, parameter }));
  const placed = notation.placed([...old, ...added], given);
  return placed && [...kept, ...placed.filter(isNew)];
}

/** The arguments that say what the activation calls by a name, the usual one first. */
function settersOf(name: string, { signature, renamed }: Callable): readonly SignatureParameter[] {
  return signature.parameters.filter(({ target }) => (renamed[target] ?? target) === name);
}

/** Where the number itself stands. */
function literalOf({ use }: Handle, name: string): Span | undefined {
  const parameter = Object.hasOwn(use.parameters, name) ? use.parameters[name] : undefined;
  return parameter?.source === 'literal' ? parameter.span : undefined;
}

function textAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
