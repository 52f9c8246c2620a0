import { accuracyCell } from './gridTable';
import { hiddenLine, stepsLine } from './labels';
import { trainingExperiment } from './trainingExperiment';

/** How long nets of sigmoids stay where they start. */
export const plateau = trainingExperiment({
  id: 'plateau',
  grid: {
    rows: [300, 2000].map(stepsLine),
    columns: [4, 5].map(hiddenLine),
    base: {
      activation: 'sigmoid',
      start: { rule: 'xavier' },
      optimiser: { kind: 'momentum', rate: 0.1 },
    },
  },
  show: accuracyCell,
  claims: {
    'plateau-four': ({ learned }) => learned('2000', '4'),
    'plateau-five': ({ stuck }) => stuck('2000', '5'),
  },
});
