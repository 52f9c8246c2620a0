import type { PanelFinding } from '../src/protocol';
import type { Words } from '../src/text/text';
import { element } from './dom';
import { severityIcon } from './severityIcon';

/** A finding in one piece: its mark, what it says, and its code. */
export function findingText({ severity, message, code }: PanelFinding, words: Words): HTMLElement {
  return element(
    'span',
    { class: 'finding' },
    severityIcon(severity, 14),
    element(
      'span',
      { class: 'visually-hidden' },
      `${words(`panel.findings.severity.${severity}`)}: `,
    ),
    element('span', { class: 'finding-message' }, message),
    element('span', { class: 'finding-code' }, code),
  );
}
