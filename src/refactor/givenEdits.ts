import { insert, replace } from '../advice/edits';
import type { TextEdit } from '../advice/finding';
import type { Span } from '../detect/use';
import type { GivenItem, GivenList } from '../detect/writing/writing';
import type { NewItem } from './convert';

/** The edits after which a list holds the new arguments; those that stay keep their places. */
export function givenEdits(
  text: string,
  given: GivenList,
  items: readonly NewItem[],
): readonly TextEdit[] {
  const kept = items.flatMap((item) => {
    const old = item.from === undefined ? undefined : given.items[item.from];
    return old ? [{ item, old }] : [];
  });
  const added = items.filter(({ from }) => from === undefined).map((item) => itemText(item, given));
  if (kept.length === 0) return wholeList(text, given, added);
  return [
    ...kept.flatMap(({ item, old }) => changed(text, item, old, given)),
    ...removals(
      text,
      given,
      kept.map(({ item }) => item.from ?? 0),
      added,
    ),
  ];
}

/** The new arguments as a list of their own. */
export function newList(items: readonly NewItem[], style: GivenList['style']): string {
  return items.map((item) => itemText(item, { style })).join(', ');
}

function itemText({ name, value = '' }: NewItem, { style }: Pick<GivenList, 'style'>): string {
  if (name === undefined) return value;
  switch (style) {
    case 'call':
      return `${name}=${value}`;
    case 'options':
      return `${name}: ${value}`;
    case 'entries':
      return `'${name}': ${value}`;
  }
}

/** Nothing stays: also line breaks go. */
function wholeList(
  text: string,
  { inside, style, items }: GivenList,
  added: readonly string[],
): readonly TextEdit[] {
  const list = added.join(', ');
  const written = text.slice(inside.start, inside.end);
  if (items.length === 0 && list === '') return [];
  // `tf.layers.reLU()` has no object yet; one that is left empty goes.
  const isBare = style === 'options' && text[inside.start - 1] === '(';
  if (isBare) return [replace(inside, list === '' ? '' : `{ ${list} }`)];
  if (style === 'options' && list === '') {
    return [replace({ start: inside.start - 1, end: inside.end + 1 }, '')];
  }
  const blank = style === 'call' ? '' : (/^[ \t]/.exec(written)?.[0] ?? '');
  return [replace(inside, blank + list + blank)];
}

function changed(
  text: string,
  { name, value }: NewItem,
  old: GivenItem,
  { style }: GivenList,
): readonly TextEdit[] {
  const newValue = value ?? text.slice(old.value.start, old.value.end);
  // `{ alpha }`, and what gets a name or loses it.
  const isShort = old.name !== undefined && old.name.span.start === old.value.start;
  if (name === old.name?.text && !(isShort && value !== undefined)) {
    return value === undefined ? [] : [replace(old.value, value)];
  }
  if (name === undefined || old.name === undefined || isShort) {
    return [replace(old.span, itemText({ from: undefined, name, value: newValue }, { style }))];
  }
  const { start, end } = old.name.span;
  const quotes = /^['"]/.exec(text.slice(start, end))?.[0] ?? '';
  const renamed = replace({ start, end }, quotes + name + quotes);
  return value === undefined ? [renamed] : [renamed, replace(old.value, value)];
}

/**
 * What falls away goes with its line, if it has one, or else with the comma that is nearest
 * to it; what is new comes last.
 */
function removals(
  text: string,
  { items }: GivenList,
  kept: readonly number[],
  added: readonly string[],
): readonly TextEdit[] {
  const spans = items.map(({ span }) => span);
  const tail = added.map((one) => `, ${one}`).join('');
  const last = spans[kept.at(-1) ?? 0];
  const runs = [undefined, ...kept].map((before, at) => ({
    before: before === undefined ? undefined : spans[before],
    gone: spans.slice((before ?? -1) + 1, kept[at] ?? spans.length),
    after: spans[kept[at] ?? spans.length],
  }));
  const removed = runs.flatMap(({ before, gone, after }) => goneEdits(text, before, gone, after));
  return tail === '' || !last ? removed : [...removed, insert(last.end, tail)];
}

function goneEdits(
  text: string,
  before: Span | undefined,
  gone: readonly Span[],
  after: Span | undefined,
): readonly TextEdit[] {
  const [first] = gone;
  const last = gone.at(-1);
  if (!first || !last) return [];
  const lines = linesOf(text, { start: first.start, end: last.end });
  const isBetween =
    (!before || before.end <= (lines?.start ?? 0)) && (!after || (lines?.end ?? 0) <= after.start);
  if (lines && isBetween) return [replace(lines, '')];
  return before
    ? [replace({ start: before.end, end: last.end }, '')]
    : [replace({ start: first.start, end: after?.start ?? last.end }, '')];
}

/** The lines that hold nothing else, but for a comma and a comment. */
function linesOf(text: string, { start, end }: Span): Span | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:,[ \t]*)?(?:(?:#|\/\/)[^\n]*)?\r?\n/.exec(text.slice(end))?.[0];
  return rest !== undefined && /^[ \t]*$/.test(text.slice(from, start))
    ? { start: from, end: end + rest.length }
    : undefined;
}
