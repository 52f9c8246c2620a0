import {
  Hover,
  type HoverProvider,
  type LogOutputChannel,
  languages,
  MarkdownString,
  commands as vscodeCommands,
} from 'vscode';
import { adviseOn } from '../advice/useAdvice';
import { once } from '../detect/once';
import { type HoverPart, hoverMarkdown } from '../report/hover';
import { BOX_HEIGHT, HEIGHT_BELOW_DIAGNOSTIC } from '../report/hoverBox';
import type { Words } from '../text/text';
import type { Configuration } from './configuration';
import type { Documents, UseInPart } from './documents';
import { commands, contextKeys } from './ids';
import { type LocatedUse, rangeOf } from './locatedUses';
import { commandLink } from './targets';
import { themeKind } from './theme';

export interface HoverDependencies {
  readonly configuration: Configuration;
  readonly documents: Documents;
  readonly words: Words;
  readonly log: LogOutputChannel;
}

export function createHoverProvider(dependencies: HoverDependencies): HoverProvider {
  const { configuration, documents, log } = dependencies;
  const tellFirst = once(() =>
    vscodeCommands.executeCommand('setContext', contextKeys.hasHovered, true),
  );
  return {
    async provideHover(document, position, token) {
      const { hover } = configuration.of(document);
      if (!hover.enabled) {
        return undefined;
      }
      const isCancelled = (): boolean => token.isCancellationRequested;
      try {
        const cursor = { document, offset: document.offsetAt(position) };
        const at = await documents.partAt(cursor, isCancelled);
        if (at === undefined || isCancelled()) {
          return undefined;
        }
        void tellFirst();
        return describe(at, hover.show, dependencies);
      } catch (error) {
        // A hover that fails stays away; the reason is kept for whoever looks for it.
        log.error(error instanceof Error ? error : String(error));
        return undefined;
      }
    },
  };
}

function describe(
  at: UseInPart,
  show: ReadonlySet<HoverPart>,
  dependencies: HoverDependencies,
): Hover {
  return new Hover(hoverContents(at, show, dependencies), rangeOf(at.found));
}

/** What a hover says of a use, also where another part of the editor shows it. */
export function hoverContents(
  { found, traits, part }: UseInPart,
  show: ReadonlySet<HoverPart>,
  { words }: Pick<HoverDependencies, 'words'>,
): MarkdownString {
  const { use, document } = found;
  const target = { uri: document.uri.toString(), offset: use.span.start };
  const markdown = new MarkdownString(
    hoverMarkdown({
      use,
      height: isMarked(found) ? HEIGHT_BELOW_DIAGNOSTIC : BOX_HEIGHT,
      advice: adviseOn(use, part, traits, words),
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
  return markdown;
}

/** The editor shows the message of a diagnostic, whosever it is, above the hover. */
function isMarked(found: LocatedUse): boolean {
  const token = rangeOf(found);
  return languages.getDiagnostics(found.document.uri).some(({ range }) => {
    const shared = range.intersection(token);
    return shared !== undefined && (range.isEmpty || !shared.isEmpty);
  });
}
