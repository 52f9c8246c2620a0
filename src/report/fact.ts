/** One line of what is known: said the same in hover, panel and command line. */
export interface Fact {
  /** Stable, for rows that are compared: `derivativeRange`. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
}
