import type { Span } from '../detect/use';
import type { RuleSlug } from './adviceRule';

/** From the least to the most pressing. */
export const SEVERITIES = ['hint', 'info', 'warning', 'error'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** Another place that a finding speaks of, with one sentence. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** Replaces a range of the text that was looked at; an empty range inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Edits that belong together; they do not overlap. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Something about a place of a text that is worth a look. */
export interface Finding {
  /** The rule's lasting name: `sigmoid-deep`. */
  readonly rule: RuleSlug;
  /** Its number: `AL101`. */
  readonly code: string;
  readonly severity: Severity;
  /** One or two sentences, in plain words. */
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  /** Short citation. */
  readonly reference: string;
  readonly fix?: Fix;
  /** What it is about does nothing and can go. */
  readonly unnecessary?: true;
  /** A comment in the text asks for it to be ignored. */
  readonly ignored?: true;
}
