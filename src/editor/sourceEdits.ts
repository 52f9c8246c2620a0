import { WorkspaceEdit, workspace } from 'vscode';
import type { TextEdit } from '../advice/finding';
import type { ReplaceOptions } from '../refactor/replace';
import type { Words } from '../text/text';
import { rangeOf } from './diagnostic';
import type { WritingAt } from './documents';
import { stretch } from './locatedFinding';

/** What the pure refactorings ask about the place that they write into. */
export function optionsAt({ language, region }: WritingAt, words: Words): ReplaceOptions {
  return { region, words, typed: language === 'typescript' || language === 'typescriptreact' };
}

/** Edits of a source, which may be the cells of a notebook, as one step of the editor. */
export function editOf(
  edits: readonly TextEdit[],
  { snapshot }: Pick<WritingAt, 'snapshot'>,
): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { span, text } of edits) {
    const at = stretch(span, snapshot.locate);
    edit.replace(at.document.uri, rangeOf(at), text);
  }
  return edit;
}

/** `false` where the editor refuses: the file is read-only, or another now. */
export async function apply(edits: readonly TextEdit[], at: WritingAt): Promise<boolean> {
  return workspace.applyEdit(editOf(edits, at));
}
