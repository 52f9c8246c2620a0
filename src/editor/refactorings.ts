import {
  CodeAction,
  type CodeActionContext,
  type CodeActionKind,
  type CodeActionProvider,
  CodeActionTriggerKind,
  type LogOutputChannel,
  type Range,
  type TextDocument,
} from 'vscode';
import { isReplaceable, replacements } from '../refactor/replace';
import { nameOf, sensible } from '../refactor/sensible';
import type { Words } from '../text/text';
import { actionKinds } from './actionKinds';
import type { Cursor } from './cursor';
import type { Documents, WritingAt } from './documents';
import { commands } from './ids';
import { editOf, optionsAt } from './sourceEdits';
import type { Target } from './targets';

export interface RefactoringDependencies {
  readonly documents: Pick<Documents, 'useAt' | 'writingAt'>;
  readonly words: Words;
  readonly log: LogOutputChannel;
}

const [RefactorRewrite, Refactor] = actionKinds.refactorings;

/** Another activation in the place of one, and classes of activations that are written. */
export function createRefactoringProvider({
  documents,
  words,
  log,
}: RefactoringDependencies): CodeActionProvider {
  return {
    async provideCodeActions(document, range, context, token) {
      const isCancelled = () => token.isCancellationRequested;
      try {
        const cursor = cursorOf(document, range);
        const isOn = (await documents.useAt(cursor, isCancelled)) !== undefined;
        // Wherever the cursor rests the editor asks, and a lamp would light up everywhere.
        const isAsked = context.triggerKind === CodeActionTriggerKind.Invoke;
        if (!wants(context) || (!isOn && !isAsked) || isCancelled()) return [];
        const at = await documents.writingAt(cursor, isCancelled);
        return at
          ? [...replaceActions(at, cursor, words), ...insertActions(at, cursor, isAsked, words)]
          : [];
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        return [];
      }
    },
  };
}

function cursorOf(document: TextDocument, { start, end }: Range): Cursor {
  const offset = document.offsetAt(start);
  return start.isEqual(end)
    ? { document, offset }
    : { document, offset, selected: { start: offset, end: document.offsetAt(end) } };
}

function wants({ only }: CodeActionContext): boolean {
  return only === undefined || only.contains(RefactorRewrite) || only.contains(Refactor);
}

/** What is recommended at once, and the others by a menu. */
function replaceActions(at: WritingAt, cursor: Cursor, words: Words): readonly CodeAction[] {
  const { use, writing } = at;
  if (!use || !isReplaceable(writing)) return [];
  const old = nameOf(use.found.use);
  const ids = sensible(use.found.use, use.traits, words);
  const found = replacements(writing, optionsAt(at, words), (id) => ids.includes(id));
  const best = ids.flatMap((id) => found.find(({ activation }) => activation === id) ?? []);
  const direct = best.map(({ name, from, edits }) => {
    const title = words(from === 'written' ? 'refactor.withWritten' : 'refactor.with', {
      old,
      name,
    });
    const action = new CodeAction(title, RefactorRewrite);
    action.edit = editOf(edits, at);
    return action;
  });
  const choose = words('refactor.choose', { old });
  return [...direct, commanding(choose, commands.replace, RefactorRewrite, cursor)];
}

/** In a file that has to do with a framework, or on an activation. */
function insertActions(
  { use, writing: { layout } }: WritingAt,
  cursor: Cursor,
  isAsked: boolean,
  words: Words,
): readonly CodeAction[] {
  const isPlace = use !== undefined || layout.frameworks.size > 0;
  return isAsked && isPlace
    ? [commanding(words('refactor.insert'), commands.insert, Refactor, cursor)]
    : [];
}

function commanding(
  title: string,
  command: string,
  kind: CodeActionKind,
  { document, offset }: Cursor,
): CodeAction {
  const target: Target = { uri: document.uri.toString(), offset };
  const action = new CodeAction(title, kind);
  action.command = { title, command, arguments: [target] };
  return action;
}
