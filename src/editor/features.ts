import {
  type CodeActionProvider,
  type CodeLensProvider,
  type CompletionItemProvider,
  Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  type HoverProvider,
  type InlayHintsProvider,
  type LogOutputChannel,
} from 'vscode';
import type { ActionSource } from './actionKinds';
import { assetsOf } from './assets';
import { createCodeActionProvider } from './codeActions';
import { runCommand } from './commands';
import { createCompareProvider } from './compareActions';
import { createCompletionProvider } from './completions';
import { createConfiguration } from './configuration';
import { createHintProvider } from './derivativeHints';
import { registerDiagnostics } from './diagnostics';
import { createDocuments, type Documents } from './documents';
import { registerFileContext } from './fileContext';
import { createFindings } from './findings';
import { createHoverProvider } from './hover';
import type { CommandName } from './ids';
import { createLanguage } from './language';
import { createModelLensProvider } from './modelLenses';
import { createPanel, type Panel } from './panel';
import { createReadingLog } from './readingLog';
import { createRefactoringProvider } from './refactorings';
import { startLine } from './reportProblem';
import { createReports } from './reports';
import { createRuleDocuments, type RuleDocuments } from './ruleDocuments';
import { createWorkspaceKeras } from './workspaceKeras';

/** All that the extension can do, behind what `standIns.ts` has registered for it. */
export interface Features extends Disposable {
  readonly documents: Documents;
  readonly panel: Panel;
  readonly hover: HoverProvider;
  readonly lenses: CodeLensProvider;
  readonly hints: InlayHintsProvider;
  readonly completions: CompletionItemProvider;
  /** What stands in the lines of code is to be asked for again. */
  readonly onDidChangeLines: Event<void>;
  readonly actions: Readonly<Record<ActionSource, CodeActionProvider>>;
  readonly ruleDocuments: RuleDocuments;
  run(command: CommandName, argument: unknown): Promise<void>;
}

/** Loaded with the first document or command that asks; nothing is parsed before it is needed. */
export async function createFeatures(
  { extension, extensionUri }: Pick<ExtensionContext, 'extension' | 'extensionUri'>,
  log: LogOutputChannel,
): Promise<Features> {
  const language = await createLanguage(extensionUri, log);
  const { words } = language;
  const configuration = createConfiguration({ language, log });
  const keras = createWorkspaceKeras(configuration);
  const documents = createDocuments(
    assetsOf(extensionUri),
    keras,
    (document) => configuration.of(document).showProbable,
    createReadingLog(log, words),
  );
  const findings = createFindings(documents, words);
  const reports = createReports(() => words('workspaceReport.name'));
  const { version } = extension.packageJSON as { readonly version: string };
  log.info(startLine(version, words));
  const shared = { configuration, documents, findings, words, log };
  const panel = createPanel({ extensionUri, language, ...shared });
  const ruleDocuments = createRuleDocuments(extensionUri, reports, language);
  const linesChanged = new EventEmitter<void>();
  const tellLines = (): void => linesChanged.fire();
  const subscriptions = Disposable.from(
    linesChanged,
    configuration.onDidChange(tellLines),
    documents.onDidChange(tellLines),
    language.onDidChange(tellLines),
    language,
    configuration,
    keras,
    documents,
    panel,
    ruleDocuments,
    registerDiagnostics(shared),
    registerFileContext(documents, log),
  );
  return {
    documents,
    panel,
    hover: createHoverProvider(shared),
    lenses: createModelLensProvider(shared),
    hints: createHintProvider(shared),
    completions: createCompletionProvider(shared),
    onDidChangeLines: linesChanged.event,
    actions: {
      fixes: createCodeActionProvider(shared),
      comparisons: createCompareProvider(shared),
      refactorings: createRefactoringProvider(shared),
    },
    ruleDocuments,
    run: (command, argument) =>
      runCommand(command, argument, { ...shared, extension, keras, reports, version, panel }),
    dispose: () => subscriptions.dispose(),
  };
}
