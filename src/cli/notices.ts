import { escapeControls } from '../report/escape';
import type { SkippedPath, UnreadablePath } from '../report/scanWriter';
import { type TextKey, words } from '../text/text';
import { errorText } from './errorText';
import type { Io } from './io';
import type { Notices, SkipReason } from './skip';

const REASONS: Readonly<Record<SkipReason, TextKey>> = {
  'installed packages': 'cli.skipped.installedPackages',
  'symbolic link': 'cli.skipped.symbolicLink',
  binary: 'cli.skipped.binary',
  'too large': 'cli.skipped.tooLarge',
  'other language': 'cli.skipped.otherLanguage',
  unsupported: 'cli.skipped.unsupported',
  'not a file': 'cli.skipped.notAFile',
  excluded: 'cli.skipped.excluded',
  'gave up': 'cli.skipped.gaveUp',
};

/** What was said, with paths as they were named. */
export interface ToldNotices extends Notices {
  readonly skips: readonly SkippedPath[];
  readonly failures: readonly UnreadablePath[];
}

/** Notices as lines on stderr; of what is skipped none where `quiet`. */
export function noticeWriter(io: Io, quiet: boolean): ToldNotices {
  const say = words();
  const skips: SkippedPath[] = [];
  const failures: UnreadablePath[] = [];
  return {
    skips,
    failures,
    skipped(path, reason, detail = '') {
      const message = say(REASONS[reason], { detail });
      skips.push({ path, reason, message });
      if (!quiet) {
        line(say('cli.skipped', { path, reason: message }));
      }
    },
    unreadable(path, error) {
      const problem = errorText(error);
      failures.push({ path, problem });
      line(say('cli.unreadable', { path, problem }));
    },
  };

  function line(text: string): void {
    io.stderr(`activation-lens: ${escapeControls(text)}\n`);
  }
}
