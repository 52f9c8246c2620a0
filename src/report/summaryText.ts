import { adviceRules } from '../advice/adviceRules';
import { SEVERITIES } from '../advice/finding';
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
    ...labelled(say, 'summary.activations', listed(summary.activations)),
    ...labelled(say, 'summary.frameworks', listed(summary.frameworks)),
    say('summary.findings', { findings: findings + severitiesText(summary) }) +
      (ignored === 0 ? '' : say('summary.ignored', { ignored: `${ignored}` })),
    ...labelled(say, 'summary.rules', listed(summary.rules, withSlug)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** ` (2 warning, 1 info)`, the most pressing first. */
export function severitiesText({ severities }: Pick<ScanSummary, 'severities'>): string {
  const told = [...SEVERITIES]
    .reverse()
    .filter((severity) => severities[severity] > 0)
    .map((severity) => `${severities[severity]} ${severity}`);
  return told.length > 0 ? ` (${told.join(', ')})` : '';
}

function labelled(say: Words, key: TextKey, counts: string): readonly string[] {
  return counts === '' ? [] : [`  ${say(key, { counts })}`];
}

function listed(counts: Counts, shown = (name: string) => name): string {
  return Object.entries(counts)
    .map(([name, count]) => `${shown(name)} ${count}`)
    .join(', ');
}

function withSlug(code: string): string {
  const rule = adviceRules.find((one) => one.code === code);
  return rule ? `${code} ${rule.slug}` : code;
}
