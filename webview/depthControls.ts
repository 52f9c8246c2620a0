import { weightingsOf } from '../src/math/network/operations';
import {
  type DepthSettings,
  normalisations,
  starts,
  widenings,
  widths,
} from '../src/report/depth/settings';
import { weightsText } from '../src/report/depth/weightsText';
import type { Context } from './context';
import {
  biasControl,
  deviationControl,
  idControl,
  numberChoice,
  wholeControl,
} from './depthFields';
import type { DepthStudy } from './depthFollowed';
import { modelControl } from './depthModelControl';
import { type Child, element, setText, show } from './dom';
import type { PanelState } from './state';

/** What is followed, and how it starts: a row for each. */
export function depthControls(context: Context): {
  readonly element: HTMLElement;
  update(state: PanelState, study: DepthStudy | undefined, name: string): void;
} {
  const { words, dispatch } = context;
  const change = (changes: Partial<DepthSettings>) => dispatch({ type: 'setDepth', changes });
  const what = modelControl(context, (model) => change({ model }));
  const layers = wholeControl(words('depth.layers'), 'layers', change);
  const start = idControl(
    words('depth.start'),
    starts,
    (id) => words(`depth.start.${id}`),
    (id) => change({ start: id, biasVariance: 'rule' }),
  );
  const weights = element('p', { class: 'hint parameter-origin' });
  const normalisation = idControl(
    words('depth.normalisation'),
    normalisations,
    (id) => words(`depth.normalisation.${id}`),
    (id) => change({ normalisation: id }),
  );
  const inputs = deviationControl(words('depth.inputs'), change);
  const biases = biasControl(context, change);
  const width = numberChoice(words('depth.width'), widths, String, (value) =>
    change({ width: value }),
  );
  const widening = numberChoice(
    words('depth.widening'),
    widenings,
    (times) => words('depth.widening.times', { times }),
    (value) => change({ widening: value }),
  );
  const rows = {
    layers: row(words('depth.layers'), ...layers.elements),
    widening: row(words('depth.widening'), widening.element),
  };
  return {
    element: element(
      'section',
      { class: 'part parameters', 'aria-label': words('depth.what') },
      row(words('depth.what'), what.element),
      rows.layers,
      row(words('depth.start'), start.element, weights),
      row(words('depth.normalisation'), normalisation.element),
      row(words('depth.inputs'), ...inputs.elements),
      row(words('depth.biases'), ...biases.elements),
      row(words('depth.width'), width.element),
      rows.widening,
    ),
    update(state, study, name) {
      const { depth } = state;
      const equal = study?.model === undefined;
      what.update(state, study, name);
      show(rows.layers, equal);
      show(rows.widening, equal);
      layers.set(depth.layers);
      start.set(depth.start);
      setText(weights, study ? weightsText(study.network, words) : '');
      normalisation.set(depth.normalisation);
      inputs.set(depth.inputDeviation);
      biases.set(largestBias(study));
      width.set(depth.width);
      widening.set(depth.widening);
    },
  };
}

function largestBias(study: DepthStudy | undefined): number {
  const all = weightingsOf(study?.network.operations ?? []).map(({ biasVariance }) => biasVariance);
  return Math.max(0, ...all);
}

function row(label: string, ...controls: readonly Child[]): HTMLElement {
  return element(
    'div',
    { class: 'parameter', role: 'group', 'aria-label': label },
    element('div', { class: 'parameter-name' }, label),
    ...controls,
  );
}
