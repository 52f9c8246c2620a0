import {
  type DiagnosticCollection,
  Disposable,
  type LogOutputChannel,
  languages,
  type TextDocument,
  workspace,
} from 'vscode';
import type { Words } from '../text/text';
import type { Configuration } from './configuration';
import { diagnosticOf } from './diagnostic';
import type { Documents } from './documents';
import { type Findings, isOwn, problemOptions, type SourceFindings } from './findings';
import { diagnosticSource } from './ids';
import { createLatest } from './latest';
import { isOfCode, unreadCells } from './notebooks';
import { type DocumentSource, sourceOf, sourcesOfNotebook } from './source';

export interface DiagnosticsDependencies {
  readonly configuration: Configuration;
  readonly documents: Documents;
  readonly findings: Findings;
  readonly words: Words;
  readonly log: LogOutputChannel;
}

/** Rests until typing has paused. */
const QUIET_MILLISECONDS = 300;

/** Shows what the rules say of the documents that are open, and of no others. */
export function registerDiagnostics(dependencies: DiagnosticsDependencies): Disposable {
  const collection = languages.createDiagnosticCollection(diagnosticSource);
  const latest = createLatest(QUIET_MILLISECONDS);
  const scheduleSource = (source: DocumentSource | undefined): void => {
    if (source && isOwn(source)) {
      latest.schedule(keyOf(source), (isStale) => look(source, isStale, collection, dependencies));
    }
  };
  const schedule = (document: TextDocument): void => scheduleSource(sourceOf(document));
  const scheduleAll = (): void => workspace.textDocuments.forEach(schedule);
  scheduleAll();
  return Disposable.from(
    collection,
    latest,
    workspace.onDidOpenTextDocument(schedule),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) {
        schedule(document);
      }
    }),
    workspace.onDidChangeNotebookDocument((change) => {
      if (isOfCode(change)) {
        sourcesOfNotebook(change.notebook).forEach(scheduleSource);
        // Its kernel may be another now.
        for (const { document } of unreadCells(change.notebook)) {
          collection.delete(document.uri);
        }
      }
    }),
    workspace.onDidCloseTextDocument((document) => {
      const source = sourceOf(document);
      if (source?.uri === document.uri.toString()) {
        latest.cancel(keyOf(source));
      }
      collection.delete(document.uri);
    }),
    dependencies.configuration.onDidChange(scheduleAll),
    dependencies.documents.onDidChange(scheduleAll),
  );
}

async function look(
  source: DocumentSource,
  isStale: () => boolean,
  collection: DiagnosticCollection,
  { configuration, findings, words, log }: DiagnosticsDependencies,
): Promise<void> {
  try {
    const options = problemOptions(source, configuration);
    if (!options) {
      collection.set((source.read()?.documents ?? []).map(({ uri }) => [uri, undefined]));
      return;
    }
    const found = await findings.of(source, options, isStale);
    if (found && !isStale()) {
      publish(found, collection, words);
    }
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
  }
}

function publish(
  { documents, found }: SourceFindings,
  collection: DiagnosticCollection,
  words: Words,
): void {
  collection.set(
    documents
      .filter(({ isClosed }) => !isClosed)
      .map((document) => [
        document.uri,
        found.filter(({ at }) => at.document === document).map((one) => diagnosticOf(one, words)),
      ]),
  );
}

/** The cells of each language of a notebook are looked at together. */
function keyOf({ language, uri }: DocumentSource): string {
  return `${language} ${uri}`;
}
