import { escapeControls } from '../report/escape';
import { type TextKey, words } from '../text/text';
import type { Io } from './io';
import type { Notices, SkipReason } from './skip';

const REASONS: Readonly<Record<SkipReason, TextKey>> = {
  'installed packages': 'cli.skipped.installedPackages',
  'symbolic link': 'cli.skipped.symbolicLink',
  binary: 'cli.skipped.binary',
  'too large': 'cli.skipped.tooLarge',
  'other language': 'cli.skipped.otherLanguage',
  unsupported: 'cli.skipped.unsupported',
  'gave up': 'cli.skipped.gaveUp',
};

const ERRORS: Readonly<Record<string, TextKey>> = {
  ENOENT: 'cli.error.notFound',
  ENOTDIR: 'cli.error.notFound',
  EACCES: 'cli.error.noPermission',
  EPERM: 'cli.error.noPermission',
  ELOOP: 'cli.error.linkLoop',
};

/** Notices as lines on stderr; `failed` once anything could not be read. */
export function noticeWriter(io: Io): Notices & { failed(): boolean } {
  const say = words();
  let failed = false;
  return {
    skipped(path, reason, detail = '') {
      line(say('cli.skipped', { path, reason: say(REASONS[reason], { detail }) }));
    },
    unreadable(path, error) {
      failed = true;
      line(say('cli.unreadable', { path, problem: problem(error) }));
    },
    failed: () => failed,
  };

  function line(text: string): void {
    io.stderr(`activation-lens: ${escapeControls(text)}\n`);
  }

  function problem(error: unknown): string {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const key = Object.hasOwn(ERRORS, code) ? ERRORS[code] : undefined;
    return key ? say(key) : error instanceof Error ? error.message : String(error);
  }
}
