import { type Grid, trialAt } from './grid';
import { type Results, type Spread, spreadOf, valuesOf } from './results';
import type { Trial } from './trial';

/** What came out of the trials of a grid, by row and column. */
export interface Outcomes {
  readonly accuracy: (row: string, column: string) => Spread;
  readonly loss: (row: string, column: string) => Spread;
  readonly deadUnits: (row: string, column: string) => Spread;
  /** Most seeds got far beyond chance. */
  readonly learned: (row: string, column: string) => boolean;
  /** No seed got beyond chance. */
  readonly stuck: (row: string, column: string) => boolean;
  /** How many seeds broke. */
  readonly broken: (row: string, column: string) => number;
  /** Most seeds broke. */
  readonly broke: (row: string, column: string) => boolean;
}

/** Twice what guessing one of four classes gets right. */
const LEARNED = 0.5;
/** As near to guessing as 512 points tell. */
const AT_CHANCE = 0.35;
/** Ten times the loss of guessing, ln 4. */
const BROKEN = 13.9;

export function outcomesOf(grid: Grid, results: Results): Outcomes {
  const spread = (name: string) => (row: string, column: string) =>
    spreadOf(results, trialAt(grid, row, column), name);
  const accuracy = spread('accuracy');
  const broken = (row: string, column: string) => brokenOf(results, trialAt(grid, row, column));
  return {
    accuracy,
    loss: spread('loss'),
    deadUnits: spread('deadUnits'),
    learned: (row, column) => accuracy(row, column).median >= LEARNED,
    stuck: (row, column) => accuracy(row, column).most < AT_CHANCE,
    broken,
    broke: (row, column) => broken(row, column) > results.seeds.length / 2,
  };
}

/** Seeds whose loss became infinite, no number or many times that of guessing. */
export function brokenOf(results: Results, trial: Trial): number {
  return valuesOf(results, trial, 'loss').filter((loss) => loss > BROKEN).length;
}
