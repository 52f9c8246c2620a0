import { SEVERITIES, type Severity } from '../advice/finding';
import type { FilePlace, LocatedFinding, LocatedUse } from '../report/locatedUse';
import type { ScannedFile } from './scanFile';

/** How one use and one finding are written. */
export interface LineFormat {
  readonly use: (use: LocatedUse) => string;
  readonly finding: (finding: LocatedFinding) => string;
}

/** From the level on which a scan fails; `none`: never. */
export const FAIL_ON = ['none', ...SEVERITIES] as const;

export type FailOn = (typeof FAIL_ON)[number];

/** Uses and findings by position, a use before what is found there. */
export function linesOf({ uses, findings }: ScannedFile, lines: LineFormat): string {
  return [
    ...uses.map((use) => ({ place: use, line: lines.use(use) })),
    ...findings.map((finding) => ({ place: finding, line: lines.finding(finding) })),
  ]
    .sort(({ place: a }, { place: b }) => inOrder(a, b))
    .map(({ line }) => `${line}\n`)
    .join('');
}

function inOrder(a: FilePlace, b: FilePlace): number {
  return (a.cell ?? 0) - (b.cell ?? 0) || a.line - b.line || a.column - b.column;
}

/** Some finding is at the level or above. */
export function fails({ findings }: ScannedFile, level: FailOn): boolean {
  return findings.some(({ finding }) => isAtLeast(finding.severity, level));
}

function isAtLeast(severity: Severity, level: FailOn): boolean {
  return level !== 'none' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(level);
}
