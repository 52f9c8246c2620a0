import type { Activation } from '../src/activations/activation';
import type { Context } from './context';
import { element, replaceChildren, setAttributes, show } from './dom';
import { keySwatch, type Swatch } from './keySwatch';
import {
  covered,
  mostPieces,
  type PieceLists,
  type Pieces,
  pieceLists,
  piecesOf,
  presetsOf,
  samePieces,
  setPieces,
  withNumber,
  withoutPiece,
  withPiece,
} from './pieceEdits';
import type { Studied } from './studied';
import { onThemeChange } from './theme';
import { button, numberField, slider } from './toolkit';

/** Of a unit that takes the largest of some pieces: each with its slope and bias, and presets. */
export function pieces(context: Context): {
  readonly element: HTMLElement;
  update(studied: Studied): void;
} {
  const { words } = context;
  const heading = element('h2', { class: 'heading', id: 'pieces' }, words('panel.pieces.title'));
  const body = element('div', { class: 'pieces' });
  const root = element('section', { class: 'part', 'aria-labelledby': 'pieces' }, heading, body);
  let editor: { readonly activation: Activation; update(pieces: Pieces): void } | undefined;
  return {
    element: root,
    update({ activation, start, settings }) {
      const lists = pieceLists(activation);
      show(root, lists !== undefined);
      if (lists === undefined) {
        editor = undefined;
        return;
      }
      if (editor?.activation !== activation) {
        const made = pieceEditor(activation, lists, context);
        replaceChildren(body, made.element);
        editor = { activation, update: (now) => made.update(now, piecesOf(lists, start)) };
      }
      editor.update(piecesOf(lists, settings));
    },
  };
}

function pieceEditor(
  activation: Activation,
  lists: PieceLists,
  { words, dispatch, announce }: Context,
): { readonly element: HTMLElement; update(pieces: Pieces, start: Pieces): void } {
  let current: Pieces = { slopes: [], biases: [] };
  let begun = current;
  let rows: readonly PieceRow[] = [];
  const set = (next: Pieces) => {
    // More may be changed before the next frame: each change begins where the one before it led.
    current = next;
    setPieces({ lists, pieces: next }, dispatch);
  };
  const list = element('div', { class: 'piece-list' });
  onThemeChange(() => {
    for (const row of rows) row.swatch.draw();
  });
  const count = () => announce(words('panel.pieces.count', { count: current.slopes.length }));
  const remove = (index: number) => {
    set(withoutPiece(current, index));
    count();
    // The button that was pressed may go with its row.
    add.focus();
  };
  const add = button({
    label: words('panel.pieces.add'),
    icon: 'plus',
    onClick: () => {
      set(withPiece(current));
      count();
    },
  });
  const reset = button({
    label: words('panel.pieces.reset'),
    icon: 'reset',
    onClick: () => {
      set(begun);
      add.focus();
    },
  });
  const full = element('p', { class: 'hint' }, words('panel.pieces.most', { most: mostPieces }));
  const presets = presetsOf(activation, lists).map(({ name, pieces: preset }) =>
    button({ label: name, onClick: () => set(preset) }),
  );
  return {
    element: element(
      'div',
      {},
      element(
        'div',
        { class: 'actions', role: 'group', 'aria-label': words('panel.pieces.presets') },
        ...presets,
      ),
      list,
      element('div', { class: 'actions' }, add, reset),
      full,
      element('p', { class: 'hint' }, words('panel.grips.hint')),
    ),
    update(next, start) {
      current = next;
      begun = start;
      if (rows.length !== next.slopes.length) {
        rows = next.slopes.map((_, index) =>
          pieceRow(index, words, {
            set: (of, value) => set(withNumber(current, of, index, value)),
            remove: () => remove(index),
          }),
        );
        replaceChildren(list, ...rows.map((row) => row.element));
      }
      for (const row of rows) row.update(next, rows.length > 1);
      const isFull = next.slopes.length >= mostPieces;
      // Hidden or disabled it would lose the focus of whoever adds by keys.
      setAttributes(add, { 'aria-disabled': isFull && 'true' });
      show(full, isFull);
      show(reset, !samePieces(next, start));
    },
  };
}

interface PieceRow {
  readonly element: HTMLElement;
  readonly swatch: Swatch;
  update(pieces: Pieces, canGo: boolean): void;
}

function pieceRow(
  index: number,
  words: Context['words'],
  on: {
    readonly set: (of: keyof Pieces, value: number) => void;
    readonly remove: () => void;
  },
): PieceRow {
  const number = index + 1;
  const slope = numberInputs(words('panel.pieces.slope', { number }), (value) =>
    on.set('slopes', value),
  );
  const bias = numberInputs(words('panel.pieces.bias', { number }), (value) =>
    on.set('biases', value),
  );
  const remove = button({
    label: words('panel.pieces.remove', { number }),
    icon: 'close',
    iconOnly: true,
    onClick: on.remove,
  });
  const swatch = keySwatch({ mark: 'companion', index });
  return {
    element: element(
      'div',
      { class: 'piece', role: 'group', 'aria-label': words('panel.pieces.piece', { number }) },
      swatch.element,
      element('span', { class: 'piece-number', 'aria-hidden': 'true' }, String(number)),
      ...slope.elements,
      element('span', { 'aria-hidden': 'true' }, 'x +'),
      ...bias.elements,
      remove,
    ),
    swatch,
    update({ slopes, biases }, canGo) {
      slope.set(slopes[index] ?? 0);
      bias.set(biases[index] ?? 0);
      show(remove, canGo);
    },
  };
}

/** A slider, where there is room for one, and a field. */
function numberInputs(
  label: string,
  onInput: (value: number) => void,
): { readonly elements: readonly HTMLElement[]; set(value: number): void } {
  const range = slider({ label, ...covered, onInput });
  const field = numberField({ label, step: 0.1, onInput });
  return {
    elements: [range.element, field.element],
    set(value) {
      range.set(value);
      field.set(value);
    },
  };
}
