import type { ScanFormat } from '../configuration/configuration';
import { githubWriter, jsonLinesWriter, textWriter } from '../report/lineWriters';
import { sarifWriter } from '../report/sarif/writer';
import { documentWriter } from '../report/scanDocument';
import type { ScanWriter } from '../report/scanWriter';
import { shardWriter } from '../report/shard/shardWriter';
import type { BatchOptions } from './batch';
import { digest } from './digest';
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
  shard: () => shardWriter,
};

export function writerFor(options: WriterOptions): ScanWriter {
  return WRITERS[options.format](options);
}
