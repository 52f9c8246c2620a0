import { resolve } from 'node:path';
import { createTally } from '../report/summary';
import { type BatchOptions, inBatches } from './batch';
import type { ExitCode, Io } from './io';
import { say, spokenLanguage } from './language';
import { type Notice, noticesTo, noticeWriter, type ToldNotices } from './notices';
import { createProgress, type Progress } from './progress';
import { pathFrom, repositoryOf } from './repository';
import { scanAll } from './scanAll';
import { type ScanOptions, scanOptions } from './scanOptions';
import { walk } from './walk';
import { writerFor } from './writers';

/** `scan [options] PATH…`; the options are those of `scanOptions`. */
export async function scanCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const options = await scanOptions(argv, io.folder);
  const progress = createProgress(io, await expectedFiles(options, io));
  try {
    return await scan(options, progress);
  } finally {
    progress.end();
  }
}

/** For the bar alone; 0: there is none. */
async function expectedFiles({ paths, selection, quiet }: ScanOptions, io: Io): Promise<number> {
  let files = 0;
  if (io.columns !== undefined && !quiet) {
    for await (const _ of walk(paths, SILENT, io.folder, selection)) {
      files += 1;
    }
  }
  return files;
}

const SILENT = { skipped() {}, unreadable() {} };

async function scan(options: ScanOptions, { io, step, end }: Progress): Promise<ExitCode> {
  const { format, quiet, paths, selection, workers } = options;
  const notices = noticeWriter(io, quiet);
  const root = (await repositoryOf(options.shared)) ?? io.folder;
  const writer = writerFor(options);
  const tally = createTally();
  let failed = false;
  let isEmpty = true;
  const said: Notice[] = [];
  const found = walk(
    paths,
    noticesTo((notice) => said.push(notice)),
    io.folder,
    selection,
  );
  const hands = { script: io.script, workers };
  for await (const result of scanAll(
    inBatches(found, said),
    batchOptions(options, root, io.folder),
    hands,
  )) {
    for (const notice of result.notices) notices.tell(notice);
    const text = result.pieces.map(writer.add).join('');
    isEmpty &&= result.pieces.length === 0;
    io.stdout(text);
    await io.written?.();
    tally.addAll(result.summary);
    failed ||= result.failed;
    step(result.summary.files);
  }
  end();
  const summary = tally.summary();
  const exitCode = notices.failures.length > 0 ? 2 : failed ? 1 : 0;
  io.stdout(writer.end({ summary, exitCode, ...fromRoot(notices, root, io.folder) }));
  if (isEmpty && format === 'text' && !quiet && exitCode !== 2) {
    sayNothingFound(options, summary.files, io);
  }
  return exitCode;
}

/** What was left out and what could not be read, by paths for machines. */
function fromRoot({ skips, failures }: ToldNotices, root: string, folder: string) {
  const moved = <T extends { readonly path: string }>(told: T): T => ({
    ...told,
    path: pathFrom(root, resolve(folder, told.path)),
  });
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
