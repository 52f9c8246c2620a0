/** A piece of text, perhaps a link; of any origin, not escaped. */
export interface Text {
  readonly text: string;
  /** An address that is encoded, without parentheses. */
  readonly href?: string | undefined;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Text }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Text[])[];
      /** Columns from this one on hold numbers; left out: none does. */
      readonly numbers?: readonly number[];
    }
  | { readonly kind: 'list'; readonly items: readonly (readonly Text[])[] };
