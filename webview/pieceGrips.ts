import {
  gripsOf,
  type Held,
  type Line,
  type LineGrips,
  shifted,
  turned,
} from '../src/plot/lineGrips';
import type { PlotLayout } from '../src/plot/plotLayout';
import { unitsPerPixel } from '../src/plot/scale';
import type { Context } from './context';
import { element, replaceChildren, show } from './dom';
import { type GripKind, type GripView, gripKinds, gripView } from './gripView';
import {
  type Edited,
  lineAfterKey,
  lineOf,
  type Pieces,
  samePieces,
  setPieces,
  withLine,
} from './pieceEdits';
import { onThemeChange } from './theme';

/** Of what is being dragged, as it was when it was taken hold of: axes change while it moves. */
interface Drag extends Held {
  readonly kind: GripKind;
  readonly line: Line;
  readonly fromPixel: number;
  /** Units of the y axis that a pixel covers. */
  readonly perPixel: number;
}

/**
 * Handles on the pieces of a maximum, over the figure: one moves a piece up and down, one
 * turns it. Each is a slider for keys.
 */
export function pieceGrips({ words, dispatch }: Pick<Context, 'words' | 'dispatch'>): {
  readonly element: HTMLElement;
  update(layout: PlotLayout, edited: Edited | undefined): void;
} {
  const root = element('div', {
    class: 'grips',
    role: 'group',
    'aria-label': words('panel.grips.title'),
  });
  let layout: PlotLayout | undefined;
  let edited: Edited | undefined;
  let places: readonly LineGrips[] = [];
  let rows: readonly (readonly GripView[])[] = [];
  let drag: Drag | undefined;

  // More may happen before the next frame: each change begins where the one before it led.
  const change = (index: number, line: Line) => {
    if (edited === undefined) return;
    const pieces = withLine(edited.pieces, index, line);
    if (samePieces(pieces, edited.pieces)) return;
    edited = { ...edited, pieces };
    setPieces(edited, dispatch);
  };
  const take = (index: number, kind: GripKind, fromPixel: number) => {
    const grips = places[index];
    if (grips === undefined || edited === undefined || layout === undefined) return;
    const perPixel = unitsPerPixel(layout.frames[0].y);
    drag = { index, kind, grips, line: lineOf(edited.pieces, index), fromPixel, perPixel };
  };
  const moveTo = (pixel: number) => {
    if (drag === undefined) return;
    const { index, kind, grips, line, fromPixel, perPixel } = drag;
    const up = (fromPixel - pixel) * perPixel;
    change(
      index,
      kind === 'shift' ? shifted(line, up, perPixel) : turned(line, grips, up, perPixel),
    );
  };
  const letGo = (keep: boolean) => {
    if (drag !== undefined && !keep) change(drag.index, drag.line);
    drag = undefined;
    place();
  };
  const press = (index: number, kind: GripKind, event: KeyboardEvent): boolean => {
    if (event.key === 'Escape' && drag !== undefined) {
      letGo(false);
      return true;
    }
    const grips = places[index];
    if (edited === undefined || grips === undefined) return false;
    const line = lineAfterKey(event, lineOf(edited.pieces, index), kind, grips.pivot);
    if (line !== undefined) change(index, line);
    return line !== undefined;
  };
  const gripRow = (index: number): readonly GripView[] =>
    gripKinds.map((kind) =>
      gripView(
        { kind, index, label: words(`panel.grips.${kind}`, { number: index + 1 }) },
        {
          take: (pixel) => take(index, kind, pixel),
          moveTo,
          letGo,
          press: (event) => press(index, kind, event),
        },
      ),
    );
  const place = () => {
    if (layout === undefined || edited === undefined) return;
    const { pieces } = edited;
    places = gripsOf(layout.frames[0], linesOf(pieces), drag);
    rows.forEach((row, index) => {
      const grips = places[index];
      const line = lineOf(pieces, index);
      const text = words('panel.grips.value', { slope: line.slope, bias: line.bias });
      row.forEach((grip) => {
        if (grips)
          grip.update(grips[grip.kind], grip.kind === 'shift' ? line.bias : line.slope, text);
      });
    });
  };
  onThemeChange(() => {
    for (const grip of rows.flat()) grip.draw();
  });
  return {
    element: root,
    update(drawn, next) {
      layout = drawn;
      edited = next;
      show(root, next !== undefined);
      const count = next?.pieces.slopes.length ?? 0;
      if (rows.length !== count) {
        drag = undefined;
        rows = Array.from({ length: count }, (_, index) => gripRow(index));
        replaceChildren(root, ...rows.flat().map((grip) => grip.element));
      }
      place();
    },
  };
}

function linesOf(pieces: Pieces): readonly Line[] {
  return pieces.slopes.map((_, index) => lineOf(pieces, index));
}
