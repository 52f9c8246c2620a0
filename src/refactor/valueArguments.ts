import type { TextEdit } from '../advice/finding';
import type { GivenList } from '../detect/writing/writing';
import { isInitialiser } from '../frameworks/initialisers';
import type { SignatureParameter } from '../frameworks/signature';
import { type Argument, type Callable, meanings, type NewItem } from './convert';
import { givenEdits } from './givenEdits';
import { type Notation, notationOf } from './notation';
import { numeral } from './numeral';
import {
  broughtIn,
  currentCallable,
  initialiser,
  inOrder,
  preview,
  type Situation,
  textAt,
} from './situation';

/** Parameters of a use with the values that they are to have, by the catalogue's names. */
export type Values = Readonly<Record<string, number>>;

/** Why arguments cannot have them; see `Refusal`. */
type Refused = 'spread' | 'parameter' | 'initialiser';

export interface ArgumentEdits {
  /** How the call will read. */
  readonly text: string;
  /** In order of position; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** Values in the arguments of a call: where it has them, or as its framework spells them. */
export function valueArguments(
  given: GivenList,
  values: Values,
  situation: Situation,
): ArgumentEdits | Refused {
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
    if (typeof settings === 'string') return settings;
    for (const { at, text, parameter } of settings) {
      if (at === undefined) added.push({ from: undefined, value: text, parameter });
      else set.set(at, text);
    }
  }
  if (added.length > 0 && given.spread) return 'spread';
  const items = listWith(call, set, added);
  if (items === undefined) return 'parameter';
  const edits = givenEdits(layout.text, given, items);
  // What is called already needs no import.
  const isStarted = ({ from }: NewItem): boolean => {
    const old = from === undefined ? undefined : given.items[from];
    return !old || !/[Cc]onstant\(/.test(textAt(layout.text, old.value));
  };
  return {
    text: preview(layout.text, given.call, edits),
    edits: inOrder([...edits, ...broughtIn(items.filter(isStarted), situation)]),
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
function settingsOf(name: string, value: number, call: Call): readonly Setting[] | Refused {
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
export function settersOf(
  name: string,
  { signature, renamed }: Callable,
): readonly SignatureParameter[] {
  return signature.parameters.filter(({ target }) => (renamed[target] ?? target) === name);
}
