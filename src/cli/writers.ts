import { createHash } from 'node:crypto';
import type { ScanFormat } from '../configuration/configuration';
import { githubWriter, jsonLinesWriter, textWriter } from '../report/lineWriters';
import { sarifWriter } from '../report/sarif/writer';
import { documentWriter } from '../report/scanDocument';
import type { ScanWriter } from '../report/scanWriter';
import type { BatchOptions } from './batch';
import { say } from './language';
import { PROGRAM } from './program';

type WriterOptions = Pick<BatchOptions, 'format' | 'outline' | 'quiet' | 'withoutIgnored'>;

const WRITERS: Readonly<Record<ScanFormat, (options: WriterOptions) => ScanWriter>> = {
  text: ({ outline, quiet }) => textWriter(say, outline, quiet),
  json: ({ outline }) => documentWriter(PROGRAM, outline),
  jsonl: () => jsonLinesWriter,
  sarif: ({ withoutIgnored }) =>
    sarifWriter({ tool: PROGRAM, hash: digest, words: say, withoutIgnored }),
  github: () => githubWriter(say),
};

export function writerFor(options: WriterOptions): ScanWriter {
  return WRITERS[options.format](options);
}

/** 128 bits. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
