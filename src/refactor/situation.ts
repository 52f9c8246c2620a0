import type { TextEdit } from '../advice/finding';
import type { LayerStyle } from '../codegen/layer/style';
import type { Span } from '../detect/use';
import type { Handle, Layout } from '../detect/writing/writing';
import { callableOfApi, callableOfOwn, callableOfStringLayer } from './callable';
import type { Source } from './candidates';
import type { Callable, NewItem } from './convert';
import { initialiserFor, type Name } from './place';

export interface ReplaceOptions extends Pick<LayerStyle, 'typed' | 'words'> {
  /** Where imports and definitions may go: the whole source, or the cell of the use. */
  readonly region: Span;
}

/** A use that is to be written otherwise. */
export interface Situation {
  readonly handle: Handle;
  readonly layout: Layout;
  readonly source: Source;
  readonly options: ReplaceOptions;
}

/** What the use calls or makes now. */
export function currentCallable({ handle, source }: Situation): Callable {
  const { naming, use } = handle;
  if (naming.kind === 'own') return callableOfOwn(!source.isLayer);
  if (naming.kind === 'string') {
    return callableOfStringLayer(
      use.activation,
      undefined,
      naming.layer?.given.style === 'options',
    );
  }
  return source.api ? callableOfApi(source.api, use.activation) : callableOfOwn(false);
}

/** What starts a weight at a number; `undefined`: it cannot be named here. */
export function initialiser({ handle, layout, options }: Situation): Name | undefined {
  return initialiserFor({ handle, layout, region: options.region });
}

/** The import of what starts a weight, where the new list calls it. */
export function broughtIn(items: readonly NewItem[], situation: Situation): readonly TextEdit[] {
  const isCalled = items.some(({ value }) => /[Cc]onstant\(/.test(value ?? ''));
  return isCalled ? (initialiser(situation)?.beside ?? []) : [];
}

/** How a stretch of the text reads after the edits in it, on one line. */
export function preview(text: string, whole: Span, edits: readonly TextEdit[]): string {
  let result = text.slice(whole.start, whole.end);
  const inside = edits
    .filter(({ span }) => whole.start <= span.start && span.end <= whole.end)
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  for (const { span, text: by } of inside) {
    result = result.slice(0, span.start - whole.start) + by + result.slice(span.end - whole.start);
  }
  return result.replace(/\s+/g, ' ');
}

export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

export function textAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
