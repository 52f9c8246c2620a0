import {
  type Disposable,
  Hover,
  type HoverProvider,
  type LogOutputChannel,
  languages,
  MarkdownString,
} from 'vscode';
import { adviceInModel, type InModel, mayBeHidden } from '../advice/inModel';
import { type HoverPart, hoverMarkdown } from '../report/hover';
import { BOX_HEIGHT, HEIGHT_BELOW_DIAGNOSTIC } from '../report/hoverBox';
import type { Words } from '../text/text';
import type { Configuration } from './configuration';
import { type Documents, type LocatedUse, rangeOf, type UseAndTraits } from './documents';
import { commands, languageIds } from './ids';
import { sourceOf } from './source';
import { commandLink } from './targets';
import { themeKind } from './theme';

export interface HoverDependencies {
  readonly configuration: Configuration;
  readonly documents: Documents;
  readonly words: Words;
  readonly log: LogOutputChannel;
}

/** Selected by language alone: files, untitled and virtual documents, and cells of notebooks. */
export function registerHover(dependencies: HoverDependencies): Disposable {
  return languages.registerHoverProvider(
    languageIds.map((language) => ({ language })),
    createHoverProvider(dependencies),
  );
}

export function createHoverProvider(dependencies: HoverDependencies): HoverProvider {
  const { configuration, documents, log } = dependencies;
  return {
    async provideHover(document, position, token) {
      const { hover } = configuration.of(document);
      if (!hover.enabled) {
        return undefined;
      }
      const isCancelled = (): boolean => token.isCancellationRequested;
      try {
        const cursor = { document, offset: document.offsetAt(position) };
        const at = await documents.useAt(cursor, isCancelled);
        const inModel = at && (await adviceAt(at, hover.show, isCancelled, dependencies));
        return inModel && !isCancelled()
          ? describe(at, inModel, hover.show, dependencies)
          : undefined;
      } catch (error) {
        // A hover that fails stays away; the reason is kept for whoever looks for it.
        log.error(error instanceof Error ? error : String(error));
        return undefined;
      }
    },
  };
}

/** Models are read for those uses alone of which they have more to say. */
async function adviceAt(
  { found, traits }: UseAndTraits,
  show: ReadonlySet<HoverPart>,
  isCancelled: () => boolean,
  { documents, words }: HoverDependencies,
): Promise<InModel> {
  const { use, index } = found;
  const source = show.has('advice') && mayBeHidden(use) ? sourceOf(found.document) : undefined;
  const studied = source && (await documents.study(source, isCancelled));
  // Of a text that has changed since, nothing is said.
  const isThere = studied?.uses.some((one) => one.index === index && one.use.text === use.text);
  return adviceInModel(use, index, isThere ? studied?.outline : undefined, traits, words);
}

function describe(
  { found, traits }: UseAndTraits,
  inModel: InModel,
  show: ReadonlySet<HoverPart>,
  { words }: HoverDependencies,
): Hover {
  const { use, document } = found;
  const target = { uri: document.uri.toString(), offset: use.span.start };
  const markdown = new MarkdownString(
    hoverMarkdown({
      use,
      height: isMarked(found) ? HEIGHT_BELOW_DIAGNOSTIC : BOX_HEIGHT,
      traits,
      inModel,
      theme: themeKind(),
      show,
      words,
      links: {
        openPanel: commandLink(commands.openPanel, target),
        compare: commandLink(commands.compare, target),
        compareFrameworks: commandLink(commands.compareFrameworks, target),
      },
    }),
  );
  markdown.isTrusted = {
    enabledCommands: [commands.openPanel, commands.compare, commands.compareFrameworks],
  };
  return new Hover(markdown, rangeOf(found));
}

/** The editor shows the message of a diagnostic, whosever it is, above the hover. */
function isMarked(found: LocatedUse): boolean {
  const token = rangeOf(found);
  return languages.getDiagnostics(found.document.uri).some(({ range }) => {
    const shared = range.intersection(token);
    return shared !== undefined && (range.isEmpty || !shared.isEmpty);
  });
}
