import {
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  CompletionList,
  type LogOutputChannel,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
} from 'vscode';
import { languageOfId } from '../detect/languages';
import { closersAfter, quotedAt } from '../detect/quoted';
import type { FileTraits } from '../detect/use';
import {
  type Completion,
  completionDocument,
  completionList,
  PROBE,
} from '../report/completionList';
import type { Words } from '../text/text';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import { themeKind } from './theme';

export interface CompletionDependencies {
  readonly configuration: Configuration;
  readonly documents: Documents;
  readonly words: Words;
  readonly log: LogOutputChannel;
}

/** An item knows what it stands for, so that its picture is drawn when it is looked at. */
class ActivationItem extends CompletionItem {
  constructor(
    readonly completion: Completion,
    readonly traits: FileTraits,
  ) {
    super({ label: completion.text, description: completion.name }, CompletionItemKind.EnumMember);
  }
}

/** Names of activations inside of strings that name one, and nowhere else. */
export function createCompletionProvider(
  dependencies: CompletionDependencies,
): CompletionItemProvider<ActivationItem> {
  const { words, log } = dependencies;
  return {
    async provideCompletionItems(document, position, token) {
      try {
        const isCancelled = () => token.isCancellationRequested;
        const items = await itemsAt(document, position, isCancelled, dependencies);
        return items && !isCancelled() ? new CompletionList([...items]) : undefined;
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        return undefined;
      }
    },
    resolveCompletionItem(item) {
      const { completion, traits } = item;
      item.documentation = new MarkdownString(
        completionDocument(completion, traits, themeKind(), words),
      );
      return item;
    },
  };
}

async function itemsAt(
  document: TextDocument,
  position: Position,
  isCancelled: () => boolean,
  { configuration, documents, words }: CompletionDependencies,
): Promise<readonly ActivationItem[] | undefined> {
  const language = languageOfId(document.languageId);
  const offset = document.offsetAt(position);
  const quoted = language && quotedAt(language, document.getText(), offset);
  if (language === undefined || quoted === undefined) {
    return undefined;
  }
  const closed = PROBE + quoted.quote;
  const suppose = (end: number, text: string) =>
    documents.suppose(
      document,
      { span: { start: quoted.start, end }, text, name: { start: 0, end: PROBE.length } },
      isCancelled,
    );
  const after = quoted.open ? quoted.end : quoted.end + 1;
  const closers = closersAfter(language, document.getText(), quoted);
  const supposed =
    (await suppose(after, closed)) ??
    (closers === '' ? undefined : await suppose(after, closed + closers));
  const naming = supposed?.handle.naming;
  if (supposed === undefined || naming?.kind !== 'string') {
    return undefined;
  }
  const { use, traits } = supposed;
  if (use.certainty === 'probable' && !configuration.of(document).showProbable) {
    return undefined;
  }
  const range = new Range(document.positionAt(quoted.start), document.positionAt(quoted.end));
  return completionList(use, naming.registry).map((completion, index) => {
    const item = new ActivationItem(completion, traits);
    item.range = range;
    // In the order of the framework's own list.
    item.sortText = String(index).padStart(4, '0');
    if (completion.since !== undefined) {
      item.detail = words('completion.since', { version: completion.since });
    }
    return item;
  });
}
