import type { Grid } from './grid';
import { accuracyCell } from './gridTable';
import { crossed, hiddenLine, optimiserLine, startLine } from './labels';
import type { Outcomes } from './outcomes';
import { trainingExperiment } from './trainingExperiment';

const starts = [
  startLine('sigmoid', 'sigmoid', { rule: 'xavier' }),
  startLine('tanh', 'tanh', { rule: 'xavier' }),
  startLine('tanh-default', 'tanh', { rule: 'torch_default' }),
  startLine('relu', 'relu', { rule: 'he' }),
  startLine('relu-default', 'relu', { rule: 'torch_default' }),
];

const momenta = [
  optimiserLine('fast', { kind: 'momentum', rate: 0.1 }),
  optimiserLine('slow', { kind: 'momentum', rate: 0.01 }),
];
const optimisers = [...momenta, optimiserLine('adam', { kind: 'adam', rate: 0.003 })];

const grid: Grid = {
  rows: crossed(starts, optimisers),
  columns: [1, 3, 5, 10].map(hiddenLine),
  base: { steps: 300 },
};

const DEEP = ['5', '10'];

/** Sigmoid, tanh and ReLU by depth. */
export const depth = trainingExperiment({
  id: 'depth',
  grid,
  show: accuracyCell,
  claims: {
    'sigmoid-momentum': (outcomes) =>
      DEEP.every((layers) => onlySecondLearns(outcomes, 'sigmoid', 'relu', layers)),
    'sigmoid-adam': ({ stuck }) => DEEP.every((layers) => stuck('sigmoid/adam', layers)),
    'sigmoid-adam-behind': ({ accuracy }) =>
      DEEP.every(
        (layers) => accuracy('sigmoid/adam', layers).most < accuracy('relu/adam', layers).least,
      ),
    'tanh-ahead': ({ accuracy }) =>
      optimisers.every(({ id: how }) =>
        grid.columns.every(
          ({ id: layers }) =>
            accuracy(`tanh/${how}`, layers).median >= accuracy(`sigmoid/${how}`, layers).median,
        ),
      ),
    'tanh-default': (outcomes) => onlySecondLearns(outcomes, 'tanh-default', 'tanh', '10'),
    'relu-default': (outcomes) => onlySecondLearns(outcomes, 'relu-default', 'relu', '10'),
    'relu-default-adam': ({ stuck }) => stuck('relu-default/adam', '10'),
  },
});

/** By momentum: the first stays at chance with both rates, the second learns with one of them. */
function onlySecondLearns(
  { stuck, learned }: Outcomes,
  first: string,
  second: string,
  layers: string,
): boolean {
  return (
    momenta.every(({ id: how }) => stuck(`${first}/${how}`, layers)) &&
    momenta.some(({ id: how }) => learned(`${second}/${how}`, layers))
  );
}
