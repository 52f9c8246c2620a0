import type { Severity } from '../src/advice/finding';
import { icon } from './icons';

/** The mark of a finding: its shape says how pressing it is, not the colour alone. */
export function severityIcon(severity: Severity, size = 16): SVGSVGElement {
  const mark = icon(severity);
  mark.classList.add('severity', `severity-${severity}`);
  mark.setAttribute('width', String(size));
  mark.setAttribute('height', String(size));
  return mark;
}
