import { createHash } from 'node:crypto';
import type { ScanFormat } from '../configuration/configuration';
import { githubWriter, jsonLinesWriter, textWriter } from '../report/lineWriters';
import { sarifWriter } from '../report/sarif/writer';
import { documentWriter } from '../report/scanDocument';
import type { ScanWriter } from '../report/scanWriter';
import { say } from './language';
import { PROGRAM } from './program';
import type { ScanOptions } from './scanOptions';

const WRITERS: Readonly<Record<ScanFormat, (options: ScanOptions) => ScanWriter>> = {
  text: ({ outline, quiet }) => textWriter(say, outline, quiet),
  json: ({ outline }) => documentWriter(PROGRAM, outline),
  jsonl: () => jsonLinesWriter,
  sarif: ({ withoutIgnored }) =>
    sarifWriter({ tool: PROGRAM, hash: digest, words: say, withoutIgnored }),
  github: () => githubWriter(say),
};

export function writerFor(options: ScanOptions): ScanWriter {
  return WRITERS[options.format](options);
}

/** 128 bits. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
