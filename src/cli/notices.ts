import { escapeControls } from '../report/escape';
import type { SkippedPath, UnreadablePath } from '../report/scanWriter';
import { type Notices, type SkipReason, skipText } from '../scan/skip';
import { errorText } from './errorText';
import type { Io } from './io';
import { say } from './language';

/** Something to say of a path, as plain data. */
export type Notice =
  | {
      readonly kind: 'skipped';
      readonly path: string;
      readonly reason: SkipReason;
      readonly detail: string;
    }
  | { readonly kind: 'unreadable'; readonly path: string; readonly problem: string };

/** Hands on what there is to say. */
export function noticesTo(tell: (notice: Notice) => void): Notices {
  return {
    skipped: (path, reason, detail = '') => tell({ kind: 'skipped', path, reason, detail }),
    unreadable: (path, error) => tell({ kind: 'unreadable', path, problem: errorText(error) }),
  };
}

/** What was said, with paths as they were named. */
export interface ToldNotices {
  tell(notice: Notice): void;
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
    tell(notice) {
      const { path } = notice;
      if (notice.kind === 'unreadable') {
        const { problem } = notice;
        failures.push({ path, problem });
        line(say('cli.unreadable', { path, problem }));
        return;
      }
      const { reason, detail } = notice;
      const message = skipText(reason, detail, say);
      skips.push({ path, reason, message });
      if (!quiet) {
        line(say('cli.skipped', { path, reason: message }));
      }
    },
  };

  function line(text: string): void {
    io.stderr(`activation-lens: ${escapeControls(text)}\n`);
  }
}
