import {
  CodeAction,
  type CodeActionProvider,
  type LogOutputChannel,
  type TextDocument,
} from 'vscode';
import { findActivation } from '../activations/catalogue';
import { hasCounterpart } from '../advice/porting';
import type { Words } from '../text/text';
import { actionKinds } from './actionKinds';
import type { Documents } from './documents';
import { commands } from './ids';

const [kind] = actionKinds.comparisons;

export interface CompareActionDependencies {
  readonly documents: Documents;
  readonly words: Words;
  readonly log: LogOutputChannel;
}

/** On an activation that another framework has, the way to the comparison with it. */
export function createCompareProvider(dependencies: CompareActionDependencies): CodeActionProvider {
  return {
    async provideCodeActions(document, { start }, _context, token) {
      const isCancelled = () => token.isCancellationRequested;
      try {
        return await actionsAt(document, document.offsetAt(start), isCancelled, dependencies);
      } catch (error) {
        dependencies.log.error(error instanceof Error ? error : String(error));
        return [];
      }
    },
  };
}

async function actionsAt(
  document: TextDocument,
  offset: number,
  isCancelled: () => boolean,
  { documents, words }: CompareActionDependencies,
): Promise<CodeAction[]> {
  const at = await documents.useAt({ document, offset }, isCancelled);
  if (at === undefined || isCancelled() || !hasCounterpart(at.found.use)) return [];
  const { use } = at.found;
  const name = findActivation(use.equals ?? use.activation)?.name ?? use.text;
  const action = new CodeAction(words('editor.compareFrameworks', { name }), kind);
  action.command = {
    title: action.title,
    command: commands.compareFrameworks,
    arguments: [{ uri: document.uri.toString(), offset: use.span.start }],
  };
  return [action];
}
