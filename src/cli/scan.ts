import { dirname } from 'node:path';
import type { FindingOptions } from '../advice/findings';
import type { KerasHints } from '../frameworks/kerasVersion';
import { createProjectKeras } from '../frameworks/projectKeras';
import { createParsers } from '../parsing/parsers';
import { findingJsonLine, useJsonLine } from '../report/jsonLines';
import type { LocatedUse } from '../report/locatedUse';
import { findingTextLine, useTextLine } from '../report/text';
import { words } from '../text/text';
import { readAsset } from './assets';
import { FAIL_ON, fails, type LineFormat, linesOf } from './findingLines';
import { type ExitCode, type Io, UsageError } from './io';
import { createNeighbours } from './neighbours';
import { noticeWriter } from './notices';
import { choice, parseOptions } from './options';
import { projectFolders } from './projectFolders';
import { ruleLevels } from './ruleLevels';
import { type ScannedFile, scanFile } from './scanFile';
import { scanModels } from './scanModels';
import type { ScanTools } from './scanSource';
import { type FoundFile, readSource } from './sources';
import { walk } from './walk';

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  rules: { type: 'string' },
  'fail-on': { type: 'string', default: 'none' },
  keras: { type: 'string', default: 'auto' },
  'certain-only': { type: 'boolean', default: false },
  outline: { type: 'boolean', default: false },
} as const;

const LINES = {
  text: { use: useTextLine, finding: findingTextLine },
  jsonl: { use: useJsonLine, finding: findingJsonLine },
};

const KERAS = ['auto', '2', '3'] as const;

/** `scan [--outline] [--format text|jsonl] [--keras auto|2|3] [--certain-only] [--rules LIST] [--fail-on LEVEL] PATH…` */
export async function scanCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const say = words();
  const { values, positionals } = parseOptions(argv, OPTIONS);
  const format = choice('format', values.format, ['text', 'jsonl'] as const);
  const failOn = choice('fail-on', values['fail-on'], FAIL_ON);
  const levels = ruleLevels(values.rules);
  const hintsFor = kerasHints(choice('keras', values.keras, KERAS), io.folder);
  if (positionals.length === 0) {
    throw new UsageError(say('cli.noPath'));
  }
  const notices = noticeWriter(io);
  const parsers = createParsers(readAsset);
  const tools = { parsers, notices, neighbours: createNeighbours(parsers, io.folder) };
  let failed = false;
  const uses = usesReport(LINES[format], { levels, certainOnly: values['certain-only'] }, (found) => {
    failed ||= fails(found, failOn);
  });
  const report = values.outline ? scanModels : uses;
  let files = 0;
  let isEmpty = true;
  for await (const file of walk(positionals, notices, io.folder)) {
    const text = await reportOn(file, { ...tools, keras: await hintsFor(file) }, report);
    files += 1;
    isEmpty &&= text === '';
    io.stdout(text);
  }
  if (notices.failed()) {
    return 2;
  }
  if (isEmpty && format === 'text') {
    const nothing = say(values.outline ? 'outline.nothingFound' : 'cli.nothingFound', { files });
    io.stderr(`activation-lens: ${nothing}\n`);
  }
  return failed ? 1 : 0;
}

/** What is written of one file's text. */
type Report = (path: string, text: string, tools: ScanTools) => Promise<string>;

/** Uses and findings; `seen` gets what was found before it is written. */
function usesReport(
  lines: LineFormat,
  options: FindingOptions,
  seen: (found: ScannedFile) => void,
): Report {
  return async (path, text, tools) => {
    const found = await scanFile(path, text, tools, options);
    seen(found);
    const uses = found.uses.filter((located) => !options.certainOnly || isCertain(located));
    return linesOf({ ...found, uses }, lines);
  };
}

/** What is set, or else what the project of each file asks for. */
function kerasHints(
  setting: (typeof KERAS)[number],
  folder: string,
): (file: FoundFile) => Promise<KerasHints> {
  const project = createProjectKeras(projectFolders(folder));
  return async ({ absolute }) =>
    setting === 'auto'
      ? { requirements: await project.of(dirname(absolute)) }
      : { setting: setting === '2' ? 2 : 3 };
}

function isCertain({ use }: LocatedUse): boolean {
  return use.certainty === 'certain';
}

/** One file that defeats the parser does not end the scan of the others. */
async function reportOn(file: FoundFile, tools: ScanTools, report: Report): Promise<string> {
  const text = await readSource(file, tools.notices);
  if (text === undefined) {
    return '';
  }
  try {
    return await report(file.path, text, tools);
  } catch (error) {
    tools.notices.unreadable(file.path, error);
    return '';
  }
}
