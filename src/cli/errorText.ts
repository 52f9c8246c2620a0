import type { TextKey } from '../text/text';
import { say } from './language';
import { NO_TEXT } from './place';

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
  if (code === 'ENOENT' && isNoText(error)) return say('cli.error.notText');
  const key = Object.hasOwn(ERRORS, code) ? ERRORS[code] : undefined;
  return key ? say(key) : error instanceof Error ? error.message : String(error);
}

/** Whether it is about a path that was handed over as bytes, which Node has made a text of. */
function isNoText(error: unknown): boolean {
  return error instanceof Error && 'path' in error && String(error.path).includes(NO_TEXT);
}
