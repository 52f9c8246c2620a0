import { type DepthSettings, depthLimits } from '../src/report/depth/settings';
import { formatNumber } from '../src/text/numbers';
import type { Context } from './context';
import { element } from './dom';
import { type Field, numberField, select, slider, toggle } from './toolkit';

/** What biases begin with where they are switched on and the start has none. */
const USUAL_BIASES = 0.05;

export interface Control<Value> {
  readonly elements: readonly HTMLElement[];
  set(value: Value): void;
}

export type Change = (changes: Partial<DepthSettings>) => void;

export function wholeControl(
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
    elements: [range.element, field.element],
    set(value) {
      range.set(value);
      field.set(value);
    },
  };
}

/** By its decimal logarithm: small inputs matter as much as large ones. */
export function deviationControl(label: string, change: Change): Control<number> {
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
    elements: [range.element, field.element],
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

export function biasControl({ words }: Context, change: Change): Control<number> {
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
      // A rule's own, such as 1/(3n), has more digits than there is room for.
      if (Number(value.toPrecision(3)) !== field.get()) field.set(Number(value.toPrecision(3)));
    },
  };
}

export function idControl<Id extends string>(
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

export function numberChoice(
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
