import type { NumberParameter, Parameter, Setting } from '../src/activations/activation';
import { element } from './dom';
import type { Mark } from './parameterMarks';
import { numberField, select, slider } from './toolkit';

/** The controls of one parameter, whatever its kind. */
export interface ParameterInput {
  readonly elements: readonly HTMLElement[];
  /** Those of them, or in them, that can be set. */
  readonly controls: readonly HTMLElement[];
  set(value: Setting): void;
}

/** A letter, where there is one, and the word for it. */
export function parameterName(symbol: string, word: string): HTMLElement {
  return element(
    'div',
    { class: 'parameter-name' },
    symbol !== '' && symbol !== word && element('span', { class: 'symbol' }, symbol),
    element('span', { class: 'parameter-word' }, word),
  );
}

export function parameterInput(
  parameter: Parameter,
  start: Setting,
  marks: readonly Mark[],
  onChange: (value: Setting) => void,
): ParameterInput {
  switch (parameter.kind) {
    case 'number':
      return numberInput(parameter, Number(start), marks, onChange);
    case 'list':
      return listInput(parameter.name, Array.isArray(start) ? start : [], onChange);
    case 'choice': {
      const field = select({
        label: parameter.name,
        choices: parameter.choices,
        onChange,
      });
      field.element.classList.add('parameter-wide');
      return {
        elements: [field.element],
        controls: [field.element],
        set: (value) => field.set(String(value)),
      };
    }
  }
}

function numberInput(
  parameter: NumberParameter,
  start: number,
  marks: readonly Mark[],
  onChange: (value: number) => void,
): ParameterInput {
  const { lo, hi } = sliderRange(parameter, [start, ...marks.map(({ value }) => Number(value))]);
  const { name, domain } = parameter;
  const accepts = (value: number) => {
    const above = domain.loOpen === true ? value > domain.lo : value >= domain.lo;
    const below = domain.hiOpen === true ? value < domain.hi : value <= domain.hi;
    return above && below;
  };
  const options = { label: name, step: parameter.slider.step, accepts, onInput: onChange };
  const range = slider({ ...options, min: lo, max: hi });
  const field = numberField(options);
  const drawn = marks.map(({ kind, value }) => {
    const mark = element('span', { class: `slider-mark ${kind}`, 'aria-hidden': 'true' });
    const at = Math.min(1, (Number(value) - lo) / (hi - lo));
    mark.style.setProperty('--at', String(hi > lo ? Math.max(0, at) : 0));
    return mark;
  });
  range.element.prepend(...drawn);
  return {
    elements: [range.element, field.element],
    controls: [range.input, field.input],
    set(value) {
      range.set(Number(value));
      field.set(Number(value));
    },
  };
}

/** The range a slider covers, widened to what is marked, if that is finite. */
function sliderRange(
  { slider: { lo, hi } }: NumberParameter,
  marked: readonly number[],
): { readonly lo: number; readonly hi: number } {
  const finite = marked.filter(Number.isFinite);
  return { lo: Math.min(lo, ...finite), hi: Math.max(hi, ...finite) };
}

/** The slopes of Maxout's pieces: a field each. */
function listInput(
  name: string,
  start: readonly number[],
  onChange: (value: readonly number[]) => void,
): ParameterInput {
  let current = start;
  const fields = start.map((_, at) =>
    numberField({
      label: `${name} ${String(at + 1)}`,
      step: 0.1,
      onInput: (value) => onChange(current.map((old, index) => (index === at ? value : old))),
    }),
  );
  const boxes = fields.map((field) => field.element);
  return {
    elements: [element('div', { class: 'parameter-wide' }, ...boxes)],
    controls: fields.map((field) => field.input),
    set(value) {
      if (!Array.isArray(value)) return;
      current = value;
      fields.forEach((field, at) => {
        field.set(Number(current[at] ?? 0));
      });
    },
  };
}
