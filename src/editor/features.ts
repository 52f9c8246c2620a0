import {
  type CodeActionProvider,
  Disposable,
  type ExtensionContext,
  type HoverProvider,
  type LogOutputChannel,
} from 'vscode';
import type { ActionSource } from './actionKinds';
import { assetsOf } from './assets';
import { createCodeActionProvider } from './codeActions';
import { runCommand } from './commands';
import { createCompareProvider } from './compareActions';
import { createConfiguration } from './configuration';
import { registerDiagnostics } from './diagnostics';
import { createDocuments, type Documents } from './documents';
import { registerFileContext } from './fileContext';
import { createFindings } from './findings';
import { createHoverProvider } from './hover';
import type { CommandName } from './ids';
import { createLanguage } from './language';
import { createPanel, type Panel } from './panel';
import { createRefactoringProvider } from './refactorings';
import { createReports } from './reports';
import { createRuleDocuments, type RuleDocuments } from './ruleDocuments';
import { createWorkspaceKeras } from './workspaceKeras';

/** All that the extension can do, behind what `standIns.ts` has registered for it. */
export interface Features extends Disposable {
  readonly documents: Documents;
  readonly panel: Panel;
  readonly hover: HoverProvider;
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
  );
  const findings = createFindings(documents, words);
  const reports = createReports(() => words('workspaceReport.name'));
  const { version } = extension.packageJSON as { readonly version: string };
  const shared = { configuration, documents, findings, words, log };
  const panel = createPanel({ extensionUri, language, ...shared });
  const ruleDocuments = createRuleDocuments(extensionUri, reports, language);
  const subscriptions = Disposable.from(
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
    actions: {
      fixes: createCodeActionProvider(shared),
      comparisons: createCompareProvider(shared),
      refactorings: createRefactoringProvider(shared),
    },
    ruleDocuments,
    run: (command, argument) =>
      runCommand(command, argument, { ...shared, keras, reports, version, panel }),
    dispose: () => subscriptions.dispose(),
  };
}
