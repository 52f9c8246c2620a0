import { logicalLine } from './logicalLine';
import { isPythonCell, pythonBehind } from './magics';

/** A cell as it is read among the others of its notebook. */
export interface ReadCell {
  /** Of the cell's length: every offset stays where it was. */
  readonly code: string;
  /** What has to stand before it to make it code of its own. */
  readonly opening: string;
  /** What has to stand behind it, so that the next cell is none of it. */
  readonly closing: string;
}

/**
 * The Python of a cell. What IPython reads and Python does not (`%magic`, `!shell`, `%%cell
 * magic`, `name?`) is blanked out with spaces, but for the Python that a magic runs. A bracket
 * or string that is open at the end, as while it is typed, is closed for the next cell, and a cell
 * that is indented as a whole, which IPython allows, becomes a block.
 */
export function readPythonCell(text: string): ReadCell {
  const first = (/^\s*/.exec(text)?.[0].lastIndexOf('\n') ?? -1) + 1;
  const [head, below] = cellMagic(text, first);
  const parts = [text.slice(0, first), head];
  let closing = '';
  for (let at = below; at < text.length; ) {
    const line = readLine(text, at);
    parts.push(line.code);
    closing = line.closing;
    at = line.end;
  }
  const code = parts.join('');
  return { code, opening: isIndented(code) ? 'with 0:\n' : '', closing };
}

interface ReadLine {
  readonly code: string;
  readonly end: number;
  readonly closing: string;
}

function readLine(text: string, start: number): ReadLine {
  const magic = magicAt(text, start);
  if (magic) {
    const end = endOfCommand(text, start);
    return { code: magic(text.slice(start, end)), end, closing: '' };
  }
  const { end, last, open } = logicalLine(text, start);
  const line = text.slice(start, end);
  return text[last] === '?'
    ? { code: standIn(line), end, closing: '' }
    : { code: line, end, closing: open };
}

/** The first line as it is read, and where the lines behind it begin; nothing is left of other languages. */
function cellMagic(text: string, first: number): readonly [head: string, below: number] {
  const found = /[ \t]*%%(\w*)([^\n]*)\n?/y;
  found.lastIndex = first;
  const [line = '', name = '', rest = ''] = found.exec(text) ?? [];
  if (line === '') return ['', first];
  if (!isPythonCell(name)) return [blank(text.slice(first)), text.length];
  const behind = line.indexOf(name) + name.length;
  return [runningLine(line, behind, name, rest) ?? blank(line), first + line.length];
}

type Replace = (line: string) => string;

/** How the line at an offset is read; `undefined`: as Python. No line of Python begins with such signs. */
function magicAt(text: string, at: number): Replace | undefined {
  const sign = /[ \t]*([%!?,;/])/y;
  sign.lastIndex = at;
  if (sign.test(text)) return commandLine;
  const assigned = /[^#'"()=\n]*=[ \t]*(?:!|%[ \t]*[A-Za-z])/y;
  assigned.lastIndex = at;
  return assigned.test(text) ? assignedLine : undefined;
}

/** A command ends with its line, unless a backslash continues it. */
function endOfCommand(text: string, start: number): number {
  for (let at = start; ; ) {
    const end = text.indexOf('\n', at) + 1;
    if (end === 0) return text.length;
    if (!/\\\r?\n$/.test(text.slice(Math.max(at, end - 3), end))) return end;
    at = end;
  }
}

function commandLine(line: string): string {
  const [whole = '', name = '', rest = ''] = /^[ \t]*%{1,2}[ \t]*(\w+)(.*)/.exec(line) ?? [];
  const isHelp = rest.trimEnd().endsWith('?');
  const running = isHelp ? undefined : runningLine(line, whole.length - rest.length, name, rest);
  return running ?? standIn(line);
}

/** `%time x = f()` becomes `0    ;x = f()`: a statement before it, on the same line. */
function runningLine(line: string, behind: number, name: string, rest: string): string | undefined {
  const run = pythonBehind(name, rest);
  if (run === undefined) return undefined;
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const start = behind + run.start;
  return COMPOUND.test(line.slice(start))
    ? indentedAnew(line, indent, start)
    : valueBefore(line, indent.length, start);
}

/** What begins a statement that has to begin its line: `%timeit for x in xs: f(x)`. */
const COMPOUND = /^(?:for|while|if|with|try|async|def|class)\b/;

/** A form feed makes nothing of the spaces before it: Python counts the indent anew. */
function indentedAnew(line: string, indent: string, start: number): string {
  return `${' '.repeat(start - indent.length - 1)}\f${indent}${line.slice(start)}`;
}

/** `files = !ls` becomes `files = 0`, which parses and binds the name; `y = %time f()` keeps `f()`. */
function assignedLine(line: string): string {
  const at = /^[^=]*=[ \t]*/.exec(line)?.[0].length ?? 0;
  const [value = '', name = '', rest = ''] = /^%[ \t]*(\w+)(.*)/.exec(line.slice(at)) ?? [];
  const run = pythonBehind(name, rest);
  if (!run) return `${line.slice(0, at)}0${blank(line.slice(at + 1))}`;
  const start = at + value.length - rest.length + run.start;
  return run.hasItsValue
    ? line.slice(0, at) + ' '.repeat(start - at) + line.slice(start)
    : valueBefore(line, at, start);
}

/** The line with `0;` in the place of what stands in a part of it, which takes no less. */
function valueBefore(line: string, from: number, to: number): string {
  return `${line.slice(0, from)}0${' '.repeat(to - from - 2)};${line.slice(to)}`;
}

/** In a block something has to stand where a command stood, or the block would have none. */
function standIn(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return indent === '' || indent.length >= line.length
    ? blank(line)
    : `${indent}0${blank(line.slice(indent.length + 1))}`;
}

/** Whether the first line with code on it is. */
function isIndented(code: string): boolean {
  return /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*(?:[ \t]*\f)?[ \t]+[^\s#]/.test(code);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
