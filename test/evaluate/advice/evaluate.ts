import { dirname } from 'node:path';
import { createNeighbours } from '../../../src/cli/neighbours';
import { projectFolders } from '../../../src/cli/projectFolders';
import { readSource } from '../../../src/cli/sources';
import { walk } from '../../../src/cli/walk';
import { createProjectKeras } from '../../../src/frameworks/projectKeras';
import { createParsers } from '../../../src/parsing/parsers';
import type { FilePlace, LocatedFinding } from '../../../src/report/locatedUse';
import { scanFile } from '../../../src/scan/scanFile';
import type { FoundFile } from '../../../src/scan/sourceFile';
import { words } from '../../../src/text/text';
import { readAsset } from '../../unit/parsing/assets';
import { findingKey, type ReadFinding, VERDICTS } from './ledger';

/** A finding as it is made today. */
export interface FoundFinding {
  readonly key: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

/** What the rules that are on by default find in the sources below a folder. */
export async function findAll(folder: string): Promise<readonly FoundFinding[]> {
  const parsers = createParsers(readAsset);
  const notices = { skipped: () => {}, unreadable: report };
  const keras = createProjectKeras(projectFolders(folder));
  const tools = {
    parsers,
    notices,
    neighbours: createNeighbours(parsers, { folder, root: folder }),
  };
  const found: FoundFinding[] = [];
  for await (const file of walk(['.'], notices, folder)) {
    const text = await readSource(file, notices);
    if (text === undefined) {
      continue;
    }
    const requirements = await keras.of(dirname(file.absolute));
    const hints = { ...tools, keras: { requirements } };
    const scanned = await scanFile(file, text, hints, OPTIONS);
    found.push(...scanned.findings.map(foundFinding));
  }
  return found;
}

const OPTIONS = {
  words: words(),
  levels: {},
  certainOnly: false,
  outline: false,
  shown: ({ path }: FoundFile) => path,
} as const;

function report(path: string, error: unknown): void {
  process.stderr.write(`${path}: ${String(error)}\n`);
}

function foundFinding({ finding, ...place }: LocatedFinding): FoundFinding {
  const { code, severity, message } = finding;
  return { key: findingKey(placeName(place), code), code, severity, message };
}

function placeName({ path, cell, line, column }: FilePlace): string {
  return `${path}${cell === undefined ? '' : `#${cell}`}:${line}:${column}`;
}

/** Findings without a verdict, and by rule how many are found and how they were judged. */
export function adviceReport(
  found: readonly FoundFinding[],
  ledger: readonly ReadFinding[],
): string {
  const read = new Map(ledger.map((one) => [one.key, one]));
  const current = new Set(found.map(({ key }) => key));
  const unread = found.filter(({ key }) => !read.has(key));
  const codes = [...new Set([...found, ...ledger].map(({ code }) => code))].sort();
  const rows = codes.map((code) => {
    const fires = found.filter((one) => one.code === code);
    const judged = fires.flatMap(({ key }) => read.get(key)?.verdict ?? []);
    const gone = ledger.filter(
      (one) => one.code === code && one.verdict === 'false' && !current.has(one.key),
    );
    return [
      code,
      fires.length,
      ...VERDICTS.map((verdict) => judged.filter((each) => each === verdict).length),
      fires.length - judged.length,
      gone.length,
    ];
  });
  const table = [['rule', 'fires', ...VERDICTS, 'unread', 'false, fixed'], ...rows, totalOf(rows)]
    .map((cells) => cells.map((cell) => String(cell).padStart(14)).join(''))
    .join('\n');
  const list = unread.map(({ key, severity, message }) => `${key}\t${severity}\t${message}\n`);
  return `${list.join('')}${table}\n`;
}

function totalOf(rows: readonly (readonly (string | number)[])[]): readonly (string | number)[] {
  const [first = []] = rows;
  return first.map((_, column) =>
    column === 0 ? 'all' : rows.reduce((sum, row) => sum + Number(row[column]), 0),
  );
}
