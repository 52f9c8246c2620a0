import {
  CodeLens,
  type CodeLensProvider,
  type LogOutputChannel,
  Range,
  type TextDocument,
} from 'vscode';
import { lensText } from '../report/lensText';
import type { Words } from '../text/text';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import { type Findings, problemOptions } from './findings';
import { commands } from './ids';
import { stretch } from './locatedFinding';
import { panelModels } from './panelModels';
import { sourceOf } from './source';
import type { Target } from './targets';

export interface ModelLensDependencies {
  readonly configuration: Configuration;
  readonly documents: Documents;
  readonly findings: Findings;
  readonly words: Words;
  readonly log: LogOutputChannel;
}

/** A line above each model, for those who have switched it on. */
export function createModelLensProvider(dependencies: ModelLensDependencies): CodeLensProvider {
  const { configuration, log } = dependencies;
  return {
    async provideCodeLenses(document, token) {
      if (!configuration.of(document).codeLens.enabled) {
        return undefined;
      }
      try {
        return await lensesOf(document, () => token.isCancellationRequested, dependencies);
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        return undefined;
      }
    },
  };
}

async function lensesOf(
  document: TextDocument,
  isCancelled: () => boolean,
  { configuration, documents, findings, words }: ModelLensDependencies,
): Promise<CodeLens[] | undefined> {
  const source = sourceOf(document);
  const studied = source && (await documents.study(source, isCancelled));
  if (source === undefined || studied === undefined) {
    return undefined;
  }
  const options = problemOptions(source, configuration);
  const located = options && (await findings.of(source, options, isCancelled));
  if (isCancelled()) {
    return undefined;
  }
  const found = (located?.found ?? []).map(({ finding }) => finding);
  const { outline, snapshot, detection, uses } = studied;
  const indices = new Map(uses.map(({ index }, shown) => [index, shown]));
  const models = panelModels({
    outline,
    findings: found,
    uses: detection.uses,
    useAt: (use) => indices.get(use),
    place: (span) => ({ span, line: 0 }),
  });
  return models.flatMap((model) => {
    const at = stretch(model.at.span, snapshot.locate);
    if (at.document !== document) return [];
    const target: Target = { uri: document.uri.toString(), offset: at.start };
    const position = document.positionAt(at.start);
    return new CodeLens(new Range(position, position), {
      title: lensText(model, found, words),
      command: commands.openModel,
      arguments: [target],
    });
  });
}
