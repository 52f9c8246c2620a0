import { escapeControls } from '../report/escape';
import type { SkippedPath, UnreadablePath } from '../report/scanWriter';
import { type Notices, skipText } from '../scan/skip';
import { errorText } from './errorText';
import type { Io } from './io';
import { say } from './language';

/** What was said, with paths as they were named. */
export interface ToldNotices extends Notices {
  readonly skips: readonly SkippedPath[];
  readonly failures: readonly UnreadablePath[];
}

/** Notices as lines on stderr; of what is skipped none where `quiet`. */
export function noticeWriter(io: Io, quiet: boolean): ToldNotices {
  const skips: SkippedPath[] = [];
  const failures: UnreadablePath[] = [];
  return {
    skips,
    failures,
    skipped(path, reason, detail = '') {
      const message = skipText(reason, detail, say);
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
