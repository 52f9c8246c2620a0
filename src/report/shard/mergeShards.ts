import type { SkippedPath, UnreadablePath } from '../scanWriter';
import { createTally, type ScanSummary } from '../summary';
import type { ReportedFile } from '../workspace/reportedFile';
import { type LineError, readShardLine, type ShardLine } from './readShard';
import type { Json } from './shardFields';

/** What parts of a scan hold together, in the order in which one scan would have found it. */
export interface MergedScan {
  readonly files: readonly MergedFile[];
  readonly skipped: readonly SkippedPath[];
  readonly unreadable: readonly UnreadablePath[];
  /** Lines that the scan could not read. */
  readonly errors: readonly LineError[];
  readonly summary: ScanSummary;
  /** Uses and findings, ignored ones too: more or fewer than the summaries say, if a part is cut off. */
  readonly held: number;
  readonly counted: number;
  /** Of those that are held, how many are the same as another. */
  readonly twice: number;
}

export interface MergedFile extends ReportedFile {
  readonly path: string;
  /** As JSON documents have them. */
  readonly records: { readonly uses: readonly Json[]; readonly models: readonly Json[] };
}

/** Puts parts together, line by line, in any order. */
export interface ShardMerge {
  /** Of what kind the line is; `undefined`: it is none of a part. */
  add(line: string): ShardLine['kind'] | undefined;
  merged(): MergedScan;
}

interface OpenFile {
  readonly path: string;
  readonly uses: ReportedFile['uses'][number][];
  readonly findings: ReportedFile['findings'][number][];
  readonly models: ReportedFile['models'][number][];
  readonly records: { readonly uses: Json[]; readonly models: Json[] };
}

export function createShardMerge(): ShardMerge {
  const files = new Map<string, OpenFile>();
  const skipped: SkippedPath[] = [];
  const unreadable: UnreadablePath[] = [];
  const errors: LineError[] = [];
  const tally = createTally();
  const fileAt = (path: string): OpenFile => {
    const records = { uses: [], models: [] };
    const file = files.get(path) ?? { path, uses: [], findings: [], models: [], records };
    files.set(path, file);
    return file;
  };
  const take = (line: ShardLine): void => {
    switch (line.kind) {
      case 'use':
        fileAt(line.use.path).uses.push(line.use);
        fileAt(line.use.path).records.uses.push(line.record);
        break;
      case 'finding':
        fileAt(line.finding.path).findings.push(line.finding);
        break;
      case 'model':
        fileAt(line.model.path).models.push(line.model);
        fileAt(line.model.path).records.models.push(line.record);
        break;
      case 'skipped':
        skipped.push(line.skipped);
        break;
      case 'unreadable':
        unreadable.push(line.unreadable);
        break;
      case 'error':
        errors.push(line.error);
        break;
      case 'summary':
        tally.addAll(line.summary);
    }
  };
  return {
    add(text) {
      const line = readShardLine(text);
      if (line) take(line);
      return line?.kind;
    },
    merged() {
      const all = [...files.values()].sort(byPath);
      const summary = tally.summary();
      return {
        files: all,
        skipped: skipped.sort(byPath),
        unreadable: unreadable.sort(byPath),
        errors,
        summary,
        held: all.reduce((sum, { uses, findings }) => sum + uses.length + findings.length, 0),
        counted: summary.uses + summary.findings + summary.ignored,
        twice: all.reduce((sum, file) => sum + repeatedIn(file), 0),
      };
    },
  };
}

/** One scan finds nothing twice at a place. */
function repeatedIn({ uses, findings }: MergedFile): number {
  const keys = [
    ...uses.map(({ use, ...at }) => [at.cell, at.line, at.column, use.activation]),
    ...findings.map(({ finding, ...at }) => [at.cell, at.line, at.column, finding.message]),
  ].map((key) => key.join());
  return keys.length - new Set(keys).size;
}

interface WithPath {
  readonly path: string;
}

/** As folders are walked: by the names of folders and files, in code units. */
function byPath({ path: a }: WithPath, { path: b }: WithPath): number {
  const [here, there] = [a.split('/'), b.split('/')];
  const at = here.findIndex((name, index) => name !== there[index]);
  const [name, other] = [here[at], there[at]];
  if (name === undefined) return here.length - there.length;
  return other === undefined || name > other ? 1 : -1;
}
