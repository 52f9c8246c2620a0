import { detectModels } from '../detect/detect';
import { modelText } from '../report/modelText';
import { type ScanTools, scanSource } from './scanSource';

/** The models in one file's text for people, one after the other; empty: none. */
export async function scanModels(path: string, text: string, tools: ScanTools): Promise<string> {
  const source = scanSource(path, text, tools);
  if (!source) {
    return '';
  }
  const neighbours = await source.neighbours();
  const tree = (await tools.parsers.parser(source.language)).parse(source.text);
  try {
    const { detection, outline } = detectModels(source.language, tree, {
      keras: tools.keras,
      neighbours,
    });
    const gaveUp = detection.gaveUp ?? outline.gaveUp;
    if (gaveUp !== undefined) {
      tools.notices.skipped(path, 'gave up', gaveUp);
    }
    return outline.models
      .map((model) => modelText(model, { path, ...source.locate(model.span.start) }))
      .join('');
  } finally {
    tree.delete();
  }
}
