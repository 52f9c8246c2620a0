import { type DetectOptions, detect } from '../../../src/detect/detect';
import type { ActivationUse, Detection, SourceLanguage } from '../../../src/detect/use';
import { createParsers } from '../../../src/parsing/parsers';
import { readAsset } from '../parsing/assets';

const parsers = createParsers(readAsset);

/** Detection on a fresh parse. */
export async function detectText(
  language: SourceLanguage,
  text: string,
  options?: DetectOptions,
): Promise<Detection> {
  const tree = (await parsers.parser(language)).parse(text);
  try {
    return detect(language, tree, options);
  } finally {
    tree.delete();
  }
}

export function parserFor(language: SourceLanguage) {
  return parsers.parser(language);
}

/** One line that says all of a use that a fixture states. */
export function describeUse(use: ActivationUse): string {
  const parameters = Object.entries(use.parameters).map(([name, { value, source }]) =>
    source === 'unknown' ? `${name}=?` : `${name}=${value}:${source}`,
  );
  const own = use.expression === undefined ? [] : [`equals=${use.equals ?? 'nothing'}`];
  return [use.activation, use.framework, use.form, use.certainty, ...parameters, ...own].join(' ');
}
