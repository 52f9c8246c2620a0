import { followedModels, modelKey } from '../src/report/depth/chain';
import {
  type DepthSettings,
  depthLimits,
  normalisations,
  starts,
  widenings,
  widths,
} from '../src/report/depth/settings';
import { weightsText } from '../src/report/depth/weightsText';
import { formatNumber } from '../src/text/numbers';
import type { Context } from './context';
import type { DepthStudy } from './depthFollowed';
import { type Child, element, replaceChildren, setText, show } from './dom';
import type { PanelState } from './state';
import { type Field, numberField, select, slider, toggle } from './toolkit';

/** What biases begin with where they are switched on and the start has none. */
const USUAL_BIASES = 0.05;

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
  const all = study?.network.layers.map(({ biasVariance }) => biasVariance) ?? [];
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

interface Control<Value> {
  readonly elements: readonly HTMLElement[];
  set(value: Value): void;
}

type Change = (changes: Partial<DepthSettings>) => void;

function wholeControl(
  label: string,
  name: 'layers' | 'looked' | 'seed',
  change: Change,
): Control<number> {
  const { lo, hi } = depthLimits[name];
  const accepts = (value: number) => Number.isInteger(value) && value >= lo && value <= hi;
  const options = {
    label,
    step: 1,
    accepts,
    onInput: (value: number) => change({ [name]: value }),
  };
  const [range, field] = [slider({ ...options, min: lo, max: hi }), numberField(options)];
  return {
    elements: [element('div', { class: 'slider-box' }, range.element), field.element],
    set(value) {
      range.set(value);
      field.set(value);
    },
  };
}

/** By its decimal logarithm: small inputs matter as much as large ones. */
function deviationControl(label: string, change: Change): Control<number> {
  const { lo, hi } = depthLimits.inputDeviation;
  const set = (inputDeviation: number) => change({ inputDeviation });
  const range = slider({
    label,
    min: -3,
    max: 3,
    step: 0.05,
    valueText: (log) => formatNumber(rounded(log)),
    onInput: (log) => set(rounded(log)),
  });
  const accepts = (value: number) => value >= lo && value <= hi;
  const field = numberField({ label, step: 'any', accepts, onInput: set });
  return {
    elements: [element('div', { class: 'slider-box' }, range.element), field.element],
    set(value) {
      // What the slider itself has given is not moved under the finger by its rounding.
      if (rounded(range.get()) !== value) range.set(Math.log10(value));
      field.set(value);
    },
  };
}

function rounded(log: number): number {
  return Number((10 ** log).toPrecision(3));
}

function biasControl({ words }: Context, change: Change): Control<number> {
  const { lo, hi } = depthLimits.biasVariance;
  let variance = 0;
  let byRule = 0;
  const on = toggle({
    label: words('depth.biases.on'),
    onClick: () => change({ biasVariance: variance > 0 ? 0 : byRule > 0 ? 'rule' : USUAL_BIASES }),
  });
  const field = numberField({
    label: words('depth.biases.variance'),
    step: 'any',
    accepts: (value) => value >= lo && value <= hi,
    onInput: (biasVariance) => change({ biasVariance }),
  });
  const symbol = element('span', { class: 'hint', 'aria-hidden': 'true' }, 'σ_b² =');
  const box = element('div', { class: 'parameter-wide biases' }, on.element, symbol, field.element);
  return {
    elements: [box],
    set(value) {
      if (value > 0) byRule = value;
      variance = value;
      on.set(value > 0);
      field.set(value);
    },
  };
}

function idControl<Id extends string>(
  label: string,
  ids: readonly Id[],
  text: (id: Id) => string,
  choose: (id: Id) => void,
): Field<string> {
  const isId = (value: string): value is Id => ids.some((id) => id === value);
  const field = select({
    label,
    choices: ids,
    text: (id) => (isId(id) ? text(id) : id),
    onChange: (id) => isId(id) && choose(id),
  });
  field.element.classList.add('parameter-wide');
  return field;
}

function numberChoice(
  label: string,
  values: readonly number[],
  text: (value: number) => string,
  choose: (value: number) => void,
): { readonly element: HTMLElement; set(value: number): void } {
  const field = select({
    label,
    choices: values.map(String),
    text: (value) => text(Number(value)),
    onChange: (value) => choose(Number(value)),
  });
  field.element.classList.add('parameter-wide');
  return { element: field.element, set: (value) => field.set(String(value)) };
}

/** What is studied, or a model of the file. */
function modelControl({ words }: Context, choose: (model: string | undefined) => void) {
  const root = element('div', { class: 'parameter-wide' });
  let shown = '';
  let field: Field<string> | undefined;
  return {
    element: root,
    update({ file }: PanelState, study: DepthStudy | undefined, name: string) {
      const models = file ? followedModels(file) : [];
      const keys = models.map((model) => modelKey(model, file?.models.indexOf(model) ?? 0));
      const texts = new Map(keys.map((key) => [key, key] as const));
      const key = JSON.stringify([keys, name]);
      if (key !== shown) {
        shown = key;
        field = select({
          label: words('depth.what'),
          choices: ['', ...texts.keys()],
          text: (choice) => texts.get(choice) ?? words('depth.what.equal', { name }),
          onChange: (choice) => choose(choice === '' ? undefined : choice),
        });
        field.element.classList.add('wide');
        replaceChildren(root, field.element);
      }
      const at = study?.model === undefined ? -1 : models.indexOf(study.model);
      field?.set(keys[at] ?? '');
    },
  };
}
