import type { Words } from '../../text/text';
import { jsonItems } from '../jsonItems';
import { wholeFindingRecord } from '../records';
import { type SarifOptions, sarifWriter } from '../sarif/writer';
import { documentWriter, LEVEL, type Program } from '../scanDocument';
import type { Block } from '../workspace/document';
import { relativeLink } from '../workspace/link';
import { workspaceBlocks } from '../workspace/workspaceReport';
import type { MergedScan } from './mergeShards';

/** The JSON document that one scan of it all would have written. */
export function mergedDocument(
  merged: MergedScan,
  exitCode: number,
  tool: Program,
  withModels: boolean,
): string {
  const writer = documentWriter(tool, withModels);
  for (const { records, findings } of merged.files) {
    const shown = findings.filter(({ finding }) => !finding.ignored);
    writer.add([
      jsonItems(records.uses, LEVEL),
      jsonItems(shown.map(wholeFindingRecord), LEVEL),
      withModels ? jsonItems(records.models, LEVEL) : '',
    ]);
  }
  return writer.end({ ...merged, exitCode });
}

/** The SARIF log that one scan of it all would have written. */
export function mergedSarif(merged: MergedScan, exitCode: number, options: SarifOptions): string {
  const writer = sarifWriter(options);
  for (const { findings } of merged.files) {
    writer.add(writer.file({ uses: [], findings, models: [] }));
  }
  return writer.end({ ...merged, exitCode });
}

/** What people read of it all; links lead to the files from where their paths start. */
export function mergedBlocks(merged: MergedScan, title: string, words: Words): readonly Block[] {
  return workspaceBlocks(
    { folders: [title], files: merged.files, end: merged },
    words,
    relativeLink,
  );
}
