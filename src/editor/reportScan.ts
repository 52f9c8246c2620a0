import { type CancellationToken, FileType, workspace } from 'vscode';
import type { FindingOptions } from '../advice/findings';
import type { SourceLanguage } from '../detect/use';
import type { ScannedFile } from '../report/locatedUse';
import { createTally } from '../report/summary';
import { type ReportedFile, reportedFile } from '../report/workspace/reportedFile';
import type { WorkspaceScan } from '../report/workspace/workspaceReport';
import { type FileOptions, scanFile } from '../scan/scanFile';
import { type Notices, skipText } from '../scan/skip';
import { readText, SIZE_LIMIT } from '../scan/sourceFile';
import type { Words } from '../text/text';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import { openDocument } from './front';
import { languageIdOf } from './languageIds';
import { createNeighbours } from './neighbours';
import { reportedFolders, type WorkspaceFile } from './reportFiles';
import type { WorkspaceKeras } from './workspaceKeras';

export interface ReportScanDependencies {
  readonly configuration: Configuration;
  readonly documents: Documents;
  readonly keras: WorkspaceKeras;
  readonly words: Words;
}

/** Milliseconds after which others get their turn: a few frames. */
const TURN = 40;

/** Reads all files, each as the editor would; `undefined`: it was cancelled, and nothing is kept. */
export async function scanWorkspace(
  files: readonly WorkspaceFile[],
  { configuration, documents, keras, words }: ReportScanDependencies,
  token: CancellationToken,
  onProgress: (done: number) => void,
): Promise<WorkspaceScan | undefined> {
  // Of its own, so that what the whole workspace imports is forgotten with it.
  const neighbours = createNeighbours(documents.parsers, () => true);
  const tally = createTally();
  const told = toldNotices(words);
  const found: ReportedFile[] = [];
  const pause = turns();
  try {
    for (const [index, file] of files.entries()) {
      if (token.isCancellationRequested) return undefined;
      const { options, enabled } = optionsFor(file, configuration);
      const tools = {
        parsers: documents.parsers(),
        notices: told.notices,
        keras: await keras.hintsFor(file.uri),
        neighbours: (_path: string, language: SourceLanguage, text: string) =>
          neighbours.of({ uri: file.absolute, language }, text),
      };
      const scanned = await scanOne(file, tools, { ...options, words });
      const shown = enabled ? scanned : { ...scanned, findings: [] };
      tally.add(shown);
      if (holdsSomething(shown)) found.push(reportedFile(shown));
      onProgress(index + 1);
      await pause();
    }
  } finally {
    neighbours.dispose();
  }
  if (token.isCancellationRequested) return undefined;
  const { skipped, unreadable } = told;
  return {
    folders: reportedFolders(),
    files: found,
    end: { summary: tally.summary(), skipped, unreadable },
  };
}

type Tools = Parameters<typeof scanFile>[2];

const NOTHING: ScannedFile = { uses: [], findings: [], models: [] };

async function scanOne(
  file: WorkspaceFile,
  tools: Tools,
  options: FindingOptions & Pick<FileOptions, 'words'>,
): Promise<ScannedFile> {
  const text = await textOf(file, tools.notices);
  if (text === undefined) return NOTHING;
  try {
    const wanted = { ...options, outline: true, shown: () => file.path };
    return await scanFile(file, text, tools, wanted);
  } catch (error) {
    // One file that defeats the parser does not end the report on the others.
    tools.notices.unreadable(file.path, error);
    return NOTHING;
  }
}

/** As it stands in the editor, where it is open there. A notebook is read from its file. */
async function textOf({ uri, path }: WorkspaceFile, notices: Notices): Promise<string | undefined> {
  const open = openDocument(uri.toString());
  if (open) return within(open.getText(), path, notices);
  const size = async (): Promise<number> => {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0) throw new Error(FileType[type]);
    return size;
  };
  return readText(path, { size, read: async () => workspace.fs.readFile(uri) }, notices);
}

function within(text: string, path: string, notices: Notices): string | undefined {
  if (text.length <= SIZE_LIMIT) return text;
  notices.skipped(path, 'too large', `${(text.length / 1e6).toFixed(1)} MB`);
  return undefined;
}

function optionsFor(
  { uri }: WorkspaceFile,
  configuration: Configuration,
): { readonly options: FindingOptions; readonly enabled: boolean } {
  const languageId = openDocument(uri.toString())?.languageId ?? languageIdOf(uri.path);
  return configuration.of({ uri, languageId }).diagnostics;
}

function holdsSomething({ uses, models, findings }: ScannedFile): boolean {
  return uses.length + models.length + findings.length > 0;
}

function toldNotices(words: Words): {
  readonly notices: Notices;
  readonly skipped: { path: string; reason: string; message: string }[];
  readonly unreadable: { path: string; problem: string }[];
} {
  const skipped: { path: string; reason: string; message: string }[] = [];
  const unreadable: { path: string; problem: string }[] = [];
  return {
    skipped,
    unreadable,
    notices: {
      skipped: (path, reason, detail = '') =>
        skipped.push({ path, reason, message: skipText(reason, detail, words) }),
      unreadable: (path, error) =>
        unreadable.push({ path, problem: error instanceof Error ? error.message : String(error) }),
    },
  };
}

/** Lets the rest of the extension host have its turn, whenever enough time has gone. */
function turns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < TURN) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    began = performance.now();
  };
}
