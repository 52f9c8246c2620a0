import { partsOf } from '../../src/advice/parts';
import { adviseOn } from '../../src/advice/useAdvice';
import { type Reading, read } from '../../src/detect/detect';
import type { SyntaxTree } from '../../src/detect/syntax';
import type { SourceParser } from '../../src/parsing/parsers';
import { type HoverPart, hoverMarkdown } from '../../src/report/hover';
import { BOX_HEIGHT } from '../../src/report/hoverBox';
import { words } from '../../src/text/text';

const SHOW: ReadonlySet<HoverPart> = new Set(['picture', 'limits', 'formula', 'advice', 'links']);
const LINKS = { openPanel: 'a', compare: 'b', compareFrameworks: 'c' };

/** Markdown of the hover at an offset of a text, as the editor makes it after an edit. */
export function hoverIn(
  parser: SourceParser,
  text: string,
  offset: number,
  previous?: SyntaxTree,
): { readonly markdown: string; readonly tree: SyntaxTree } {
  const tree = parser.parse(text, previous);
  return { markdown: hoverAt(read('python', tree), offset), tree };
}

function hoverAt({ detection, outline }: Reading, offset: number): string {
  const index = detection.uses.findIndex(({ span }) => span.start <= offset && offset < span.end);
  const use = detection.uses[index];
  const part = use && partsOf(detection, outline())[index];
  if (!use || !part) throw new Error('There is no use at the offset');
  const say = words();
  const advice = adviseOn(use, part, detection.traits, say);
  return hoverMarkdown({
    use,
    advice,
    theme: 'light',
    show: SHOW,
    words: say,
    height: BOX_HEIGHT,
    links: LINKS,
  });
}
