import type { ClaimId, Experiment, ExperimentId } from './experiment';
import { type Grid, trialsOf } from './grid';
import { gridTable, type Show } from './gridTable';
import { type Outcomes, outcomesOf } from './outcomes';

/** Trains the networks of a grid. */
export function trainingExperiment({
  id,
  grid,
  show,
  claims,
}: {
  readonly id: ExperimentId;
  readonly grid: Grid;
  readonly show: Show;
  readonly claims: Readonly<Partial<Record<ClaimId, (outcomes: Outcomes) => boolean>>>;
}): Experiment {
  return {
    id,
    subjects: trialsOf(grid),
    table: (results, words) => gridTable(grid, show, results, words),
    claims: Object.entries(claims).map(([claim, holds]) => ({
      id: claim as ClaimId,
      holds: (results) => holds(outcomesOf(grid, results)),
    })),
  };
}
