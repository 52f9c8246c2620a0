import { MOST_LISTED } from './chain';

/** Statements and expressions that are run at most; a model has some hundreds. */
export const STEP_BUDGET = 60_000;
/** Layers that a file's models have at most, all loops written out. */
export const LAYER_BUDGET = 20_000;
/** Layers that are listed at most, those of all models and losses together. */
export const LISTED_BUDGET = 100_000;

/** What running code has taken, of what all that is run of a file may take. */
export interface Spent {
  readonly steps: number;
  /** Layers that were made, and that were listed. */
  readonly nodes: number;
  readonly listed: number;
  /** Objects and loops that have numbers. */
  readonly ids: number;
  readonly loops: number;
}

export const NOTHING_SPENT: Spent = { steps: 0, nodes: 0, listed: 0, ids: 0, loops: 0 };

/** Nothing more can be run. */
export function isAllSpent({ steps, nodes, listed }: Spent): boolean {
  return steps > STEP_BUDGET || nodes > LAYER_BUDGET || listed >= LISTED_BUDGET;
}

/** What took this much would come to nothing else behind something that has taken so much. */
export function fitsBehind({ steps, nodes, listed }: Spent, own: Spent): boolean {
  return (
    steps + own.steps <= STEP_BUDGET &&
    nodes + own.nodes <= LAYER_BUDGET &&
    listed + own.listed + MOST_LISTED <= LISTED_BUDGET
  );
}

export function takenBetween(before: Spent, after: Spent): Spent {
  return {
    steps: after.steps - before.steps,
    nodes: after.nodes - before.nodes,
    listed: after.listed - before.listed,
    ids: after.ids - before.ids,
    loops: after.loops - before.loops,
  };
}

export function behind(before: Spent, own: Spent): Spent {
  return {
    steps: before.steps + own.steps,
    nodes: before.nodes + own.nodes,
    listed: before.listed + own.listed,
    ids: before.ids + own.ids,
    loops: before.loops + own.loops,
  };
}
