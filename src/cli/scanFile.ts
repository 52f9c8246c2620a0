import { type FindingOptions, findings } from '../advice/findings';
import { detectModels } from '../detect/detect';
import { mayHaveUses } from '../detect/prefilter';
import type { Span } from '../detect/use';
import type { FilePlace, LocatedFinding, LocatedUse } from '../report/locatedUse';
import { words } from '../text/text';
import { type ScanTools, scanSource } from './scanSource';

/** What a file holds, each list in order of position. */
export interface ScannedFile {
  readonly uses: readonly LocatedUse[];
  readonly findings: readonly LocatedFinding[];
}

/** The uses in one file's text, and what the rules find there. */
export async function scanFile(
  path: string,
  text: string,
  tools: ScanTools,
  options: FindingOptions,
): Promise<ScannedFile> {
  const source = scanSource(path, text, tools);
  if (!source || !mayHaveUses(source.language, source.text)) {
    return { uses: [], findings: [] };
  }
  const neighbours = await source.neighbours();
  const tree = (await tools.parsers.parser(source.language)).parse(source.text);
  try {
    const { keras } = tools;
    const { detection, outline } = detectModels(source.language, tree, { keras, neighbours });
    if (detection.gaveUp !== undefined) {
      tools.notices.skipped(path, 'gave up', detection.gaveUp);
    }
    const place = ({ start, end }: Span): FilePlace => {
      const { line: endLine, column: endColumn } = source.locate(end);
      return { path, ...source.locate(start), endLine, endColumn };
    };
    const found = findings(detection, outline, source.text, words(), options);
    return {
      uses: detection.uses.map((use) => ({ ...place(use.span), use })),
      findings: found.map((finding) => ({ ...place(finding.span), finding })),
    };
  } finally {
    tree.delete();
  }
}
