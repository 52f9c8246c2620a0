import type { Words } from '../../text/text';
import { jsonItems, jsonTextWith } from '../jsonItems';
import type { Program } from '../scanDocument';
import type { ScanEnd, ScanWriter } from '../scanWriter';
import { createFingerprints, type Hash } from './fingerprint';
import { artifact, ROOT_ID } from './location';
import type { SarifInvocation, SarifLog } from './log';
import { message } from './message';
import { sarifResult } from './result';
import { sarifRules } from './rules';

export interface SarifOptions {
  readonly tool: Program;
  readonly hash: Hash;
  readonly words: Words;
  /** Findings that comments ignore are left out, not marked as suppressed. */
  readonly withoutIgnored: boolean;
}

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A SARIF 2.1.0 log of the findings: the same for the same files, wherever and whenever it runs. */
export function sarifWriter(options: SarifOptions): ScanWriter {
  const { hash, words, withoutIgnored } = options;
  const fingerprint = createFingerprints(hash);
  const results: string[] = [];
  return {
    file({ findings }) {
      const wanted = findings.filter(({ finding }) => !(withoutIgnored && finding.ignored));
      const own = wanted.map((one) => sarifResult(one, fingerprint(one), words));
      return [jsonItems(own, RESULT_LEVEL)];
    },
    add(pieces) {
      results.push(...pieces.filter(Boolean));
      return '';
    },
    end: (end) => jsonTextWith(sarifLog(end, options), { results }),
  };
}

/** Where the results stand in the log. */
const RESULT_LEVEL = 4;

function sarifLog(end: ScanEnd, { tool, words }: SarifOptions): SarifLog {
  const { name, version } = tool;
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, version, semanticVersion: version, rules: sarifRules(words) } },
        language: words('language.tag'),
        invocations: [invocation(end, words)],
        originalUriBaseIds: { [ROOT_ID]: { description: { text: words('report.root') } } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results: [],
      },
    ],
  };
}

function invocation({ skipped, unreadable, exitCode }: ScanEnd, words: Words): SarifInvocation {
  return {
    executionSuccessful: unreadable.length === 0,
    exitCode,
    toolExecutionNotifications: [
      ...unreadable.map(({ path, problem }) => ({
        level: 'error' as const,
        message: message(words('cli.unreadable', { path, problem })),
        locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
      })),
      ...skipped.map(({ path, message: reason }) => ({
        level: 'note' as const,
        message: message(words('cli.skipped', { path, reason })),
        locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
      })),
    ],
  };
}
