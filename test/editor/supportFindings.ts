// What the tests of diagnostics and code actions share.
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  languages,
  Range,
  type TextDocument,
  type Uri,
} from 'vscode';
import { until } from './support';

/** A softmax before a loss that applies it itself: AL401 at `Softmax`. */
export const CLASSIFIER = [
  'from torch import nn',
  '',
  'model = nn.Sequential(nn.Linear(784, 10), nn.Softmax(dim=1))',
  'criterion = nn.CrossEntropyLoss()',
  '',
].join('\n');

/** The diagnostics of this extension; others may have some of their own. */
export function oursIn(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'activation-lens');
}

export function codesIn(uri: Uri): readonly string[] {
  return oursIn(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Waits until a document has just these, by code. */
export function untilCodes(uri: Uri, codes: readonly string[]): Promise<void> {
  return until(
    `${uri.path} has ${codes.join(', ') || 'none'}`,
    () => codesIn(uri).join() === codes.join(),
  );
}

/** The quick fixes at the first diagnostic of a document; those of others come after ours. */
export function actionsAt({ uri }: TextDocument): Thenable<readonly CodeAction[]> {
  const range = oursIn(uri)[0]?.range ?? new Range(0, 0, 3, 0);
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    CodeActionKind.QuickFix.value,
  );
}
