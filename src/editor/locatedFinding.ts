import type { TextDocument } from 'vscode';
import type { Finding } from '../advice/finding';
import type { Span } from '../detect/use';
import type { Place } from './source';

/** A part of one document of the editor; offsets as in its text. */
export interface Stretch extends Span {
  readonly document: TextDocument;
}

/** One finding, as the editor's own documents have it. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly at: Stretch;
  readonly related: readonly { readonly at: Stretch; readonly message: string }[];
  /** Of its fix; empty without one. */
  readonly edits: readonly { readonly at: Stretch; readonly text: string }[];
}

/** Where a finding of joined cells stands among them; of a single document, the same offsets. */
export function locateFinding(finding: Finding, locate: (offset: number) => Place): LocatedFinding {
  const { span, related, fix } = finding;
  return {
    finding,
    at: stretch(span, locate),
    related: related.map((one) => ({ at: stretch(one.span, locate), message: one.message })),
    edits: (fix?.edits ?? []).map(({ span: edited, text }) => ({
      at: stretch(edited, locate),
      text,
    })),
  };
}

/** What begins in a cell ends there at the latest. */
export function stretch({ start, end }: Span, locate: (offset: number) => Place): Stretch {
  const first = locate(start);
  const last = locate(end);
  const { document, offset } = first;
  const ending = last.document === document ? last.offset : document.getText().length;
  return { document, start: offset, end: Math.max(offset, ending) };
}

/** Whether both have a place in common; those that only touch have their end in common. */
export function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
