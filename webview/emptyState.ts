import { findActivation } from '../src/activations/catalogue';
import type { Context, Part } from './context';
import { element, setText, show } from './dom';
import { curveOfId, sparklinePicture } from './sparklines';
import type { PanelState } from './state';
import { button } from './toolkit';

/** What is said when there is nothing to study, and what to try then. */
export function emptyState(context: Context): Part {
  const { words, send } = context;
  const title = element('h1', { class: 'title' });
  const explanation = element('p');
  const code = element('pre', { class: 'example' }, EXAMPLE);
  const example = button({
    label: words('panel.empty.example'),
    primary: true,
    onClick: () => send({ type: 'openExample' }),
  });
  const root = element(
    'section',
    { class: 'empty' },
    title,
    explanation,
    code,
    example,
    element('h2', { class: 'section-heading', id: 'empty-curves' }, words('panel.empty.catalogue')),
    element(
      'div',
      { class: 'empty-curves', role: 'group', 'aria-labelledby': 'empty-curves' },
      ...SHOWN.map((id) => curveButton(id, context)),
    ),
    element('p', { class: 'hint' }, words('panel.empty.more')),
  );
  return {
    element: root,
    update(state) {
      const reason = reasonOf(state);
      show(root, reason !== undefined);
      if (reason === undefined) return;
      const values = { file: state.file?.name ?? '', text: textOf(state) };
      setText(title, words(`panel.empty.${reason}.title`, values));
      setText(explanation, words(`panel.empty.${reason}.text`, values));
      show(code, reason === 'none');
      show(example, reason !== 'dynamic');
    },
  };
}

/** Three of the forms that are found; the same in every language. */
const EXAMPLE = [
  'act = nn.LeakyReLU(0.2)  # import torch.nn as nn',
  'layers.Dense(64, activation="elu")  # from keras import layers',
  "tf.layers.dense({ units: 64, activation: 'tanh' })  // @tensorflow/tfjs",
].join('\n');

/** One of each kind: hard and soft saturation on one side, on both, and none. */
const SHOWN = ['relu', 'leaky_relu', 'elu', 'gelu_erf', 'sigmoid', 'tanh'] as const;

const box = { width: 72, height: 44, margin: 3 };

function curveButton(id: string, { dispatch }: Context): HTMLElement {
  const made = element(
    'button',
    { type: 'button', class: 'empty-curve' },
    sparklinePicture(curveOfId(id, box), box),
    element('span', {}, findActivation(id)?.name ?? id),
  );
  made.addEventListener('click', () => dispatch({ type: 'chooseActivation', activation: id }));
  return made;
}

type Reason = 'noFile' | 'unsupported' | 'none' | 'dynamic';

/** `undefined` while the editor has not answered: nothing is said that would be taken back at once. */
function reasonOf({ file, study }: PanelState): Reason | undefined {
  if (study !== null) return 'dynamic';
  if (file === undefined) return undefined;
  if (file === null) return 'noFile';
  return file.supported ? 'none' : 'unsupported';
}

function textOf({ study }: PanelState): string {
  return study?.kind === 'use' ? study.item.use.text : '';
}
