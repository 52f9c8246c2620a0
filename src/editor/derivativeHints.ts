import {
  InlayHint,
  type InlayHintsProvider,
  type LogOutputChannel,
  type Range,
  type TextDocument,
} from 'vscode';
import { hintOffset, hintText } from '../report/lensText';
import type { Words } from '../text/text';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import { hoverContents } from './hover';
import type { LocatedUse } from './locatedUses';
import { sourceOf } from './source';

export interface HintDependencies {
  readonly configuration: Configuration;
  readonly documents: Documents;
  readonly words: Words;
  readonly log: LogOutputChannel;
}

/** A hint knows what it stands behind, so that its tooltip is made when somebody asks for it. */
class UseHint extends InlayHint {
  constructor(
    readonly found: LocatedUse,
    position: InlayHint['position'],
    label: string,
  ) {
    super(position, label);
    this.paddingLeft = true;
  }
}

/** The range of f′ behind each activation, for those who have switched it on. */
export function createHintProvider(dependencies: HintDependencies): InlayHintsProvider<UseHint> {
  const { configuration, documents, log } = dependencies;
  return {
    async provideInlayHints(document, range, token) {
      if (!configuration.of(document).inlayHints.enabled) {
        return undefined;
      }
      try {
        const source = sourceOf(document);
        const isCancelled = () => token.isCancellationRequested;
        const detected = source && (await documents.detect(source, isCancelled));
        return detected && !isCancelled()
          ? hintsIn(detected.uses, document, range, dependencies.words)
          : undefined;
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        return undefined;
      }
    },
    async resolveInlayHint(hint, token) {
      const { use, document } = hint.found;
      const cursor = { document, offset: use.span.start };
      const at = await documents.partAt(cursor, () => token.isCancellationRequested);
      if (at?.found.use.text === use.text) {
        hint.tooltip = hoverContents(at, configuration.of(document).hover.show, dependencies);
      }
      return hint;
    },
  };
}

function hintsIn(
  uses: readonly LocatedUse[],
  document: TextDocument,
  range: Range,
  words: Words,
): UseHint[] {
  const text = document.getText();
  return uses.flatMap((found) => {
    const offset = found.document === document ? hintOffset(found.use, text) : undefined;
    const position = offset === undefined ? undefined : document.positionAt(offset);
    // What is far away is not analysed: the editor asks again when it comes into sight.
    const label = position && range.contains(position) ? hintText(found.use, words) : undefined;
    return position && label !== undefined ? [new UseHint(found, position, label)] : [];
  });
}
