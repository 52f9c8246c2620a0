import { replace } from '../advice/edits';
import { spanIn } from '../advice/useSpan';
import type { Span } from '../detect/use';
import type { Handle, Writing } from '../detect/writing/writing';
import { layersInstead, type PathCandidate, sourceOf } from './candidates';
import { numeral } from './numeral';
import { type Replacement, written } from './replace';
import { inOrder, type ReplaceOptions, type Situation, textAt } from './situation';
import { type ArgumentEdits, settersOf, type Values, valueArguments } from './valueArguments';

export type { Values } from './valueArguments';

/** How a use is given other values. */
export type ValueWriting =
  | ({ readonly kind: 'edits' } & ArgumentEdits)
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
  if (handle.given === undefined) return refused('named');
  const edits = valueArguments(handle.given, values, situation);
  return typeof edits === 'string' ? refused(edits) : { kind: 'edits', ...edits };
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

/** Where the number itself stands. */
function literalOf({ use }: Handle, name: string): Span | undefined {
  const parameter = Object.hasOwn(use.parameters, name) ? use.parameters[name] : undefined;
  return parameter?.source === 'literal' && parameter.at ? spanIn(use, parameter.at) : undefined;
}
