import { dirname, resolve } from 'node:path';
import type { KerasChoice } from '../configuration/configuration';
import type { KerasHints } from '../frameworks/kerasVersion';
import { createProjectKeras } from '../frameworks/projectKeras';
import { createParsers } from '../parsing/parsers';
import { isAtLeast } from '../report/level';
import type { ScannedFile } from '../report/locatedUse';
import { createTally } from '../report/summary';
import { type FileOptions, scanFile } from '../scan/scanFile';
import type { ScanTools } from '../scan/scanSource';
import type { FoundFile } from '../scan/sourceFile';
import { readAsset } from './assets';
import type { ExitCode, Io } from './io';
import { say } from './language';
import { createNeighbours } from './neighbours';
import { noticeWriter, type ToldNotices } from './notices';
import { createProgress, type Progress } from './progress';
import { projectFolders } from './projectFolders';
import { pathFrom, repositoryOf } from './repository';
import { type ScanOptions, scanOptions } from './scanOptions';
import { readSource } from './sources';
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
  const { format, failOn, quiet, paths, selection } = options;
  const notices = noticeWriter(io, quiet);
  const root = (await repositoryOf(options.shared)) ?? io.folder;
  const writer = writerFor(options);
  const tally = createTally();
  const scanned = scanner(options, notices, root, io.folder);
  let failed = false;
  let isEmpty = true;
  for await (const file of walk(paths, notices, io.folder, selection)) {
    const found = await scanned(file);
    failed ||= fails(found, failOn);
    tally.add(found);
    const text = writer.file(found);
    isEmpty &&= text === '';
    io.stdout(text);
    step();
  }
  end();
  const summary = tally.summary();
  const { skips, failures } = notices;
  const exitCode = failures.length > 0 ? 2 : failed ? 1 : 0;
  const fromRoot = <T extends { readonly path: string }>(told: T): T => ({
    ...told,
    path: pathFrom(root, resolve(io.folder, told.path)),
  });
  io.stdout(
    writer.end({
      summary,
      skipped: skips.map(fromRoot),
      unreadable: failures.map(fromRoot),
      exitCode,
    }),
  );
  if (isEmpty && format === 'text' && !quiet && exitCode !== 2) {
    sayNothingFound(options, summary.files, io);
  }
  return exitCode;
}

function sayNothingFound({ outline }: ScanOptions, files: number, io: Io): void {
  const key = outline ? 'outline.nothingFound' : 'cli.nothingFound';
  io.stderr(`activation-lens: ${say(key, { files })}\n`);
}

/** Scans one file after the other with the same parsers. */
function scanner(
  { rules: levels, certainOnly, outline, keras, format }: ScanOptions,
  notices: ToldNotices,
  root: string,
  folder: string,
): (file: FoundFile) => Promise<ScannedFile> {
  const parsers = createParsers(readAsset);
  const tools = { parsers, notices, neighbours: createNeighbours(parsers, folder) };
  const hintsFor = kerasHints(keras, folder);
  const fileOptions: FileOptions = {
    levels,
    words: say,
    certainOnly,
    outline,
    // People open what they see from where they are; machines need the same everywhere.
    shown: ({ path, absolute }) => (format === 'text' ? path : pathFrom(root, absolute)),
  };
  return async (file) => scanned(file, { ...tools, keras: await hintsFor(file) }, fileOptions);
}

/** What is set, or else what the project of each file asks for. */
function kerasHints(
  setting: KerasChoice,
  folder: string,
): (file: FoundFile) => Promise<KerasHints> {
  const project = createProjectKeras(projectFolders(folder));
  return async ({ absolute }) =>
    setting === 'auto'
      ? { requirements: await project.of(dirname(absolute)) }
      : { setting: setting === '2' ? 2 : 3 };
}

const NOTHING: ScannedFile = { uses: [], findings: [], models: [] };

/** One file that defeats the parser does not end the scan of the others. */
async function scanned(
  file: FoundFile,
  tools: ScanTools,
  options: FileOptions,
): Promise<ScannedFile> {
  const text = await readSource(file, tools.notices);
  if (text === undefined) {
    return NOTHING;
  }
  try {
    return await scanFile(file, text, tools, options);
  } catch (error) {
    tools.notices.unreadable(file.path, error);
    return NOTHING;
  }
}

function fails({ findings }: ScannedFile, level: ScanOptions['failOn']): boolean {
  return findings.some(({ finding }) => !finding.ignored && isAtLeast(finding.severity, level));
}
