import { detectModels } from '../../../src/detect/detect';
import type { SourceLanguage } from '../../../src/detect/use';
import { parserFor } from '../detect/sources';

/** Uses and models of a text, on a fresh parse. */
export async function outlined(language: SourceLanguage, text: string) {
  const tree = (await parserFor(language)).parse(text);
  try {
    return detectModels(language, tree);
  } finally {
    tree.delete();
  }
}
