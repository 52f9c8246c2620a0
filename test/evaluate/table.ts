import type { Comparison } from './compare';
import type { Verdict } from './ledger';

const UNCOUNTED: ReadonlySet<string> = new Set(['certainty', 'neutral', 'silent']);

interface Count {
  right: number;
  extra: number;
  /** Of the uses there are, by the oracle and by the verdicts. */
  found: number;
  missing: number;
}

/** Precision and recall by certainty, framework and form; what has no verdict counts against us. */
export function tableOf(
  comparisons: readonly Comparison[],
  verdicts: ReadonlyMap<string, Verdict>,
): string {
  const counts = new Map<string, Count>();
  const bump = (group: string, field: keyof Count): void => {
    const [certainty = ''] = group.split(' ');
    for (const key of [group, `${certainty} all`]) {
      const count = counts.get(key) ?? { right: 0, extra: 0, found: 0, missing: 0 };
      count[field] += 1;
      counts.set(key, count);
    }
  };
  for (const { agreed, disagreements } of comparisons) {
    for (const { ours, oracle } of agreed) {
      bump(ours, 'right');
      bump(oracle, 'found');
    }
    for (const { kind, place, group } of disagreements) {
      const verdict = verdicts.get(place);
      if (
        UNCOUNTED.has(kind) ||
        verdict === 'neutral' ||
        (kind === 'missing' && verdict === 'ours')
      ) {
        continue;
      }
      if (verdict === 'ours') {
        bump(group, 'right');
        bump(group, 'found');
      } else {
        if (kind !== 'missing') {
          bump(group, 'extra');
        }
        if (kind !== 'extra') {
          bump(group, 'missing');
        }
      }
    }
  }
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, count]) => row(group, count));
  return [['group', 'right', 'extra', 'precision', 'found', 'missing', 'recall'], ...rows]
    .map((cells) =>
      cells.map((cell, index) => (index === 0 ? cell.padEnd(34) : cell.padStart(10))).join(''),
    )
    .join('\n');
}

function row(group: string, { right, extra, found, missing }: Count): readonly string[] {
  return [
    group,
    String(right),
    String(extra),
    share(right, right + extra),
    String(found),
    String(missing),
    share(found, found + missing),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(4);
}
