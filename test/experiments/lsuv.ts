import type { Line } from './grid';
import { lossCell } from './gridTable';
import { crossed, layersLine, rateLine, startLine } from './labels';
import { trainingExperiment } from './trainingExperiment';
import { hiddenOfFiftyTwo, hiddenOfThirty, veryDeepSteps } from './veryDeep';

const depths = [hiddenOfThirty, hiddenOfFiftyTwo].map(layersLine);
const starts: readonly Line[] = [
  startLine('lsuv', 'elu', 'lsuv'),
  startLine('taylor', 'elu', { rule: 'taylor', fan: 'in' }),
];
const columns = [0.003, 0.01, 0.03, 0.1].map(rateLine);

/** ELU after LSUV, at 30 and 52 layers. */
export const lsuv = trainingExperiment({
  id: 'lsuv',
  grid: { rows: crossed(starts, depths), columns, base: { steps: veryDeepSteps } },
  show: lossCell,
  claims: {
    'lsuv-breaks': ({ broke }) => depths.every(({ id: layers }) => broke(`lsuv/${layers}`, '0.01')),
    'lsuv-breaks-first': ({ broken }) =>
      depths.every(
        ({ id: layers }) => broken(`lsuv/${layers}`, '0.1') > broken(`taylor/${layers}`, '0.1'),
      ),
    'lsuv-behind': ({ loss }) =>
      depths.every(({ id: layers }) =>
        columns.every(
          ({ id: rate }) =>
            loss(`lsuv/${layers}`, rate).median > loss(`taylor/${layers}`, rate).median,
        ),
      ),
  },
});
