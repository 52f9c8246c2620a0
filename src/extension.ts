import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import { assetsOf } from './editor/assets';
import { registerCodeActions } from './editor/codeActions';
import { registerCommands } from './editor/commands';
import { registerCompareActions } from './editor/compareActions';
import { createConfiguration } from './editor/configuration';
import { registerDiagnostics } from './editor/diagnostics';
import { createDocuments, type Documents } from './editor/documents';
import { registerFileContext } from './editor/fileContext';
import { createFindings } from './editor/findings';
import { registerHover } from './editor/hover';
import { outputChannel } from './editor/ids';
import { createLanguage, type SpokenLanguage } from './editor/language';
import { registerPanel } from './editor/panel';
import { registerRefactorings } from './editor/refactorings';
import { createReports } from './editor/reports';
import { registerRuleDocuments } from './editor/ruleDocuments';
import { createWorkspaceKeras } from './editor/workspaceKeras';
import { words as wordsOf } from './text/text';

/** What the tests inside the editor look into. */
export interface Exports {
  /** Syntax trees held in memory. */
  readonly trees: () => number;
  /** Grammars are loaded by the extension alone. */
  readonly writingAt: Documents['writingAt'];
}

/** Registers every feature; nothing is read or parsed before a document asks for it. */
export async function activate(context: ExtensionContext): Promise<Exports> {
  const log = window.createOutputChannel(outputChannel, { log: true });
  context.subscriptions.push(log);
  try {
    return start(context, log, await createLanguage(context.extensionUri, log));
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(wordsOf()('editor.startFailed', { reason: String(error) }));
    throw error;
  }
}

function start(
  { extension, extensionUri, subscriptions }: ExtensionContext,
  log: LogOutputChannel,
  language: SpokenLanguage,
): Exports {
  const { words } = language;
  const configuration = createConfiguration({ language, log });
  const keras = createWorkspaceKeras(configuration);
  const documents = createDocuments(
    assetsOf(extensionUri),
    keras,
    (document) => configuration.of(document).showProbable,
  );
  const findings = createFindings(documents, words);
  const reports = createReports(() => words('workspaceReport.name'));
  const { version } = extension.packageJSON as { readonly version: string };
  const shared = { configuration, documents, keras, reports, version, words };
  const panel = registerPanel({
    extensionUri,
    language,
    configuration,
    documents,
    findings,
    words,
    log,
  });
  subscriptions.push(
    language,
    configuration,
    keras,
    documents,
    panel,
    registerHover({ configuration, documents, words, log }),
    registerCommands({ ...shared, panel, log }),
    registerDiagnostics({ configuration, documents, findings, words, log }),
    registerCodeActions({ configuration, documents, findings, words, log }),
    registerCompareActions({ documents, words, log }),
    registerRefactorings({ documents, words, log }),
    registerRuleDocuments(extensionUri, reports, language),
    registerFileContext(documents, log),
  );
  return { trees: () => documents.trees, writingAt: documents.writingAt };
}
