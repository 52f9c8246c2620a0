/** Where a command writes, which folder relative paths start from, and what is known around it. */
export interface Io {
  stdout(text: string): void;
  stderr(text: string): void;
  readonly folder: string;
  /** What is typed or piped in; left out: nothing. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Variables that say which language to speak; left out: English. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Resolves once what was written to stdout is taken; left out: it is as soon as it is written. */
  readonly written?: () => Promise<void> | undefined;
  /** The program itself, which a scan starts threads of; left out: it does without. */
  readonly script?: string;
  /** Columns of the terminal that stderr is; left out: it is none. */
  readonly columns?: () => number;
}

/** 0: fine; 1: findings at or above `--fail-on`; 2: bad usage or input that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** The command line asks for something that cannot be done. `message` is one line. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** Lines to show below, such as the place of a mistake. */
    readonly excerpt?: string,
  ) {
    super(message);
  }
}

/** A configuration file is wrong: one line for each mistake. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems[0]);
  }
}
