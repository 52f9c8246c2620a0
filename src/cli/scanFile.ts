import { detect } from '../detect/detect';
import { mayHaveUses } from '../detect/prefilter';
import type { LocatedUse } from '../report/locatedUse';
import { type ScanTools, scanSource } from './scanSource';

/** The uses in one file's text, in order of position. */
export async function scanFile(
  path: string,
  text: string,
  tools: ScanTools,
): Promise<readonly LocatedUse[]> {
  const source = scanSource(path, text, tools);
  if (!source || !mayHaveUses(source.language, source.text)) {
    return [];
  }
  const neighbours = await source.neighbours();
  const tree = (await tools.parsers.parser(source.language)).parse(source.text);
  try {
    const { uses, gaveUp } = detect(source.language, tree, { keras: tools.keras, neighbours });
    if (gaveUp !== undefined) {
      tools.notices.skipped(path, 'gave up', gaveUp);
    }
    return uses.map((use): LocatedUse => {
      const { line: endLine, column: endColumn } = source.locate(use.span.end);
      return { path, ...source.locate(use.span.start), endLine, endColumn, use };
    });
  } finally {
    tree.delete();
  }
}
