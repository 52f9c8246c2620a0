import { partsOf } from '../../src/advice/parts';
import { adviseOn } from '../../src/advice/useAdvice';
import { type Reading, read } from '../../src/detect/detect';
import type { SyntaxTree } from '../../src/detect/syntax';
import { editBetween } from '../../src/editor/treeEdit';
import type { SourceParser } from '../../src/parsing/parsers';
import { type HoverPart, hoverMarkdown } from '../../src/report/hover';
import { BOX_HEIGHT } from '../../src/report/hoverBox';
import { words } from '../../src/text/text';

const SHOW: ReadonlySet<HoverPart> = new Set(['picture', 'limits', 'formula', 'advice', 'links']);
const LINKS = { openPanel: 'a', compare: 'b', compareFrameworks: 'c' };

/** A text as it was read for its last hover; its tree lives until it is deleted. */
export interface Hovered {
  readonly markdown: string;
  readonly text: string;
  readonly tree: SyntaxTree;
  readonly reading: Reading;
}

/** Markdown of the hover at an offset of a text, as the editor makes it after an edit. */
export function hoverIn(
  parser: SourceParser,
  text: string,
  offset: number,
  previous?: Hovered,
): Hovered {
  const edit = previous && editBetween(previous.text, text);
  if (edit) previous.tree.edit(edit);
  const tree = parser.parse(text, previous?.tree);
  previous?.tree.delete();
  const reading = read('python', tree, {
    earlier: edit && previous && { reading: previous.reading, edit },
  });
  return { markdown: hoverAt(reading, offset), text, tree, reading };
}

/** Markdown of the hover at an offset of a text that was read. */
export function hoverAt(reading: Reading, offset: number): string {
  const around = reading.around({ start: offset, end: offset });
  const { traits, uses } = around.detection;
  const use = uses.find(({ span }) => span.start <= offset && offset < span.end);
  if (!use) throw new Error('There is no use at the offset');
  const { detection, outline } = around.outlined(use.span);
  const index = detection.uses.findIndex(({ span }) => span.start === use.span.start);
  const part = partsOf(detection, outline)[index];
  if (!part) throw new Error('The use is in none of the statements around it');
  const say = words();
  const advice = adviseOn(use, part, traits, say);
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
