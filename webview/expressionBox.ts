import { parseMistake, parseProblem } from '../src/report/parseProblem';
import type { Words } from '../src/text/text';
import type { Context, Part } from './context';
import { element, replaceChildren, setAttributes, setText, show } from './dom';
import { readTyped, type Typed } from './expressionStudy';
import type { PanelState } from './state';

/** One of a single line, and one with pieces and a parameter. */
const examples = ['x * sigmoid(1.702 * x)', 'where(x > 0, x, a * (exp(x) - 1))'] as const;

const messageId = 'expression-message';

/**
 * A box for any expression. What is typed is read with every key: drawn when it can be, and
 * else marked where it cannot, with what is expected there.
 */
export function expressionBox(context: Context): Part {
  const { words, dispatch, announce } = context;
  const type = (text: string) => dispatch({ type: 'typeExpression', text });
  const field = markedField(words, type);
  const message = element('p', { class: 'expression-message', id: messageId });
  const again = element(
    'button',
    { type: 'button', class: 'link' },
    words('panel.expression.again'),
  );
  const hint = exampleList(words, (text) => {
    type(text);
    field.focus();
  });
  again.addEventListener('click', () => type(field.get()));
  const root = element(
    'section',
    { class: 'expression-section' },
    element('h2', { class: 'section-heading' }, words('panel.expression.title')),
    field.element,
    message,
    hint,
    again,
  );
  let shown: string | undefined;
  const read = (text: string) => {
    const typed = readTyped(text);
    const problem = problemOf(typed, words);
    // What the panel opens with is no news.
    if (problem !== '' && shown !== undefined) announce(problem);
    shown = text;
    field.mark(text, typed);
    setText(message, problem);
    show(message, problem !== '');
    message.classList.toggle('problem', typed.kind === 'problem');
    show(hint, typed.kind === 'empty');
    return typed;
  };
  let typed: Typed = { kind: 'empty' };
  return {
    element: root,
    update(state) {
      if (state.expression !== shown) typed = read(state.expression);
      show(again, typed.kind === 'expression' && !isStudied(state));
    },
  };
}

function isStudied({ study, tab }: PanelState): boolean {
  return study?.kind === 'expression' && tab === 'study';
}

/** Empty where nothing is wrong. */
function problemOf(typed: Typed, words: Words): string {
  switch (typed.kind) {
    case 'problem':
      return parseProblem(typed, words, 'panel.expression.problem');
    case 'constant':
      return words('panel.expression.constant');
    default:
      return '';
  }
}

function exampleList(words: Words, onPick: (text: string) => void): HTMLElement {
  const items = examples.map((example) => {
    const link = element('button', { type: 'button', class: 'link' }, element('code', {}, example));
    link.addEventListener('click', () => onPick(example));
    return element('li', {}, link);
  });
  return element(
    'div',
    { class: 'expression-hint hint' },
    words('panel.expression.hint'),
    element('ul', { 'aria-label': words('panel.expression.examples') }, ...items),
  );
}

interface MarkedField {
  readonly element: HTMLElement;
  get(): string;
  focus(): void;
  /** Shows the text, and the mistake in it, if there is one. */
  mark(text: string, typed: Typed): void;
}

/**
 * A field that grows with its text. Behind it lies the same text, unseen, whose lines break
 * at the same places, so that a part of it can be underlined.
 */
function markedField(words: Words, onInput: (text: string) => void): MarkedField {
  const area = element('textarea', {
    class: 'field expression-input',
    rows: 1,
    'aria-label': words('panel.expression.label'),
    'aria-describedby': messageId,
    placeholder: words('panel.expression.placeholder'),
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
  });
  const mirror = element('div', { class: 'expression-mirror', 'aria-hidden': 'true' });
  area.addEventListener('input', () => onInput(area.value));
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    // What it says is studied again after something else was.
    onInput(area.value);
  });
  return {
    element: element('div', { class: 'expression-field' }, mirror, area),
    get: () => area.value,
    focus: () => area.focus(),
    mark(text, typed) {
      if (area.value !== text) area.value = text;
      setAttributes(area, { 'aria-invalid': typed.kind === 'problem' && 'true' });
      replaceChildren(mirror, ...mirrored(text, typed));
    },
  };
}

/** A no-break space after the text gives its last line a height, and a place to what is missing. */
function mirrored(text: string, typed: Typed): readonly (Node | string)[] {
  if (typed.kind !== 'problem') return [`${text}\u00a0`];
  const { before, wrong, after } = parseMistake(text, typed);
  const mark = element('span', { class: 'mistake' }, wrong === '' ? '\u00a0' : wrong);
  return [before, mark, `${after}\u00a0`];
}
