import { createParsers } from '../parsing/parsers';
import { useJsonLine } from '../report/jsonLines';
import type { LocatedUse } from '../report/locatedUse';
import { useTextLine } from '../report/text';
import { words } from '../text/text';
import { readAsset } from './assets';
import { type ExitCode, type Io, UsageError } from './io';
import { createNeighbours, type ReadNeighbours } from './neighbours';
import { noticeWriter } from './notices';
import { choice, parseOptions } from './options';
import { scanFile } from './scanFile';
import type { Notices } from './skip';
import { type FoundFile, readSource } from './sources';
import { walk } from './walk';

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string', default: 'none' },
} as const;

const LINES = { text: useTextLine, jsonl: useJsonLine };

/** There are no findings to compare with a level yet, so that 1 is never returned. */
const FAIL_ON = ['none', 'hint', 'info', 'warning', 'error'] as const;

/** `scan [--format text|jsonl] [--fail-on LEVEL] PATH…` */
export async function scanCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const say = words();
  const { values, positionals } = parseOptions(argv, OPTIONS);
  const format = choice('format', values.format, ['text', 'jsonl'] as const);
  choice('fail-on', values['fail-on'], FAIL_ON);
  if (positionals.length === 0) {
    throw new UsageError(say('cli.noPath'));
  }
  const notices = noticeWriter(io);
  const parsers = createParsers(readAsset);
  const neighbours = createNeighbours(parsers, io.folder);
  let files = 0;
  let uses = 0;
  for await (const file of walk(positionals, notices, io.folder)) {
    const found = await usesIn(file, parsers, notices, neighbours);
    files += 1;
    uses += found.length;
    io.stdout(found.map((use) => `${LINES[format](use)}\n`).join(''));
  }
  if (notices.failed()) {
    return 2;
  }
  if (uses === 0 && format === 'text') {
    io.stderr(`activation-lens: ${say('cli.nothingFound', { files })}\n`);
  }
  return 0;
}

/** One file that defeats the parser does not end the scan of the others. */
async function usesIn(
  file: FoundFile,
  parsers: ReturnType<typeof createParsers>,
  notices: Notices,
  neighbours: ReadNeighbours,
): Promise<readonly LocatedUse[]> {
  const text = await readSource(file, notices);
  if (text === undefined) {
    return [];
  }
  try {
    return await scanFile(file.path, text, parsers, notices, neighbours);
  } catch (error) {
    notices.unreadable(file.path, error);
    return [];
  }
}
