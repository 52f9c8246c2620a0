import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { createTally } from '../report/summary';
import { type Batches, type BatchOptions, inBatches } from './batch';
import type { ExitCode, Io } from './io';
import { say, spokenLanguage } from './language';
import { type Notice, noticesTo, noticeWriter, type ToldNotices } from './notices';
import { belongsTo } from './part';
import { createProgress, type Progress } from './progress';
import { pathFrom, repositoryOf } from './repository';
import { scanAll } from './scanAll';
import { type ScanOptions, scanOptions } from './scanOptions';
import { batchesOf, stdinItems } from './stdinLines';
import { walk } from './walk';
import { writerFor } from './writers';

/** `scan [options] PATH…`; the options are those of `scanOptions`. */
export async function scanCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const options = await scanOptions(argv, io.folder);
  const root = (await repositoryOf(options.shared)) ?? io.folder;
  const progress = createProgress(io, await expectedFiles(options, io, root));
  try {
    return await scan(options, root, progress);
  } finally {
    progress.end();
  }
}

/** For the bar alone; 0: there is none. */
async function expectedFiles(options: ScanOptions, io: Io, root: string): Promise<number> {
  const { paths, selection, quiet, part } = options;
  const isMine = belongsTo(part, root, io.folder);
  let files = 0;
  if (io.columns !== undefined && !quiet) {
    for await (const file of walk(paths, SILENT, io.folder, selection)) {
      files += isMine(file) ? 1 : 0;
    }
  }
  return files;
}

const SILENT = { skipped() {}, unreadable() {} };

async function scan(
  options: ScanOptions,
  root: string,
  { io, step, end }: Progress,
): Promise<ExitCode> {
  const { format, quiet, workers } = options;
  const notices = noticeWriter(io, quiet);
  const writer = writerFor(options);
  const tally = createTally();
  let failed = false;
  let isEmpty = true;
  let badLines = 0;
  const hands = { script: io.script, workers };
  const asked = batchOptions(options, root, io.folder);
  for await (const result of scanAll(batches(options, io, root), asked, hands)) {
    for (const notice of result.notices) notices.tell(notice);
    const text = result.pieces.map(writer.add).join('');
    isEmpty &&= result.pieces.length === 0;
    io.stdout(text);
    await io.written?.();
    tally.addAll(result.summary);
    failed ||= result.failed;
    badLines += result.badLines;
    step(result.summary.files);
  }
  end();
  const summary = tally.summary();
  const exitCode = notices.failures.length + badLines > 0 ? 2 : failed ? 1 : 0;
  io.stdout(writer.end({ summary, exitCode, ...told(notices, options, root, io.folder) }));
  if (isEmpty && format === 'text' && !quiet && exitCode !== 2) {
    sayNothingFound(options, summary.files, io);
  }
  return exitCode;
}

/** What is to be scanned, in batches. */
function batches(options: ScanOptions, io: Io, root: string): Batches {
  const { paths, part, selection, stdin, workers } = options;
  if (stdin) {
    return batchesOf(stdinItems(io.stdin ?? Readable.from([]), io.folder), workers === 1);
  }
  const isMine = belongsTo(part, root, io.folder);
  const said: Notice[] = [];
  const notices = noticesTo((notice) => {
    if (isMine(notice)) said.push(notice);
  });
  return inBatches(walk(paths, notices, io.folder, selection), isMine, said);
}

/** What was left out and what could not be read, by paths for machines. */
function told(
  { skips, failures }: ToldNotices,
  options: ScanOptions,
  root: string,
  folder: string,
) {
  const moved = <T extends { readonly path: string }>(one: T): T =>
    options.stdin ? one : { ...one, path: pathFrom(root, resolve(folder, one.path)) };
  return { skipped: skips.map(moved), unreadable: failures.map(moved) };
}

function batchOptions(options: ScanOptions, root: string, folder: string): BatchOptions {
  const { rules, certainOnly, outline, keras, format, failOn, withoutIgnored, quiet } = options;
  return {
    rules,
    certainOnly,
    outline,
    keras,
    format,
    failOn,
    withoutIgnored,
    quiet,
    language: spokenLanguage(),
    root,
    folder,
  };
}

function sayNothingFound({ outline }: ScanOptions, files: number, io: Io): void {
  const key = outline ? 'outline.nothingFound' : 'cli.nothingFound';
  io.stderr(`activation-lens: ${say(key, { files })}\n`);
}
