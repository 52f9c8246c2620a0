import { findActivation } from '../activations/catalogue';
import { replace } from '../advice/edits';
import type { TextEdit } from '../advice/finding';
import type { Span } from '../detect/use';
import type { Handle, Writing } from '../detect/writing/writing';
import { additionEdits } from './additions';
import { type Candidate, candidates, sourceOf } from './candidates';
import { type Callable, convert, type NewItem } from './convert';
import { givenEdits, newList } from './givenEdits';
import { operationsFor } from './libraries';
import { localised, withoutKnown } from './localised';
import { notationOf } from './notation';
import { type Name, nameFor } from './place';
import {
  broughtIn,
  currentCallable,
  initialiser,
  inOrder,
  preview,
  type ReplaceOptions,
  type Situation,
} from './situation';

export type { ReplaceOptions } from './situation';

/** Another activation in the place of a use. */
export interface Replacement {
  /** Catalogue id. */
  readonly activation: string;
  readonly name: string;
  /**
   * `framework`: something that the framework has; `source`: a class or function that the
   * source has already; `written`: one that is written into it.
   */
  readonly from: 'framework' | 'source' | 'written';
  /** What is written anew, and how it will read: `nn.ELU(alpha=0.5)`. */
  readonly at: Span;
  readonly text: string;
  /** First version of the framework that has it, where that is known. */
  readonly since: string | undefined;
  /** In order of position; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

/**
 * All that can stand in the place of a use, each once, in the order of the framework's own;
 * of the activations that are `wanted`, if only some are.
 */
export function replacements(
  { layout, handle }: Writing,
  options: ReplaceOptions,
  wanted: (activation: string) => boolean = () => true,
): readonly Replacement[] {
  const source = handle && sourceOf(handle, layout);
  if (!handle || !source) return [];
  const found = new Map<string, Replacement>();
  for (const candidate of candidates(handle, layout)) {
    if (found.has(candidate.activation) || !wanted(candidate.activation)) continue;
    const one = written(candidate, { handle, layout, source, options });
    if (one) found.set(candidate.activation, one);
  }
  return [...found.values()];
}

/** Something could be written in the place of the use; what exactly is not asked here. */
export function isReplaceable({ layout, handle }: Writing): boolean {
  return handle !== undefined && candidates(handle, layout).length > 0;
}

/** One way of it; `undefined` where it cannot be written. */
export function written(candidate: Candidate, situation: Situation): Replacement | undefined {
  const { layout, handle } = situation;
  const change =
    candidate.kind === 'string'
      ? stringChange(candidate.text, handle)
      : candidate.kind === 'path'
        ? pathChange(candidate, situation)
        : generatedChange(candidate, situation);
  const activation = findActivation(candidate.activation);
  if (!change || !activation) return undefined;
  return {
    activation: activation.id,
    name: activation.name,
    from: change.from ?? 'framework',
    at: change.whole,
    text: preview(layout.text, change.whole, change.edits),
    since: candidate.kind === 'generated' ? undefined : candidate.since,
    edits: inOrder([...change.edits, ...change.beside]),
  };
}

interface Change {
  readonly whole: Span;
  readonly edits: readonly TextEdit[];
  /** Elsewhere: imports, definitions. */
  readonly beside: readonly TextEdit[];
  readonly from?: Replacement['from'];
}

function stringChange(text: string, { use: { span } }: Handle): Change {
  // The quotes are shown as well.
  const whole = { start: span.start - 1, end: span.end + 1 };
  return { whole, edits: [replace(span, text)], beside: [] };
}

function pathChange(
  candidate: Extract<Candidate, { kind: 'path' }>,
  situation: Situation,
): Change | undefined {
  const { handle, layout, options } = situation;
  const items = argumentsFor(candidate.callable, situation);
  const name = items && nameFor(candidate.path, { handle, layout, region: options.region });
  return name && items && changeTo(name, items, candidate.callable, situation);
}

function generatedChange(
  { generate }: Extract<Candidate, { kind: 'generated' }>,
  situation: Situation,
): Change | undefined {
  const { handle, layout, options } = situation;
  const generated = generate();
  if (generated === undefined) return undefined;
  const { name, blocks, callable } = generated;
  const isClass = !callable.takesInput;
  // In JavaScript a class is made by `new`, so that it can stand for no function that makes it.
  const isMade = layout.language === 'javascript' && isClass;
  if (isMade && givenOf(handle) === undefined) return undefined;
  const text = isMade ? `new ${name}` : name;
  const existing = layout.definitions.get(name);
  if (existing !== undefined) {
    const fits = existing === 'import' || existing === (isClass ? 'class' : 'function');
    const bare = {
      ...callable,
      signature: {
        ...callable.signature,
        parameters: callable.signature.parameters.slice(0, isClass ? 0 : 1),
      },
    };
    const items = fits ? argumentsFor(bare, situation) : undefined;
    const change = items && changeTo({ text, beside: [] }, items, bare, situation);
    return change && { ...change, from: 'source' };
  }
  const items = layout.taken.has(name) ? undefined : argumentsFor(callable, situation);
  const printed = items && blocks({ ...options, operations: operationsFor(layout) });
  const fresh = printed && withoutKnown(printed, layout);
  const at = handle.use.span.start;
  const local = fresh && localised(fresh, layout, at);
  if (!items || !local) return undefined;
  const beside = additionEdits(layout, options.region, { ...local, before: at });
  const change = changeTo({ text, beside }, items, callable, situation);
  return change && { ...change, from: 'written' };
}

/** The list that is changed: of `layers.Activation("relu")` that of the layer, if a layer comes in its place. */
function givenOf({ naming, given }: Handle): Handle['given'] {
  return naming.kind === 'string' ? naming.layer?.given : given;
}

function argumentsFor(target: Callable, situation: Situation): readonly NewItem[] | undefined {
  const { handle, layout } = situation;
  const given = givenOf(handle);
  const options = target.signature.options;
  const notation = notationOf(layout, options, () => initialiser(situation)?.text);
  const items = convert(
    { given, use: handle.use, callable: currentCallable(situation), text: layout.text },
    target,
    notation,
  );
  // What is only named takes no arguments; a list of another kind has to be written anew.
  const isNamed = given === undefined;
  return items === undefined || (isNamed && items.length > 0) ? undefined : items;
}

function changeTo(
  name: Name,
  items: readonly NewItem[],
  target: Callable,
  situation: Situation,
): Change | undefined {
  const { handle, layout } = situation;
  const { naming } = handle;
  const given = givenOf(handle);
  const callee =
    naming.kind === 'string'
      ? naming.layer?.callee
      : naming.kind === 'member'
        ? handle.use.span
        : naming.span;
  if (callee === undefined) return undefined;
  const isMember = naming.kind === 'member';
  const isPart = name.token !== undefined;
  const isApplied = given === undefined || given.applied !== undefined;
  const whole = isMember
    ? { start: callee.start - 1, end: callee.end + 1 }
    : { start: callee.start, end: isApplied ? callee.end : given.call.end };
  return {
    whole,
    edits: [
      isPart ? replace(handle.use.span, name.token) : replace(callee, name.text),
      ...(given ? listEdits(layout.text, given, items, target) : []),
    ],
    beside: [...name.beside, ...broughtIn(items, situation)],
  };
}

/** A list in parentheses, or an object in them, becomes the other where the target takes that. */
function listEdits(
  text: string,
  given: NonNullable<Handle['given']>,
  items: readonly NewItem[],
  { signature }: Callable,
): readonly TextEdit[] {
  if (signature.options && given.style === 'call' && given.applied === undefined) {
    if (items.some(({ from }) => from !== undefined)) return givenEdits(text, given, items);
    const list = newList(items, 'options');
    return list === '' ? givenEdits(text, given, []) : [replace(given.inside, `{ ${list} }`)];
  }
  return givenEdits(text, given, items);
}
