import { lossCell } from './gridTable';
import { rateLine, startLine } from './labels';
import { trainingExperiment } from './trainingExperiment';
import { hiddenOfThirty, veryDeepSteps } from './veryDeep';

const rows = [
  startLine('he', 'elu', { rule: 'he', fan: 'in', asForRelu: true }),
  startLine('he-out', 'elu', { rule: 'he', fan: 'out', asForRelu: true }),
  startLine('taylor', 'elu', { rule: 'taylor', fan: 'in' }),
  startLine('taylor-out', 'elu', { rule: 'taylor', fan: 'out' }),
];
const columns = [0.003, 0.01, 0.03].map(rateLine);

/** ELU at 30 layers by He's rule and by Taylor's. */
export const eluStarts = trainingExperiment({
  id: 'elu-starts',
  grid: { rows, columns, base: { hidden: hiddenOfThirty, steps: veryDeepSteps } },
  show: lossCell,
  claims: {
    'elu-all': ({ learned }) =>
      rows.every(({ id: row }) => columns.some(({ id: rate }) => learned(row, rate))),
    'taylor-ahead': ({ loss }) =>
      columns.every(({ id: rate }) => loss('taylor', rate).median < loss('he', rate).median),
    'taylor-steadier': ({ broken }) =>
      broken('he', '0.03') > broken('taylor', '0.03') && broken('taylor', '0.03') === 0,
  },
});
