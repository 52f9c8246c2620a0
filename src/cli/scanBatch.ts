import { dirname } from 'node:path';
import type { KerasChoice } from '../configuration/configuration';
import { NO_NEIGHBOURS } from '../detect/own/neighbours';
import type { KerasHints } from '../frameworks/kerasVersion';
import { createProjectKeras } from '../frameworks/projectKeras';
import { createParsers } from '../parsing/parsers';
import { isAtLeast } from '../report/level';
import type { ScannedFile } from '../report/locatedUse';
import type { FilePieces } from '../report/scanWriter';
import { line } from '../report/shard/shardWriter';
import { createTally } from '../report/summary';
import { type FileOptions, scanFile } from '../scan/scanFile';
import type { ScanTools } from '../scan/scanSource';
import type { FoundFile } from '../scan/sourceFile';
import { readAsset } from './assets';
import type { BatchItem, BatchOptions, ScanBatch } from './batch';
import { say } from './language';
import { createNeighbours } from './neighbours';
import { type Notice, noticesTo } from './notices';
import { projectFolders } from './projectFolders';
import { pathFrom } from './repository';
import { givenText, readSource } from './sources';
import { writerFor } from './writers';

/**
 * Scans batches one after the other, with the same parsers and what was read before of neighbours;
 * after each file others get their turn, where there are any.
 */
export function createBatchScanner(
  options: BatchOptions,
  turn?: () => Promise<unknown> | undefined,
): ScanBatch {
  const scanned = scanner(options);
  const writer = writerFor(options);
  return async (items) => {
    const notices: Notice[] = [];
    const tally = createTally();
    const pieces: FilePieces[] = [];
    let failed = false;
    let badLines = 0;
    for (const item of items) {
      if (item.kind === 'notice') {
        notices.push(item.notice);
        continue;
      }
      if (item.kind === 'bad line') {
        const { line: number, problem } = item;
        pieces.push([line({ kind: 'error', line: number, problem })]);
        badLines += 1;
        continue;
      }
      const found = await scanned(item, (notice) => notices.push(notice));
      failed ||= fails(found, options.failOn);
      tally.add(found);
      const said = writer.file(found);
      if (said.some((piece) => piece !== '')) pieces.push(said);
      const others = turn?.();
      if (others) await others;
    }
    return { pieces, notices, summary: tally.summary(), badLines, failed };
  };
}

/** Scans one file after the other with the same parsers. */
function scanner({
  rules: levels,
  certainOnly,
  outline,
  keras,
  format,
  root,
  folder,
}: BatchOptions) {
  const parsers = createParsers(readAsset);
  const tools = { parsers, neighbours: createNeighbours(parsers, { folder, root }) };
  const apart = { parsers, neighbours: async () => NO_NEIGHBOURS };
  const hintsFor = kerasHints(keras, folder);
  const fileOptions: FileOptions = {
    levels,
    words: say,
    certainOnly,
    outline,
    // People open what they see from where they are; machines need the same everywhere.
    shown: ({ path, absolute }) => (format === 'text' ? path : pathFrom(root, absolute)),
  };
  return async (item: FileItem, tell: (notice: Notice) => void): Promise<ScannedFile> => {
    const { file } = item;
    const notices = noticesTo(tell);
    if (item.text !== undefined) {
      const tools = { ...apart, notices, keras: givenHints(keras) };
      const text = await givenText(file, item.text, notices);
      return scannedFile(file, text, tools, { ...fileOptions, shown: ({ path }) => path });
    }
    const text = await readSource(file, notices);
    return scannedFile(file, text, { ...tools, notices, keras: await hintsFor(file) }, fileOptions);
  };
}

type FileItem = Extract<BatchItem, { kind: 'file' }>;

/** What is set: a text by itself belongs to no project. */
function givenHints(setting: KerasChoice): KerasHints {
  return setting === 'auto' ? {} : { setting: setting === '2' ? 2 : 3 };
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
      : givenHints(setting);
}

const NOTHING: ScannedFile = { uses: [], findings: [], models: [] };

/** One file that defeats the parser does not end the scan of the others. */
async function scannedFile(
  file: FoundFile,
  text: string | undefined,
  tools: ScanTools,
  options: FileOptions,
): Promise<ScannedFile> {
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

function fails({ findings }: ScannedFile, level: BatchOptions['failOn']): boolean {
  return findings.some(({ finding }) => !finding.ignored && isAtLeast(finding.severity, level));
}
