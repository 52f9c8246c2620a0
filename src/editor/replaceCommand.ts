import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type Replacement, replacements } from '../refactor/replace';
import { nameOf, sensible } from '../refactor/sensible';
import type { TextKey, Words } from '../text/text';
import type { Cursor } from './cursor';
import type { Documents, WritingAt } from './documents';
import { apply, optionsAt } from './sourceEdits';

export interface ReplaceDependencies {
  readonly documents: Pick<Documents, 'writingAt'>;
  readonly words: Words;
}

/** Asks what to put in the place of the activation at the cursor, and does it. */
export async function replaceActivation(
  cursor: Cursor | undefined,
  { documents, words }: ReplaceDependencies,
): Promise<void> {
  const at = cursor && (await documents.writingAt(cursor));
  if (!cursor || !at?.use || !at.writing.handle) {
    void window.showInformationMessage(words('refactor.noUse'));
    return;
  }
  const old = nameOf(at.use.found.use);
  const all = replacements(at.writing, optionsAt(at, words));
  if (all.length === 0) {
    void window.showInformationMessage(words('refactor.none', { old }));
    return;
  }
  const chosen = await window.showQuickPick(itemsFor(all, at.use, words), {
    matchOnDescription: true,
    placeHolder: words('refactor.placeholder', { old }),
  });
  const activation = chosen && 'activation' in chosen ? chosen.activation : undefined;
  if (activation !== undefined && !(await replaceWith(activation, cursor, documents, words))) {
    void window.showInformationMessage(words('refactor.changed'));
  }
}

/** In the text as it is now: it may have changed while the menu was open. */
async function replaceWith(
  activation: string,
  cursor: Cursor,
  documents: ReplaceDependencies['documents'],
  words: Words,
): Promise<boolean> {
  const at = await documents.writingAt(cursor);
  const [replacement] = at
    ? replacements(at.writing, optionsAt(at, words), (id) => id === activation)
    : [];
  return at !== undefined && replacement !== undefined && apply(replacement.edits, at);
}

type Item = QuickPickItem &
  ({ readonly activation: string } | { readonly kind: QuickPickItemKind });

/** What is recommended first, then by where it comes from. */
function itemsFor(
  all: readonly Replacement[],
  { found, traits }: NonNullable<WritingAt['use']>,
  words: Words,
): readonly Item[] {
  const ids = sensible(found.use, traits, words);
  const best = ids.flatMap((id) => all.find(({ activation }) => activation === id) ?? []);
  const rest = all.filter((each) => !best.includes(each));
  const from = (origin: Replacement['from']) => rest.filter((each) => each.from === origin);
  return [
    ...group('refactor.sensible', best, words),
    ...group('refactor.framework', from('framework'), words),
    ...group('refactor.source', from('source'), words),
    ...group('refactor.written', from('written'), words),
  ];
}

function group(title: TextKey, members: readonly Replacement[], words: Words): readonly Item[] {
  if (members.length === 0) return [];
  return [
    { label: words(title), kind: QuickPickItemKind.Separator },
    ...members.map((each) => ({
      activation: each.activation,
      label: each.name,
      description: [each.text, ...notes(each, words)].join('  '),
    })),
  ];
}

/** Its version, and that a class or function would be added. */
function notes({ from, since }: Replacement, words: Words): readonly string[] {
  return [
    ...(since === undefined ? [] : [words('refactor.since', { version: since })]),
    ...(from === 'written' ? [words('refactor.written')] : []),
  ];
}
