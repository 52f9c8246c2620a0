import { formatNumber } from '../../src/text/numbers';
import type { Words } from '../../src/text/text';
import type { Claim, Experiment, TableRow } from './experiment';
import { spreadText } from './gridTable';
import { startLabel } from './labels';
import { expectedSignal } from './prediction';
import { type Results, spreadOf } from './results';
import type { Signal, Stack } from './signal';
import type { Start } from './starts';
import { LAYERS } from './subject';

const he = { rule: 'he', asForRelu: true } as const;

const starts: Readonly<Record<string, readonly [activation: string, start: Start]>> = {
  sigmoid: ['sigmoid', { rule: 'xavier' }],
  tanh: ['tanh', { rule: 'xavier' }],
  'tanh-default': ['tanh', { rule: 'torch_default' }],
  relu: ['relu', { rule: 'he' }],
  'relu-xavier': ['relu', { rule: 'xavier' }],
  'relu-default': ['relu', { rule: 'torch_default' }],
  prelu: ['prelu', { rule: 'he' }],
  'elu-he': ['elu', he],
  'elu-taylor': ['elu', { rule: 'taylor' }],
  'elu-lsuv': ['elu', 'lsuv'],
  selu: ['selu', { rule: 'lecun' }],
  gelu: ['gelu_erf', he],
};

const stacks: readonly (readonly [id: string, stack: Stack])[] = Object.entries(starts).map(
  ([id, [activation, start]]) => [
    id,
    { activation, start, width: 100, layers: LAYERS.at(-1) ?? 0 },
  ],
);

/** How far a measured median may be from what is expected and still agree with it. */
const FACTOR = 2;

/** Signal and gradient by layer, before training, against mean-field theory. */
export const byLayer: Experiment = {
  id: 'by-layer',
  subjects: stacks.map(([, stack]) => stack),
  table: (results, words) => ({
    head: [
      words('experiment.head.start'),
      words('experiment.head.layer'),
      words('experiment.head.gradient'),
      words('experiment.head.expected'),
      words('experiment.head.signal'),
      words('experiment.head.expected'),
    ],
    rows: stacks.flatMap(([id, stack]) => rowsOf(id, stack, results, words)),
  }),
  claims: [
    { id: 'mean-field-gradient', holds: agrees('gradient', 'gradients') },
    { id: 'mean-field-signal', holds: agrees('secondMoment', 'secondMoments') },
  ],
};

function rowsOf(id: string, stack: Stack, results: Results, words: Words): readonly TableRow[] {
  const expected = expectedSignal(stack);
  return LAYERS.map((layer) => {
    const measured = (name: string) =>
      spreadText(spreadOf(results, stack, `${name} ${layer}`), words);
    const exact = (values: readonly number[]) => formatNumber(values[layer - 1] ?? Number.NaN, 2);
    return {
      id,
      cells: [
        startLabel(stack.activation, stack.start, words),
        `${layer}`,
        measured('gradient'),
        exact(expected.gradients),
        measured('secondMoment'),
        exact(expected.secondMoments),
      ],
    };
  });
}

/** Of the rows asked for, at each layer that is shown. */
function agrees(name: string, theory: keyof Signal): Claim['holds'] {
  return (results, rows) =>
    stacks
      .filter(([id]) => rows.includes(id))
      .every(([, stack]) => {
        const expected = expectedSignal(stack)[theory];
        return LAYERS.every((layer) => {
          const { median } = spreadOf(results, stack, `${name} ${layer}`);
          const ratio = median / (expected[layer - 1] ?? Number.NaN);
          return ratio < FACTOR && ratio > 1 / FACTOR;
        });
      });
}
