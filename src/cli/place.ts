import { join } from 'node:path';
import type { FoundFile } from '../scan/sourceFile';

/**
 * A file or folder. Names on Linux are bytes, and need not be text: then `bytes` is the whole path,
 * and the texts have each byte that is none as `\xff`.
 */
export interface Place extends Pick<FoundFile, 'absolute'> {
  readonly bytes?: Uint8Array;
}

/** One that is told of by its path. */
export type PlacedFile = FoundFile & Place;

/** By what Node opens it. */
export function pathOf({ absolute, bytes }: Place): string | Buffer {
  return bytes === undefined ? absolute : Buffer.from(bytes);
}

/** What is in a folder, by its name. */
export function placeIn(folder: Place, name: string | Buffer): Place {
  const text = typeof name === 'string' ? name : textOf(name);
  const absolute = join(folder.absolute, text);
  const isText = typeof name === 'string' || name.equals(Buffer.from(text));
  if (folder.bytes === undefined && isText) return { absolute };
  const above = folder.bytes ?? Buffer.from(folder.absolute);
  const own = typeof name === 'string' ? Buffer.from(name) : name;
  return { absolute, bytes: Buffer.concat([above, Buffer.from('/'), own]) };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A name as people are told of it. */
export function textOf(name: Buffer): string {
  let text = '';
  for (let at = 0; at < name.length; ) {
    const character = characterAt(name, at);
    text += character ?? `\\x${name.toString('hex', at, at + 1)}`;
    at += character === undefined ? 1 : Buffer.byteLength(character);
  }
  return text;
}

/** Of at most four bytes; `undefined`: none begins here. */
function characterAt(bytes: Buffer, at: number): string | undefined {
  for (let end = at + 1; end <= Math.min(at + 4, bytes.length); end += 1) {
    try {
      return strict.decode(bytes.subarray(at, end));
    } catch {
      // With another byte it may be one.
    }
  }
  return undefined;
}

/** What stands in the place of bytes that are no text, where they were read as text. */
export const NO_TEXT = '\ufffd';
