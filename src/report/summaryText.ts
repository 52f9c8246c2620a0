import { adviceRules } from '../advice/adviceRules';
import { SEVERITIES } from '../advice/finding';
import { listed } from '../text/list';
import type { TextKey, Words } from '../text/text';
import type { Counts, ScanSummary } from './summary';

/** A scan in numbers, for people: an empty line, then up to five; empty where nothing was found. */
export function summaryText(summary: ScanSummary, say: Words): string {
  const { files, filesWithUses, uses, findings, ignored } = summary;
  if (uses === 0 && findings === 0 && ignored === 0) {
    return '';
  }
  const found = { uses: `${uses}`, filesWithUses: `${filesWithUses}`, files: `${files}` };
  const lines = [
    '',
    say('summary.uses', found),
    ...labelled(say, 'summary.activations', countsText(summary.activations, say)),
    ...labelled(say, 'summary.frameworks', countsText(summary.frameworks, say)),
    say('summary.findings', { findings: findings + severitiesText(summary, say) }) +
      (ignored === 0 ? '' : say('summary.ignored', { ignored: `${ignored}` })),
    ...labelled(say, 'summary.rules', countsText(summary.rules, say, withSlug)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** ` (2 warning, 1 info)`, the most pressing first. */
export function severitiesText(
  { severities }: Pick<ScanSummary, 'severities'>,
  say: Words,
): string {
  const told = [...SEVERITIES]
    .reverse()
    .filter((severity) => severities[severity] > 0)
    .map((severity) => `${severities[severity]} ${severity}`);
  return told.length > 0 ? ` (${listed(say, told)})` : '';
}

function labelled(say: Words, key: TextKey, counts: string): readonly string[] {
  return counts === '' ? [] : [`  ${say(key, { counts })}`];
}

function countsText(counts: Counts, say: Words, shown = (name: string) => name): string {
  return listed(
    say,
    Object.entries(counts).map(([name, count]) => `${shown(name)} ${count}`),
  );
}

function withSlug(code: string): string {
  const rule = adviceRules.find((one) => one.code === code);
  return rule ? `${code} ${rule.slug}` : code;
}
