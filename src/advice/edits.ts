import type { GivenSetting } from '../detect/outline/model';
import type { Span } from '../detect/use';
import type { TextEdit } from './finding';
import { lineAround } from './lines';

export function replace(span: Span, text: string): TextEdit {
  return { span, text };
}

export function insert(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** Adds arguments of Python at the end of a call; `undefined` if the text is no closed call. */
export function append(source: string, call: Span, text: string): TextEdit | undefined {
  return appendBefore(source, call, ')', text);
}

/** Adds an option of JavaScript to the object that a call is given, or such an object. */
export function appendOption(source: string, call: Span, text: string): TextEdit | undefined {
  const written = source.slice(call.start, call.end);
  return /\(\s*\)$/.test(written)
    ? appendBefore(source, call, ')', `{ ${text} }`)
    : /\}\s*\)$/.test(written)
      ? appendBefore(source, call, '}', text)
      : undefined;
}

function appendBefore(
  source: string,
  call: Span,
  close: string,
  text: string,
): TextEdit | undefined {
  const at = source.slice(call.start, call.end).lastIndexOf(close);
  if (at < 0 || source[call.end - 1] !== ')') {
    return undefined;
  }
  const before = withoutComments(source.slice(call.start, call.start + at));
  const opening = /[({]$/.test(before);
  const separator = opening ? (close === '}' ? ' ' : '') : before.endsWith(',') ? ' ' : ', ';
  return insert(
    call.start + before.length,
    separator + text + (opening && close === '}' ? ' ' : ''),
  );
}

/** Up to the last code: what is inserted behind a comment would be part of it. */
function withoutComments(text: string): string {
  const trimmed = text.trimEnd();
  const line = lineAround(trimmed, trimmed.length).start;
  const start = Math.max(line, trimmed.lastIndexOf('"') + 1, trimmed.lastIndexOf("'") + 1);
  const comment = /#|\/\//.exec(trimmed.slice(start));
  return comment ? withoutComments(trimmed.slice(0, start + comment.index)) : trimmed;
}

/** Gives an argument another value, or adds it. */
export function setArgument(
  source: string,
  call: Span,
  settings: readonly GivenSetting[],
  name: string,
  value: string,
): TextEdit | undefined {
  const given = named(settings, name);
  return given === undefined
    ? append(source, call, `${name}=${value}`)
    : given.span && replace(given.span, value);
}

export function named<S extends Pick<GivenSetting, 'name'>>(
  settings: readonly S[],
  name: string,
  position?: number,
): S | undefined {
  const positional = settings.filter((setting) => setting.name === undefined);
  return (
    settings.find((setting) => setting.name === name) ??
    (position === undefined ? undefined : positional[position])
  );
}

/** The qualifier of a name as it is written: `nn.` before `Softmax`. */
export function qualifier(source: string, token: Span): string {
  return (
    /(?<![\w.])[\w.]*\.$/.exec(source.slice(Math.max(0, token.start - 80), token.start))?.[0] ?? ''
  );
}

/** A string of the same quotes as the literal at `span`, which may or may not include them. */
export function quoted(source: string, span: Span, text: string): TextEdit {
  const quote = source[span.start];
  return quote === "'" || quote === '"' ? replace(span, quote + text + quote) : replace(span, text);
}
