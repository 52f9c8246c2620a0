import type { TextDocument } from 'vscode';
import type { Span } from '../detect/use';

/** A position in a document, which may be a cell's. */
export interface Cursor {
  readonly document: TextDocument;
  readonly offset: number;
  /** What is selected, unless nothing is. */
  readonly selected?: Span;
}

interface Placed {
  readonly document: TextDocument;
  readonly use: { readonly span: Span };
}

/**
 * The use whose name contains or touches the cursor; where two touch it, the one
 * that starts there. Else the only one within the selection: a right-click on
 * selected text leaves the cursor where it is.
 */
export function useUnder<Use extends Placed>(
  uses: readonly Use[],
  { document, offset, selected }: Cursor,
): Use | undefined {
  const within = (span: Span): readonly Use[] =>
    uses.filter(
      ({ document: home, use }) =>
        home === document && use.span.start <= span.end && span.start <= use.span.end,
    );
  const touching = within({ start: offset, end: offset });
  const [only, another] = selected ? within(selected) : [];
  return (
    touching.find(({ use }) => offset < use.span.end) ??
    touching[0] ??
    (another === undefined ? only : undefined)
  );
}
