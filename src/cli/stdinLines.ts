import { resolve } from 'node:path';
import type { TextKey } from '../text/text';
import type { Batches, BatchItem } from './batch';
import { say } from './language';
import { slashed } from './repository';

/** Bytes of one line; a text of this size is far beyond what is read of a file. */
const LONGEST = 200_000_000;

interface Line {
  readonly number: number;
  /** `undefined`: it was too long. */
  readonly text: string | undefined;
}

/** A line of stdin: `{"path": "net.py", "text": "…"}`. Whatever it is, it gives one item. */
export async function* stdinItems(
  chunks: AsyncIterable<Uint8Array>,
  folder: string,
): AsyncGenerator<BatchItem> {
  for await (const { number, text } of lines(chunks)) {
    if (text?.trim() === '') continue;
    const read = text === undefined ? 'cli.stdinTooLong' : fileIn(text);
    if (typeof read === 'string') {
      yield { kind: 'bad line', line: number, problem: say(read, { most: LONGEST / 1e6 }) };
    } else {
      const path = slashed(read.path);
      yield { kind: 'file', file: { path, absolute: resolve(folder, path) }, text: read.text };
    }
  }
}

/** What is wrong with a line, or the file that it is. */
function fileIn(line: string): TextKey | { readonly path: string; readonly text: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'cli.stdinNotJson';
  }
  if (typeof value !== 'object' || value === null) return 'cli.stdinNoObject';
  const { path, text } = value as Readonly<Record<string, unknown>>;
  if (typeof path !== 'string' || path === '') return 'cli.stdinNoPath';
  return typeof text === 'string' ? { path, text } : 'cli.stdinNoText';
}

async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length <= LONGEST) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    const text = length <= LONGEST ? new TextDecoder().decode(Buffer.concat(parts)) : undefined;
    parts = [];
    length = 0;
    number += 1;
    return { number: number - 1, text };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

/**
 * Items at once, as they come, for one thread; for several in batches that are not too large, however
 * long they are asked to be: who sends the lines may wait for what comes of them.
 */
export async function* batchesOf(items: AsyncIterable<BatchItem>, isAlone: boolean): Batches {
  let batch: BatchItem[] = [];
  let length = 0;
  for await (const item of items) {
    batch.push(item);
    length += item.kind === 'file' ? (item.text?.length ?? 0) : 0;
    if (isAlone || batch.length === MOST || length > LARGEST) {
      yield batch;
      batch = [];
      length = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

const MOST = 16;
/** UTF-16 units of all texts of a batch. */
const LARGEST = 1_000_000;
