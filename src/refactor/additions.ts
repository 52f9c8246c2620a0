import { insert } from '../advice/edits';
import type { TextEdit } from '../advice/finding';
import type { Span } from '../detect/use';
import type { Layout, Statement } from '../detect/writing/writing';
import { lineEnding, restyled } from './style';

/** What is to be written between the statements of a source. */
export interface Addition {
  /** Import statements, each on a line of its own. */
  readonly imports: readonly string[];
  /** Definitions, in the form that the printers give them. */
  readonly blocks: readonly string[];
  /** An offset in the statement that needs them; `undefined`: below the imports. */
  readonly before: number | undefined;
}

/** Between two lines: at the end of the upper one, or at the start of the lower. */
interface Place {
  readonly offset: number;
  readonly side: 'end' | 'start';
}

/**
 * The edits that write it, in order. They stay in the region: the whole source, or the
 * cell of a notebook, which then can be run by itself.
 */
export function additionEdits(
  layout: Layout,
  region: Span,
  { imports, blocks, before }: Addition,
): readonly TextEdit[] {
  const within = statementsIn(layout, region);
  const owner = within.find((one) => before !== undefined && isIn(one, before));
  const head = headOf(layout, region, within, owner);
  const place = owner ? startOf(layout, region, within, owner) : head;
  const gap = layout.language === 'python' ? 2 : 1;
  const code = blocks.map((block) => restyled(block, layout)).join('\n'.repeat(gap + 1));
  const texts =
    place.offset === head.offset
      ? [{ place, text: joined(layout.text, region, place, [imports.join('\n'), code], gap) }]
      : [
          { place: head, text: joined(layout.text, region, head, [imports.join('\n')], gap) },
          { place, text: joined(layout.text, region, place, [code], gap) },
        ];
  const ending = lineEnding(layout.text);
  return texts
    .filter(({ text }) => text !== '')
    .map(({ place: { offset }, text }) => insert(offset, text.replace(/\n/g, ending)));
}

/** From where on code that is written below the imports knows names. */
export function belowImports(layout: Layout, region: Span): number {
  const within = statementsIn(layout, region);
  return headOf(layout, region, within, undefined).offset;
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function statementsIn({ statements }: Layout, region: Span): readonly Statement[] {
  return statements.filter(({ start, end }) => region.start <= start && end <= region.end);
}

/** Below the first imports, or else above the first code. */
function headOf(
  { text }: Layout,
  region: Span,
  within: readonly Statement[],
  owner: Statement | undefined,
): Place {
  const leading = within.slice(0, owner ? within.indexOf(owner) : within.length);
  const first = leading.findIndex(({ kind }) => kind === 'import');
  const rest = leading.findIndex(({ kind }, at) => at > first && kind !== 'import');
  const last = first < 0 ? undefined : leading.at((rest < 0 ? leading.length : rest) - 1);
  if (last) return { offset: endOfLine(text, last.end), side: 'end' };
  const code = within.find(({ kind }) => kind !== 'text');
  if (code) return { offset: startOfLine(text, code.start, region), side: 'start' };
  const note = within.at(-1);
  if (note) return { offset: endOfLine(text, note.end), side: 'end' };
  // What a notebook reads and Python does not is blank in the text: a `%%time` stays on top.
  const isBlank = /[ \t]/.test(text.slice(region.start, region.end));
  return isBlank ? { offset: region.end, side: 'end' } : { offset: region.start, side: 'start' };
}

/** Above a statement and the comments that belong to it. */
function startOf(
  { text, language }: Layout,
  region: Span,
  within: readonly Statement[],
  owner: Statement,
): Place {
  const line = startOfLine(text, owner.start, region);
  // On the last line of another statement there is no place above.
  if (within.some(({ start, end }) => start < line && line < end)) {
    return { offset: owner.start, side: 'start' };
  }
  const comment = language === 'python' ? /^[ \t]*#/ : /^[ \t]*(?:\/\/|\/\*|\*)/;
  let offset = line;
  while (offset > region.start) {
    const above = startOfLine(text, offset - 1, region);
    if (!comment.test(text.slice(above, offset))) return { offset, side: 'start' };
    offset = above;
  }
  // What the source begins with is about all of it.
  return { offset: line, side: 'start' };
}

function startOfLine(text: string, offset: number, region: Span): number {
  return Math.max(region.start, text.lastIndexOf('\n', offset - 1) + 1);
}

/** Before the line break, behind what else is on the line. */
function endOfLine(text: string, offset: number): number {
  return offset + (/^[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0);
}

/** Imports a line below those that are there, definitions with empty lines on either side. */
function joined(
  text: string,
  region: Span,
  { offset, side }: Place,
  [first = '', second = '']: readonly string[],
  gap: number,
): string {
  const isCode = (part: string) =>
    part !== '' && !/^(?:import|from|const \w+ = require)\b/.test(part);
  const parts = [first, second].filter((part) => part !== '');
  if (parts.length === 0) return '';
  const lead = parts[0] ?? '';
  const tail = parts.at(-1) ?? '';
  const middle = parts.join('\n'.repeat(gap + 1));
  const above = blankLines(
    text.slice(region.start, offset).split(/\r?\n/).reverse(),
    side === 'start' ? 1 : 0,
  );
  const below = blankLines(text.slice(offset, region.end).split(/\r?\n/), side === 'end' ? 1 : 0);
  if (side === 'end') {
    const before = isCode(lead) ? '\n'.repeat(gap + 1) : '\n';
    const after = isCode(tail) && below !== undefined ? '\n'.repeat(Math.max(0, gap - below)) : '';
    return before + middle + after;
  }
  const before = isCode(lead) && above !== undefined ? '\n'.repeat(Math.max(0, gap - above)) : '';
  const after = below === undefined ? '\n' : '\n'.repeat(isCode(tail) ? gap + 1 : 2);
  return before + middle + after;
}

/** How many there are before the next line that is not; `undefined`: there is none. */
function blankLines(lines: readonly string[], from: number): number | undefined {
  const next = lines.findIndex((line, at) => at >= from && line.trim() !== '');
  return next < 0 ? undefined : next - from;
}
