import type { IconName } from '../src/picture/icons';
import { formatNumber } from '../src/text/numbers';
import { type Child, element, setAttributes } from './dom';
import { icon } from './icons';

/**
 * The seam between the panel and the UI toolkit: nothing else names an element of
 * it. The panel is drawn before the toolkit's own script defines the elements; until then
 * `media/panel.css` shows them alike. Where that script does not load, the same factories
 * make native controls from then on.
 *
 * Numbers and sliders are native in both cases: the toolkit has no slider, and
 * its text field knows neither `number` nor `step`.
 */
export interface Field<Value> {
  readonly element: HTMLElement;
  get(): Value;
  /** Sets the value without telling `onChange`. */
  set(value: Value): void;
}

export interface ButtonOptions {
  readonly label: string;
  readonly icon?: IconName;
  /** The icon alone is drawn; the label is spoken and shown as a tooltip. */
  readonly iconOnly?: boolean;
  /** Drawn instead of the label, which begins with it, and is spoken and shown as a tooltip. */
  readonly text?: string;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

let isNative = false;
let isStarted = false;
/** To be done when the toolkit has begun. */
const waiting: (() => void)[] = [];

/**
 * Defines the elements. Rejects if their script cannot be had: what is made then is native.
 * `nonce`: by which the page allows scripts.
 */
export async function startToolkit(address: string, nonce: string): Promise<void> {
  try {
    await Promise.race([defined(), loaded(address, nonce)]);
    // It takes the colours of the theme when the page is loaded, which it may have missed.
    if (document.readyState === 'complete') window.dispatchEvent(new Event('load'));
    isStarted = true;
    for (const act of waiting.splice(0)) act();
  } catch (error) {
    isNative = true;
    waiting.length = 0;
    throw error;
  }
}

function defined(): Promise<unknown> {
  const names = ['vscode-button', 'vscode-text-field', 'vscode-dropdown', 'vscode-option'];
  return Promise.all(names.map((name) => customElements.whenDefined(name)));
}

/** Only rejects: when a script has been run, it may not be done. */
function loaded(address: string, nonce: string): Promise<never> {
  return new Promise((_resolve, reject) => {
    const script = element('script', { type: 'module', nonce, src: address });
    script.addEventListener('error', () => reject(new Error(`No toolkit at ${address}`)));
    document.head.append(script);
  });
}

export function button(options: ButtonOptions): HTMLElement {
  const made = isNative
    ? element('button', { type: 'button' })
    : document.createElement('vscode-button');
  const iconOnly = options.iconOnly === true;
  if (!isNative) made.setAttribute('appearance', appearance(options));
  made.classList.add('button', `button-${appearance(options)}`);
  if (iconOnly || options.text !== undefined) {
    setAttributes(made, { 'aria-label': options.label, title: options.label });
  }
  if (options.icon !== undefined) {
    const drawn = icon(options.icon);
    if (!iconOnly) drawn.setAttribute('slot', 'start');
    made.append(drawn);
  }
  if (!iconOnly) made.append(options.text ?? options.label);
  made.addEventListener('click', options.onClick);
  return made;
}

/** A button that is on or off. */
export function toggle(options: ButtonOptions): Field<boolean> {
  const made = button(options);
  return {
    element: made,
    get: () => made.getAttribute('aria-pressed') === 'true',
    set: (pressed) => setAttributes(made, { 'aria-pressed': String(pressed) }),
  };
}

export interface TextFieldOptions {
  readonly label: string;
  readonly placeholder: string;
  readonly icon?: IconName;
  readonly onInput: (value: string) => void;
}

export function textField(options: TextFieldOptions): Field<string> {
  const made = isNative
    ? element('input', { type: 'text', class: 'field' })
    : document.createElement('vscode-text-field');
  setAttributes(made, {
    'aria-label': options.label,
    placeholder: options.placeholder,
    spellcheck: 'false',
  });
  made.classList.add('text-field');
  // The toolkit's field names itself by its content, whatever its attributes say.
  made.append(element('span', { class: 'visually-hidden' }, options.label));
  if (!isNative && options.icon !== undefined) {
    const drawn = icon(options.icon);
    drawn.setAttribute('slot', 'start');
    made.append(drawn);
  }
  return valueField(made, 'input', options.onInput);
}

export interface SelectOptions {
  readonly label: string;
  readonly choices: readonly string[];
  /** Shown in the place of a choice. */
  readonly text?: (choice: string) => string;
  readonly onChange: (value: string) => void;
}

export function select(options: SelectOptions): Field<string> {
  const tag = isNative ? 'option' : 'vscode-option';
  const choices = options.choices.map((choice): Child => {
    const made = document.createElement(tag);
    made.setAttribute('value', choice);
    made.classList.add('select-option');
    made.append(options.text?.(choice) ?? choice);
    return made;
  });
  const made = isNative
    ? element('select', { class: 'field' })
    : document.createElement('vscode-dropdown');
  made.classList.add('select');
  made.setAttribute('aria-label', options.label);
  made.append(...choices.filter((choice) => choice instanceof Node));
  return valueField(made, 'change', options.onChange);
}

export interface NumberOptions {
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
  readonly step: number | 'any';
  /** Spoken in the place of the number. */
  readonly valueText?: (value: number) => string;
  /** Which numbers are reported; all unless said. */
  readonly accepts?: (value: number) => boolean;
  readonly onInput: (value: number) => void;
}

/** What a number is set by. */
export interface NumberField extends Field<number> {
  /**
   * A box around the input: what moves or is written in it is laid out there alone, which the
   * browser cannot do for the items of a grid or of a flexible box.
   */
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

/** A field for a number; what is none, or is not accepted, is marked and given up on leaving the field. */
export function numberField(options: NumberOptions): NumberField {
  return numericInput('number', options);
}

export function slider(options: NumberOptions): NumberField {
  return numericInput('range', options);
}

const numericStyles = {
  number: { box: 'number-box', input: 'field number-field' },
  range: { box: 'slider-box', input: 'slider' },
} as const;

/** So many fit into a field as it is; a field for more grows, and not beyond these. */
const USUAL_DIGITS = 6;
const MOST_DIGITS = 12;

function numericInput(
  type: keyof typeof numericStyles,
  { label, min, max, step, onInput, valueText, accepts = () => true }: NumberOptions,
): NumberField {
  const { box, input } = numericStyles[type];
  const made = element('input', { type, class: input, 'aria-label': label, min, max, step });
  let value = Number.NaN;
  let digits = 0;
  const widen = (text: string) => {
    const needed = text.length > USUAL_DIGITS ? Math.min(text.length, MOST_DIGITS) : 0;
    if (needed === digits) return;
    digits = needed;
    made.style.setProperty('--digits', String(digits));
  };
  const speak = () => setAttributes(made, { 'aria-valuetext': valueText?.(value) });
  const write = () => {
    speak();
    // No input holds an infinity: a slider stands at its end, a field shows it as a placeholder.
    const end = value > 0 ? made.max : made.min;
    made.value = Number.isFinite(value) ? String(value) : end;
    widen(made.value);
    setAttributes(made, {
      placeholder: !Number.isFinite(value) && formatNumber(value),
      'aria-invalid': false,
    });
  };
  made.addEventListener('input', () => {
    const typed = made.valueAsNumber;
    // What is no number yet, as `1e`, has no value: the field stays as wide as it is.
    if (made.value !== '') widen(made.value);
    const isValid = Number.isFinite(typed) && accepts(typed);
    setAttributes(made, { 'aria-invalid': !isValid && 'true' });
    // An emptied field shows what still holds.
    if (!isValid) setAttributes(made, { placeholder: formatNumber(value) });
    if (!isValid) return;
    value = typed;
    speak();
    onInput(typed);
  });
  made.addEventListener('change', () => {
    if (made.ariaInvalid === 'true') write();
  });
  return {
    element: element('span', { class: box }, made),
    input: made,
    get: () => value,
    // Only what comes from elsewhere: a drawing of what is being typed would eat a dot, or `1e`.
    set: (next) => {
      if (next === value) return;
      value = next;
      write();
    },
  };
}

function valueField(
  made: HTMLElement,
  event: 'input' | 'change',
  onChange: (value: string) => void,
): Field<string> {
  const target = made as HTMLElement & { value: string };
  target.addEventListener(event, () => onChange(target.value));
  let latest = '';
  const write = () => {
    if (target.value !== latest) target.value = latest;
  };
  // Before it is defined it takes any value, and may forget it when it is.
  if (!isNative && !isStarted) waiting.push(() => requestAnimationFrame(write));
  return {
    element: target,
    get: () => target.value,
    set: (value) => {
      latest = value;
      write();
    },
  };
}

function appearance(options: ButtonOptions): 'icon' | 'primary' | 'secondary' {
  if (options.iconOnly === true) return 'icon';
  return options.primary === true ? 'primary' : 'secondary';
}
