import { SEVERITIES } from '../advice/finding';
import type { RuleLevels } from '../advice/findings';

/** What a scan can be written as. */
export const SCAN_FORMATS = ['text', 'json', 'jsonl', 'sarif', 'github', 'shard'] as const;

export type ScanFormat = (typeof SCAN_FORMATS)[number];

/** From the level on which a scan fails; `none`: never. */
export const FAIL_ON = ['none', ...SEVERITIES] as const;

export type FailOn = (typeof FAIL_ON)[number];

/** What `keras` and `tf.keras` stand for; `auto`: by the code and what its project asks for. */
export const KERAS_CHOICES = ['auto', '2', '3'] as const;

export type KerasChoice = (typeof KERAS_CHOICES)[number];

/** What a project sets, checked; what is left out is as without a file. */
export interface Configuration {
  /** By code. */
  readonly rules?: RuleLevels;
  readonly failOn?: FailOn;
  readonly keras?: KerasChoice;
  readonly certainOnly?: boolean;
  /** Patterns as in `.gitignore`: nothing else is looked at. */
  readonly include?: readonly string[];
  /** Patterns as in `.gitignore`: these are not looked at. */
  readonly exclude?: readonly string[];
  readonly format?: ScanFormat;
  readonly quiet?: boolean;
  /** SARIF without the findings that comments ignore. */
  readonly withoutIgnored?: boolean;
}

/** Files that are looked for in a folder, the one that counts first. */
export const CONFIGURATION_FILES = ['activation-lens.json', 'pyproject.toml'] as const;

/** Bytes; nobody writes more by hand. */
export const LARGEST_CONFIGURATION = 1_000_000;
