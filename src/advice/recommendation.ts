/** What the research recommends at one place, with its reference. */
export interface Recommendation {
  /** One sentence, in plain words. */
  readonly text: string;
  /** Short citation: `Clevert et al. 2016, arXiv:1511.07289`. */
  readonly reference: string;
  /** Catalogue ids that the sentence names as alternatives, best first. */
  readonly alternatives: readonly string[];
}
