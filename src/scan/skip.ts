import { phraseIn } from '../text/phrases';
import type { TextKey, Words } from '../text/text';

/** Why something was left out. */
export type SkipReason =
  | 'installed packages'
  | 'symbolic link'
  | 'binary'
  | 'too large'
  | 'large notebook'
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

/** A reason for people. */
export function skipText(reason: SkipReason, detail: string, say: Words): string {
  return say(REASONS[reason], { detail: phraseIn(say, detail) });
}

const REASONS: Readonly<Record<SkipReason, TextKey>> = {
  'installed packages': 'cli.skipped.installedPackages',
  'symbolic link': 'cli.skipped.symbolicLink',
  binary: 'cli.skipped.binary',
  'too large': 'cli.skipped.tooLarge',
  'large notebook': 'cli.skipped.largeNotebook',
  'other language': 'cli.skipped.otherLanguage',
  unsupported: 'cli.skipped.unsupported',
  'not a file': 'cli.skipped.notAFile',
  excluded: 'cli.skipped.excluded',
  'gave up': 'cli.skipped.gaveUp',
};
