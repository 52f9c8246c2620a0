/**
 * Work is counted in interval evaluations, never in time: the same question has the
 * same answer on every machine.
 */
export interface Budget {
  steps: number;
}

/** Takes one step; `false` when there are none left. */
export function spend(budget: Budget, steps = 1): boolean {
  budget.steps -= steps;
  return budget.steps >= 0;
}
