/** One activation, as an oracle sees it; `line` counts from 1, `column` from 0 in UTF-16. */
export interface OracleUse {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** Any of them is right: versions of a framework differ. Empty: not to be told. */
  readonly ids: readonly string[];
  readonly framework: string;
  readonly form: string;
  readonly certainty: 'certain' | 'probable';
  /** By version, the values of parameters; `?` where they are not in the file. */
  readonly parameters: readonly Readonly<Record<string, number | string>>[];
  /** May be reported or not. */
  readonly optional: boolean;
}

export interface SourceText {
  readonly path: string;
  readonly text: string;
}
