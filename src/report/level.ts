import { SEVERITIES, type Severity } from '../advice/finding';

/** A finding is at a level or above; `none`: none is. */
export function isAtLeast(severity: Severity, level: Severity | 'none'): boolean {
  return level !== 'none' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(level);
}
