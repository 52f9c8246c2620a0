import { dirname } from 'node:path';
import type { KerasChoice } from '../configuration/configuration';
import type { KerasHints } from '../frameworks/kerasVersion';
import { createProjectKeras } from '../frameworks/projectKeras';
import { createParsers } from '../parsing/parsers';
import { isAtLeast } from '../report/level';
import type { ScannedFile } from '../report/locatedUse';
import type { FilePieces } from '../report/scanWriter';
import { createTally } from '../report/summary';
import { type FileOptions, scanFile } from '../scan/scanFile';
import type { ScanTools } from '../scan/scanSource';
import type { FoundFile } from '../scan/sourceFile';
import { readAsset } from './assets';
import type { BatchOptions, ScanBatch } from './batch';
import { say } from './language';
import { createNeighbours } from './neighbours';
import { type Notice, noticesTo } from './notices';
import { projectFolders } from './projectFolders';
import { pathFrom } from './repository';
import { readSource } from './sources';
import { writerFor } from './writers';

/** Scans batches one after the other, with the same parsers and what was read before of neighbours. */
export function createBatchScanner(options: BatchOptions): ScanBatch {
  const scanned = scanner(options);
  const writer = writerFor(options);
  return async (items) => {
    const notices: Notice[] = [];
    const tally = createTally();
    const pieces: FilePieces[] = [];
    let failed = false;
    for (const item of items) {
      if (item.kind === 'notice') {
        notices.push(item.notice);
        continue;
      }
      const found = await scanned(item.file, (notice) => notices.push(notice));
      failed ||= fails(found, options.failOn);
      tally.add(found);
      const said = writer.file(found);
      if (said.some((piece) => piece !== '')) pieces.push(said);
    }
    return { pieces, notices, summary: tally.summary(), failed };
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
  const tools = { parsers, neighbours: createNeighbours(parsers, folder) };
  const hintsFor = kerasHints(keras, folder);
  const fileOptions: FileOptions = {
    levels,
    words: say,
    certainOnly,
    outline,
    // People open what they see from where they are; machines need the same everywhere.
    shown: ({ path, absolute }) => (format === 'text' ? path : pathFrom(root, absolute)),
  };
  return async (file: FoundFile, tell: (notice: Notice) => void): Promise<ScannedFile> => {
    const notices = noticesTo(tell);
    return scannedFile(file, { ...tools, notices, keras: await hintsFor(file) }, fileOptions);
  };
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
async function scannedFile(
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

function fails({ findings }: ScannedFile, level: BatchOptions['failOn']): boolean {
  return findings.some(({ finding }) => !finding.ignored && isAtLeast(finding.severity, level));
}
