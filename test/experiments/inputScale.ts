import { lossAndDeadCell } from './gridTable';
import { inputScales, scaled } from './inputScales';
import { startLine } from './labels';
import { trainingExperiment } from './trainingExperiment';
import { hiddenOfThirty, veryDeepSteps } from './veryDeep';

const rows = [
  startLine('relu', 'relu', { rule: 'he', fan: 'in' }),
  startLine('relu-out', 'relu', { rule: 'he', fan: 'out' }),
  startLine('elu', 'elu', { rule: 'taylor', fan: 'in' }),
];

/** ReLU and ELU at 30 layers with scaled and unscaled inputs. */
export const inputScale = trainingExperiment({
  id: 'input-scale',
  grid: { rows, columns: inputScales, base: { hidden: hiddenOfThirty, steps: veryDeepSteps } },
  show: lossAndDeadCell,
  claims: {
    'relu-thirty': ({ learned }) => !scaled.some(({ id: column }) => learned('relu', column)),
    'relu-behind': ({ loss }) =>
      scaled.every(({ id: column }) => loss('elu', column).median < loss('relu', column).median),
    'relu-unscaled': ({ broke }) => broke('relu', '60/0.01') && !broke('relu', '1/0.01'),
    'relu-dead': ({ deadUnits }) =>
      scaled.every(
        ({ id: column }) =>
          deadUnits('relu', column).least > 0 && deadUnits('elu', column).most === 0,
      ),
    'elu-unscaled': ({ broken }) =>
      ['60/0.001', '60/0.01'].every((column) => broken('elu', column) === 0),
  },
});
