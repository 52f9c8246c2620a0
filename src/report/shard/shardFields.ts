import { SEVERITIES } from '../../advice/finding';
import type { FilePlace, LocatedFinding, Region } from '../locatedUse';
import { type ScanSummary, TOTALS } from '../summary';
import type { ReportedModel, ReportedUse } from '../workspace/reportedFile';
import { SHARD_VERSION } from './shardWriter';

/** An object as it was read: of any shape. */
export type Json = Readonly<Record<string, unknown>>;

/** What is not of the shape that is expected; it never leaves `readShardLine`. */
class WrongShape extends Error {}

export function textFrom(record: Json, key: string): string {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  if (typeof value !== 'string') throw new WrongShape(key);
  return value;
}

export function countFrom(record: Json, key: string): number {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new WrongShape(key);
  }
  return value;
}

function objectFrom(record: Json, key: string): Json {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  if (typeof value !== 'object' || value === null) throw new WrongShape(key);
  return value as Json;
}

function listFrom(record: Json, key: string): readonly Json[] {
  const value = objectFrom(record, key);
  if (!Array.isArray(value)) throw new WrongShape(key);
  return value.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) throw new WrongShape(key);
    return item as Json;
  });
}

function regionFrom(record: Json): Region {
  return {
    line: countFrom(record, 'line'),
    column: countFrom(record, 'column'),
    endLine: countFrom(record, 'endLine'),
    endColumn: countFrom(record, 'endColumn'),
  };
}

function placeFrom(record: Json): FilePlace {
  return {
    path: textFrom(record, 'path'),
    ...regionFrom(record),
    ...('cell' in record && { cell: countFrom(record, 'cell') - FIRST_CELL }),
    ...('inFile' in record && { inFile: regionFrom(objectFrom(record, 'inFile')) }),
  };
}

/** What the first cell is called in records. */
const FIRST_CELL = 1;

export function useFrom(record: Json): ReportedUse {
  const equals = record.equals;
  return {
    ...placeFrom(record),
    use: {
      activation: textFrom(record, 'activation'),
      text: textFrom(record, 'text'),
      framework: textFrom(record, 'framework') as ReportedUse['use']['framework'],
      ...(typeof equals === 'string' && { equals }),
    },
  };
}

export function findingFrom(record: Json): LocatedFinding {
  const source = objectFrom(record, 'source');
  const fix = record.fix === null ? undefined : objectFrom(record, 'fix');
  const title = fix && textFrom(fix, 'title');
  const severity = SEVERITIES.find((one) => one === record.severity);
  if (severity === undefined) throw new WrongShape('severity');
  return {
    ...placeFrom(record),
    finding: {
      rule: textFrom(record, 'rule') as LocatedFinding['finding']['rule'],
      code: textFrom(record, 'code'),
      severity,
      message: textFrom(record, 'message'),
      reference: textFrom(record, 'reference'),
      // Places are told by lines and columns: the text is not there any more.
      span: { start: 0, end: 0 },
      related: [],
      ...(title !== undefined && { fix: { title, edits: [] } }),
      ...(record.ignored === true && { ignored: true as const }),
    },
    related: listFrom(record, 'related').map((one) => ({
      place: placeFrom(one),
      message: textFrom(one, 'message'),
    })),
    edits: (fix ? listFrom(fix, 'edits') : []).map((one) => ({
      place: placeFrom(one),
      text: textFrom(one, 'text'),
    })),
    code: { line: textFrom(source, 'line'), token: textFrom(source, 'token') },
  };
}

export function modelFrom(record: Json): ReportedModel {
  const depth = objectFrom(record, 'depth');
  const names = record.activations;
  if (!Array.isArray(names)) throw new WrongShape('activations');
  return {
    ...placeFrom(record),
    name: record.name === null ? undefined : textFrom(record, 'name'),
    framework: textFrom(record, 'framework') as ReportedModel['framework'],
    depth: {
      least: countFrom(depth, 'least'),
      most: depth.most === null ? 'unknown' : countFrom(depth, 'most'),
    },
    activations: names.map(String),
  };
}

export function summaryFrom(record: Json): ScanSummary {
  if (record.version !== SHARD_VERSION) throw new WrongShape('version');
  const [files, filesWithUses, uses, findings, ignored] = TOTALS.map((key) =>
    countFrom(record, key),
  );
  const severities = objectFrom(record, 'severities');
  return {
    files: files ?? 0,
    filesWithUses: filesWithUses ?? 0,
    uses: uses ?? 0,
    findings: findings ?? 0,
    ignored: ignored ?? 0,
    activations: countsFrom(record, 'activations'),
    frameworks: countsFrom(record, 'frameworks'),
    severities: {
      error: countFrom(severities, 'error'),
      warning: countFrom(severities, 'warning'),
      info: countFrom(severities, 'info'),
      hint: countFrom(severities, 'hint'),
    },
    rules: countsFrom(record, 'rules'),
  };
}

function countsFrom(record: Json, key: string) {
  const counts = objectFrom(record, key);
  return Object.fromEntries(Object.keys(counts).map((name) => [name, countFrom(counts, name)]));
}
