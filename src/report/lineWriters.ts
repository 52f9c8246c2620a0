import type { Words } from '../text/text';
import { findingCommand } from './githubCommands';
import { findingJsonLine, modelJsonLine, useJsonLine } from './jsonLines';
import type { FilePlace, LocatedFinding, ScannedFile } from './locatedUse';
import { modelText } from './modelText';
import { pieceByPiece, type ScanWriter } from './scanWriter';
import { summaryText } from './summaryText';
import { findingTextLine, useTextLine } from './text';

/** Lines for people, and a summary. With `outline` the models in place of all else. */
export function textWriter(words: Words, outline: boolean, quiet: boolean): ScanWriter {
  return pieceByPiece(
    (scanned) =>
      outline
        ? scanned.models.map((located) => modelText(located.model, located, words)).join('')
        : inOrder([
            ...scanned.uses.map((use) => ({ place: use, line: useTextLine(use, words) })),
            ...shown(scanned).map((one) => ({ place: one, line: findingTextLine(one) })),
          ]),
    ({ summary }) => (outline || quiet ? '' : summaryText(summary, words)),
  );
}

/** One JSON object a line. */
export const jsonLinesWriter: ScanWriter = pieceByPiece((scanned) =>
  inOrder([
    ...scanned.models.map((model) => ({ place: model, line: modelJsonLine(model) })),
    ...scanned.uses.map((use) => ({ place: use, line: useJsonLine(use) })),
    ...shown(scanned).map((one) => ({ place: one, line: findingJsonLine(one) })),
  ]),
);

/** Findings alone, as annotations of a GitHub workflow. */
export function githubWriter(words: Words): ScanWriter {
  return pieceByPiece((scanned) =>
    shown(scanned)
      .map((one) => `${findingCommand(one, words)}\n`)
      .join(''),
  );
}

function shown({ findings }: ScannedFile): readonly LocatedFinding[] {
  return findings.filter(({ finding }) => !finding.ignored);
}

/** By position; at one place in the order given. */
function inOrder(lines: readonly { readonly place: FilePlace; readonly line: string }[]): string {
  return [...lines]
    .sort(
      ({ place: a }, { place: b }) =>
        (a.cell ?? 0) - (b.cell ?? 0) || a.line - b.line || a.column - b.column,
    )
    .map(({ line }) => `${line}\n`)
    .join('');
}
