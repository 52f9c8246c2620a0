import { formatNumber } from '../../src/text/numbers';
import type { Words } from '../../src/text/text';
import type { Table } from './experiment';
import { type Grid, trialOf } from './grid';
import { brokenOf } from './outcomes';
import { type Results, type Spread, spreadOf } from './results';
import type { Trial } from './trial';

/** What a cell says of a trial. */
export type Show = (results: Results, trial: Trial, words: Words) => string;

export function gridTable(grid: Grid, show: Show, results: Results, words: Words): Table {
  return {
    head: [words('experiment.head.start'), ...grid.columns.map(({ label }) => label(words))],
    rows: grid.rows.map((row) => ({
      id: row.id,
      cells: [
        row.label(words),
        ...grid.columns.map((column) => show(results, trialOf(grid, row, column), words)),
      ],
    })),
  };
}

/** The median, with the least and the most in brackets where they differ. */
export function spreadText({ median, least, most }: Spread, words: Words): string {
  const [middle = '', from = '', to = ''] = [median, least, most].map((value) =>
    formatNumber(value, 2),
  );
  return from === to ? middle : words('experiment.spread', { middle, from, to });
}

export const accuracyCell: Show = (results, trial, words) =>
  spreadText(spreadOf(results, trial, 'accuracy'), words);

/** The loss, and how many seeds broke where any did. */
export const lossCell: Show = (results, trial, words) => {
  const [broken, seeds] = [brokenOf(results, trial), results.seeds.length];
  const spread = spreadOf(results, trial, 'loss');
  if (broken === seeds) return words('experiment.allBroken', { seeds });
  if (spread.median === Infinity) {
    const best = formatNumber(spread.least, 2);
    return words('experiment.mostBroken', { broken, seeds, best });
  }
  const loss = spreadText(spread, words);
  return broken === 0 ? loss : words('experiment.someBroken', { loss, broken, seeds });
};

/** Also the share of units that are dead in the median, where most seeds did not break. */
export const lossAndDeadCell: Show = (results, trial, words) => {
  const loss = lossCell(results, trial, words);
  const { median } = spreadOf(results, trial, 'deadUnits');
  return median === Infinity
    ? loss
    : words('experiment.dead', { loss, percent: formatNumber(100 * median, 2) });
};
