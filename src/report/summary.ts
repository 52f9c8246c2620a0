import { SEVERITIES, type Severity } from '../advice/finding';
import type { ActivationUse } from '../detect/use';
import type { ScannedFile } from './locatedUse';

/** How often a name occurs, the most frequent first. */
export type Counts = Readonly<Record<string, number>>;

/** What a scan found, in numbers. */
export interface ScanSummary {
  readonly files: number;
  readonly filesWithUses: number;
  readonly uses: number;
  /** By catalogue id; a function of the project's own by what it equals, or as `expression`. */
  readonly activations: Counts;
  readonly frameworks: Counts;
  /** Without those that comments ignore. */
  readonly findings: number;
  readonly severities: Readonly<Record<Severity, number>>;
  /** By code. */
  readonly rules: Counts;
  /** Findings that comments ignore. */
  readonly ignored: number;
}

/** Adds up files as they are scanned. */
export interface Tally {
  readonly add: (file: ScannedFile) => void;
  /** Adds what others have added up. */
  readonly addAll: (part: ScanSummary) => void;
  readonly summary: () => ScanSummary;
}

export const TOTALS = ['files', 'filesWithUses', 'uses', 'findings', 'ignored'] as const;

export function createTally(): Tally {
  const totals = { files: 0, filesWithUses: 0, uses: 0, findings: 0, ignored: 0 };
  const activations = new Map<string, number>();
  const frameworks = new Map<string, number>();
  const rules = new Map<string, number>();
  const severities = { error: 0, warning: 0, info: 0, hint: 0 };
  return {
    add({ uses, findings }) {
      totals.files += 1;
      totals.filesWithUses += uses.length > 0 ? 1 : 0;
      totals.uses += uses.length;
      for (const { use } of uses) {
        count(activations, nameOf(use));
        count(frameworks, use.framework);
      }
      for (const { finding } of findings) {
        if (finding.ignored) {
          totals.ignored += 1;
        } else {
          totals.findings += 1;
          severities[finding.severity] += 1;
          count(rules, finding.code);
        }
      }
    },
    addAll(part) {
      for (const key of TOTALS) totals[key] += part[key];
      for (const severity of SEVERITIES) severities[severity] += part.severities[severity];
      for (const [counts, more] of [
        [activations, part.activations],
        [frameworks, part.frameworks],
        [rules, part.rules],
      ] as const) {
        for (const [name, times] of Object.entries(more)) count(counts, name, times);
      }
    },
    summary: () => ({
      ...totals,
      activations: sorted(activations),
      frameworks: sorted(frameworks),
      severities: { ...severities },
      rules: sorted(rules),
    }),
  };
}

function nameOf({ activation, equals }: ActivationUse): string {
  return equals ?? activation;
}

function count(counts: Map<string, number>, name: string, times = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + times);
}

function sorted(counts: ReadonlyMap<string, number>): Counts {
  return Object.fromEntries(
    [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1)),
  );
}
