import { lossCell } from './gridTable';
import { inputScales, scaled } from './inputScales';
import { startLine } from './labels';
import { trainingExperiment } from './trainingExperiment';
import { hiddenOfThirty, veryDeepSteps } from './veryDeep';

const rows = [
  startLine('in', 'prelu', { rule: 'he', fan: 'in' }),
  startLine('out', 'prelu', { rule: 'he', fan: 'out' }),
  startLine('mean', 'prelu', { rule: 'he', fan: 'mean' }),
];

/** PReLU at 30 layers by fan-in, fan-out and their average. */
export const preluFans = trainingExperiment({
  id: 'prelu-fans',
  grid: { rows, columns: inputScales, base: { hidden: hiddenOfThirty, steps: veryDeepSteps } },
  show: lossCell,
  claims: {
    'fan-in-scaled': ({ broke }) =>
      ['in', 'mean'].every((row) => scaled.some(({ id: column }) => broke(row, column))) &&
      !scaled.some(({ id: column }) => broke('out', column)),
    'fan-in-unscaled': ({ broke }) => broke('in', '60/0.01') && broke('mean', '60/0.01'),
    'fan-out-unscaled': ({ broke }) => !broke('out', '60/0.01'),
    'fan-small-rate': ({ learned }) => rows.every(({ id: row }) => learned(row, '60/0.001')),
  },
});
