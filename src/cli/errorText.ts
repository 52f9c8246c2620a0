import type { TextKey } from '../text/text';
import { say } from './language';

const ERRORS: Readonly<Record<string, TextKey>> = {
  ENOENT: 'cli.error.notFound',
  ENOTDIR: 'cli.error.notFound',
  EACCES: 'cli.error.noPermission',
  EPERM: 'cli.error.noPermission',
  ELOOP: 'cli.error.linkLoop',
  EISDIR: 'cli.error.folder',
  ENAMETOOLONG: 'cli.error.nameTooLong',
  EMFILE: 'cli.error.tooManyOpen',
  ENFILE: 'cli.error.tooManyOpen',
  EIO: 'cli.error.device',
  ENOSPC: 'cli.error.noSpace',
};

/** Why something could not be read, in plain words where it is a common reason. */
export function errorText(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const key = Object.hasOwn(ERRORS, code) ? ERRORS[code] : undefined;
  return key ? say(key) : error instanceof Error ? error.message : String(error);
}
