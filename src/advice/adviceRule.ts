import type { FileOutline } from '../detect/outline/model';
import type { Detection, Span } from '../detect/use';
import type { TextKey } from '../text/text';
import type { Severity, TextEdit } from './finding';
import type { ReferenceKey } from './references';

type SlugOf<Key> = Key extends `rule.${infer Slug}.title` ? Slug : never;

/** Names of the rules: those that the texts have a title for. */
export type RuleSlug = SlugOf<TextKey>;

/** What is known of one text. */
export interface Evidence {
  readonly detection: Detection;
  readonly outlines: FileOutline;
  readonly source: string;
}

/** Texts are keys, with the values of their placeholders. */
export interface Sentence {
  readonly key: TextKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a rule saw at one place, before it is put into words. */
export interface Observation {
  readonly span: Span;
  readonly message: Sentence;
  /** In the place of the rule's own, and never above it. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly span: Span; readonly message: Sentence }[];
  readonly fix?: { readonly title: Sentence; readonly edits: readonly TextEdit[] };
  readonly unnecessary?: true;
  /** Further places that it speaks for: rules that yield to this one stay silent there. */
  readonly covers?: readonly Span[];
}

/** One rule: what is told of it, and where it holds. */
export interface AdviceRule {
  /**
   * Bands: 1 depth, saturation and structure; 2 initialisation; 3 parameters of activations;
   * 4 activation and loss; 5 traps of frameworks; 6 numerical form; 9 opinions and what is
   * true of most code, off unless asked for.
   */
  readonly code: `AL${number}`;
  readonly slug: RuleSlug;
  /** Its number in the rule table that was made of the survey. */
  readonly survey?: string;
  /** What it starts as, and the most that it is. */
  readonly severity: Severity;
  readonly enabled: boolean;
  readonly references: readonly [ReferenceKey, ...ReferenceKey[]];
  /** What later work found; its text is `rule.SLUG.since`. */
  readonly since?: { readonly text: TextKey; readonly references: readonly ReferenceKey[] };
  /** Where one of these has spoken, this one does not. */
  readonly yieldsTo?: readonly RuleSlug[];
  readonly observe: (evidence: Evidence) => readonly Observation[];
}
