import type { LocatedFinding } from '../locatedUse';
import type { SkippedPath, UnreadablePath } from '../scanWriter';
import type { ScanSummary } from '../summary';
import type { ReportedModel, ReportedUse } from '../workspace/reportedFile';
import {
  countFrom,
  findingFrom,
  type Json,
  modelFrom,
  summaryFrom,
  textFrom,
  useFrom,
} from './shardFields';

/** A line of stdin that a scan could not read. */
export interface LineError {
  /** From 1. */
  readonly line: number;
  readonly problem: string;
}

/** One line of a part of a scan. `record`: as JSON documents have it. */
export type ShardLine =
  | { readonly kind: 'use'; readonly use: ReportedUse; readonly record: Json }
  | { readonly kind: 'finding'; readonly finding: LocatedFinding }
  | { readonly kind: 'model'; readonly model: ReportedModel; readonly record: Json }
  | { readonly kind: 'skipped'; readonly skipped: SkippedPath }
  | { readonly kind: 'unreadable'; readonly unreadable: UnreadablePath }
  | { readonly kind: 'error'; readonly error: LineError }
  | { readonly kind: 'summary'; readonly summary: ScanSummary };

/** Reads a line; `undefined`: it is none of a shard, or of one of another version. */
export function readShardLine(text: string): ShardLine | undefined {
  try {
    const record: unknown = JSON.parse(text);
    return typeof record === 'object' && record !== null ? read(record as Json) : undefined;
  } catch {
    return undefined;
  }
}

function read(record: Json): ShardLine | undefined {
  switch (record.kind) {
    case 'use':
      return { kind: 'use', use: useFrom(record), record };
    case 'finding':
      return { kind: 'finding', finding: findingFrom(record) };
    case 'model': {
      const { activations: _, ...rest } = record;
      return { kind: 'model', model: modelFrom(record), record: rest };
    }
    case 'skipped': {
      const [path, reason, message] = ['path', 'reason', 'message'].map((key) =>
        textFrom(record, key),
      );
      return {
        kind: 'skipped',
        skipped: { path: path ?? '', reason: reason ?? '', message: message ?? '' },
      };
    }
    case 'unreadable':
      return {
        kind: 'unreadable',
        unreadable: { path: textFrom(record, 'path'), problem: textFrom(record, 'problem') },
      };
    case 'error':
      return {
        kind: 'error',
        error: { line: countFrom(record, 'line'), problem: textFrom(record, 'problem') },
      };
    case 'summary':
      return { kind: 'summary', summary: summaryFrom(record) };
    default:
      return undefined;
  }
}
