import { SEVERITIES, type Severity } from '../../advice/finding';
import type { PanelFinding } from '../../protocol';
import { listed } from '../../text/list';
import type { Words } from '../../text/text';
import type { StripElement } from './strip';

/** `Layer 3, Conv2d 64 → 128, ReLU, 1 warning`: an element for those who do not see it. */
export function spokenElement(
  { kind, number, text, followedBy, findings }: StripElement,
  all: readonly PanelFinding[],
  say: Words,
): string {
  const weighted = kind === 'weighted' && number !== undefined && number > 0;
  return listed(say, [
    ...(weighted ? [say('panel.strip.layer', { number })] : []),
    kind === 'loss' ? say('outline.loss', { name: text }) : text,
    ...followedBy,
    ...countsOf(findings, all, say),
  ]);
}

/** `1 error`, `2 warnings`: the most pressing first, without what there is none of. */
function countsOf(
  findings: readonly number[],
  all: readonly PanelFinding[],
  say: Words,
): readonly string[] {
  const severities = findings.flatMap((index) => all[index]?.severity ?? []);
  return [...SEVERITIES].reverse().flatMap((severity) => {
    const count = severities.filter((one) => one === severity).length;
    return count === 0 ? [] : [countText(severity, count, say)];
  });
}

/** The most pressing of some findings; `undefined`: there are none. */
export function worstOf(
  findings: readonly number[],
  all: readonly PanelFinding[],
): Severity | undefined {
  const severities = findings.flatMap((index) => all[index]?.severity ?? []);
  return [...SEVERITIES].reverse().find((severity) => severities.includes(severity));
}

function countText(severity: Severity, count: number, say: Words): string {
  return count === 1
    ? say(`panel.findings.one.${severity}`)
    : say(`panel.findings.many.${severity}`, { count });
}
