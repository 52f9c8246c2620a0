import type { TextKey, Words } from '../../src/text/text';
import type { Results } from './results';
import type { Subject } from './subject';

type ClaimOf<Key> = Key extends `experiment.claim.${infer Claim}` ? Claim : never;
type AboutOf<Key> = Key extends `experiment.${infer Id}.about` ? Id : never;

/** Names of claims and of experiments: those that the texts have words for. */
export type ClaimId = ClaimOf<TextKey>;
export type ExperimentId = AboutOf<TextKey>;

/** What is measured, how it is shown, and what is asked of it. */
export interface Experiment {
  readonly id: ExperimentId;
  readonly subjects: readonly Subject[];
  readonly table: (results: Results, words: Words) => Table;
  /** Sentences that what was measured bears out, or does not. */
  readonly claims: readonly Claim[];
}

export interface Claim {
  readonly id: ClaimId;
  /** As far as these rows of the table go. */
  readonly holds: (results: Results, rows: readonly string[]) => boolean;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Several lines may belong to one row of the experiment. */
  readonly id: string;
  readonly cells: readonly string[];
}
