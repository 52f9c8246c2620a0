import {
  commands,
  Disposable,
  type DocumentSelector,
  type Event,
  EventEmitter,
  languages,
  type ProviderResult,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { type ActionSource, actionKinds } from './actionKinds';
import type { Features } from './features';
import { type CommandName, commands as ids, languageIds, ruleScheme, viewTypes } from './ids';
import type { Later } from './later';
import { mayHaveSomething, mayName } from './wake';

/** Selected by language alone: files, untitled and virtual documents, and cells of notebooks. */
const SELECTOR: DocumentSelector = languageIds.map((language) => ({ language }));

/**
 * Registers all that the editor may ask for. Each request is passed on to the features, which the
 * first one loads; one about a document in which nothing can be found loads nothing.
 */
export function registerStandIns(features: Later<Features>): Disposable {
  const about = <T>(
    document: TextDocument,
    ask: (loaded: Features) => ProviderResult<T>,
  ): ProviderResult<T> =>
    features.loaded || mayHaveSomething(document) ? features.load().then(ask) : undefined;

  const linesChanged = relayed(features, ({ onDidChangeLines }) => onDidChangeLines);
  const changed = relayed(features, ({ ruleDocuments }) => ruleDocuments.onDidChange);
  return Disposable.from(
    languages.registerHoverProvider(SELECTOR, {
      provideHover: (document, ...rest) =>
        about(document, ({ hover }) => hover.provideHover(document, ...rest)),
    }),
    linesChanged,
    languages.registerCodeLensProvider(SELECTOR, {
      onDidChangeCodeLenses: linesChanged.event,
      provideCodeLenses: (document, ...rest) =>
        about(document, ({ lenses }) => lenses.provideCodeLenses(document, ...rest)),
    }),
    languages.registerInlayHintsProvider(SELECTOR, {
      onDidChangeInlayHints: linesChanged.event,
      provideInlayHints: (document, ...rest) =>
        about(document, ({ hints }) => hints.provideInlayHints(document, ...rest)),
      resolveInlayHint: (...request) => features.loaded?.hints.resolveInlayHint?.(...request),
    }),
    languages.registerCompletionItemProvider(
      SELECTOR,
      {
        provideCompletionItems: (document, ...rest) =>
          mayName(document)
            ? features
                .load()
                .then(({ completions }) => completions.provideCompletionItems(document, ...rest))
            : undefined,
        resolveCompletionItem: (...request) =>
          features.loaded?.completions.resolveCompletionItem?.(...request),
      },
      '"',
      "'",
    ),
    ...(Object.keys(actionKinds) as ActionSource[]).map((source) =>
      languages.registerCodeActionsProvider(
        SELECTOR,
        {
          provideCodeActions: (document, ...rest) =>
            about(document, ({ actions }) => actions[source].provideCodeActions(document, ...rest)),
        },
        { providedCodeActionKinds: actionKinds[source] },
      ),
    ),
    ...(Object.keys(ids) as CommandName[]).map((name) =>
      commands.registerCommand(ids[name], async (argument: unknown) =>
        (await features.load()).run(name, argument),
      ),
    ),
    changed,
    workspace.registerTextDocumentContentProvider(ruleScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (...request) =>
        (await features.load()).ruleDocuments.provideTextDocumentContent(...request),
    }),
    window.registerWebviewPanelSerializer(viewTypes.panel, {
      deserializeWebviewPanel: async (panel, state: unknown) =>
        (await features.load()).panel.restore(panel, state),
    }),
  );
}

/** An event of the features, which may be listened to before there are any. */
function relayed<T>(
  features: Later<Features>,
  eventOf: (loaded: Features) => Event<T>,
): EventEmitter<T> {
  const emitter = new EventEmitter<T>();
  features.whenLoaded((loaded) => eventOf(loaded)((value) => emitter.fire(value)));
  return emitter;
}
