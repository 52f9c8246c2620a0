/** Why something was left out, said on stderr. */
export type SkipReason =
  | 'installed packages'
  | 'symbolic link'
  | 'binary'
  | 'too large'
  | 'other language'
  | 'unsupported'
  | 'not a file'
  | 'excluded'
  | 'gave up';

/** What a scan has to say beside its uses. */
export interface Notices {
  /** Left out on purpose; the scan is still whole. `detail` says more in a few words. */
  skipped(path: string, reason: SkipReason, detail?: string): void;
  /** Could not be read: the rest is done, and the exit code says so. */
  unreadable(path: string, error: unknown): void;
}
