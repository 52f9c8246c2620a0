import type { LogOutputChannel } from 'vscode';
import type { Detection } from '../detect/use';
import { phraseIn } from '../text/phrases';
import type { Words } from '../text/text';

/** Tells what came of reading a source; never what stands in it. */
export type ReadingLog = (uri: string, detection: Detection) => void;

/** Few are given up, and fewer are open at a time. */
const REMEMBERED = 100;

/** Sources that were given up are remembered, so that each is told of once until it can be read. */
export function createReadingLog(
  log: Pick<LogOutputChannel, 'debug' | 'warn'>,
  words: Words,
): ReadingLog {
  const given = new Map<string, string>();
  return (uri, { uses, rejected, gaveUp }) => {
    const name = lastName(uri);
    if (gaveUp === undefined) {
      given.delete(uri);
      log.debug(words('log.read', { name, uses: uses.length, rejected: rejected.length }));
    } else if (given.get(uri) !== gaveUp) {
      given.set(uri, gaveUp);
      for (const oldest of [...given.keys()].slice(0, -REMEMBERED)) given.delete(oldest);
      log.warn(words('log.gaveUp', { name, reason: phraseIn(words, gaveUp) }));
    }
  };
}

/** Without the folders, which are nobody's business when the output is shown to others. */
function lastName(uri: string): string {
  const encoded = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
