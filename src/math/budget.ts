/**
 * Work is counted in interval operations, never in time: the same question has the
 * same answer on every machine.
 */
export interface Budget {
  steps: number;
}

/** Takes some steps; `false` when there are none left. */
export function spend(budget: Budget, steps: number): boolean {
  budget.steps -= steps;
  return budget.steps >= 0;
}
