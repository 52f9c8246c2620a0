import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { FAIL_ON, type FailOn } from '../configuration/configuration';
import { escapeControls } from '../report/escape';
import { isAtLeast } from '../report/level';
import { mergedBlocks, mergedDocument, mergedSarif } from '../report/shard/mergedReports';
import { createShardMerge, type MergedScan, type ShardMerge } from '../report/shard/mergeShards';
import { htmlOf } from '../report/workspace/html';
import { markdownOf } from '../report/workspace/markdown';
import { digest } from './digest';
import { errorText } from './errorText';
import { type ExitCode, type Io, UsageError } from './io';
import { say } from './language';
import { choice, parseOptions } from './options';
import { PROGRAM } from './program';

const FORMATS = ['markdown', 'html', 'sarif', 'json'] as const;

const OPTIONS = {
  format: { type: 'string', default: 'markdown' },
  title: { type: 'string' },
  outline: { type: 'boolean', default: false },
  'without-ignored': { type: 'boolean', default: false },
  'fail-on': { type: 'string', default: 'none' },
} as const;

/** `report [options] FILE…`: puts parts of a scan together; `-` is stdin. */
export async function reportCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(argv, OPTIONS);
  const format = choice('format', values.format, FORMATS);
  const failOn = choice('fail-on', values['fail-on'], FAIL_ON);
  if (positionals.length === 0) throw new UsageError(say('cli.noShard'));
  const merge = createShardMerge();
  const cutOff: string[] = [];
  for (const name of positionals) {
    if (!(await readShard(name, io, merge))) cutOff.push(name);
  }
  const merged = merge.merged();
  const complaints = complaintsOf(merged, cutOff);
  for (const text of complaints) io.stderr(`activation-lens: ${escapeControls(text)}\n`);
  const exitCode = complaints.length > 0 ? 2 : exitCodeOf(merged, failOn);
  const title = values.title ?? (basename(io.folder) || io.folder);
  const withoutIgnored = values['without-ignored'];
  const sarif = { tool: PROGRAM, hash: digest, words: say, withoutIgnored };
  const texts: Readonly<Record<(typeof FORMATS)[number], () => string>> = {
    markdown: () => markdownOf(mergedBlocks(merged, title, say)),
    html: () => htmlOf(mergedBlocks(merged, title, say), title, say('language.tag')),
    sarif: () => mergedSarif(merged, exitCode, sarif),
    json: () => mergedDocument(merged, exitCode, PROGRAM, values.outline),
  };
  io.stdout(texts[format]());
  return exitCode;
}

/** What is wrong with parts. `cutOff`: the names of those that do not end as they should. */
function complaintsOf(merged: MergedScan, cutOff: readonly string[]): readonly string[] {
  const { errors, held, counted, twice } = merged;
  return [
    ...errors.map((error) => say('cli.stdinLine', { ...error })),
    ...cutOff.map((path) => say('cli.cutOff', { path })),
    ...(held === counted ? [] : [say('cli.notWhole', { held, counted })]),
    ...(twice === 0 ? [] : [say('cli.twice', { count: twice })]),
  ];
}

/** As one scan of it all would have ended. */
function exitCodeOf({ files, unreadable }: MergedScan, failOn: FailOn): ExitCode {
  if (unreadable.length > 0) return 2;
  const fails = files.some(({ findings }) =>
    findings.some(({ finding }) => !finding.ignored && isAtLeast(finding.severity, failOn)),
  );
  return fails ? 1 : 0;
}

/** Whether it ends as a scan does: with a summary. */
async function readShard(name: string, io: Io, merge: ShardMerge): Promise<boolean> {
  const input =
    name === '-'
      ? Readable.from(io.stdin ?? [])
      : createReadStream(resolve(io.folder, name)).on('error', () => {});
  let number = 0;
  let last: string | undefined;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line === '') continue;
      last = merge.add(line);
      if (last === undefined) {
        throw new UsageError(say('cli.badShard', { path: `${name}:${number}` }));
      }
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(say('cli.unreadable', { path: name, problem: errorText(error) }));
  }
  return last === 'summary';
}
