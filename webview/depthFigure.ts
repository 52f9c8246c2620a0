import type { LayerState } from '../src/math/network/network';
import { fontSize } from '../src/picture/figureDrawing';
import { type DepthLayout, layoutDepth } from '../src/plot/depth/depthLayout';
import { type DepthDrawing, renderDepth } from '../src/plot/depth/drawDepth';
import { valueAt } from '../src/plot/scale';
import { formatNames } from '../src/report/depth/summary';
import { canvas } from './canvas';
import type { Context } from './context';
import { element } from './dom';
import type { Picture } from './surface';
import { themePalette } from './theme';

export interface DepthFigureInput {
  /** What theory says, by layer; empty where it says nothing. */
  readonly expected: readonly LayerState[];
  /** What a network did; empty without one. */
  readonly ran: readonly LayerState[];
  readonly looked: number;
  /** Of what is followed. */
  readonly name: string;
  /** What is to be seen, in words. */
  readonly description: string;
}

/** Signal over gradient by layer. A layer that is pressed, or dragged over, is looked at. */
export function depthFigure({ words, dispatch }: Context): {
  readonly element: HTMLElement;
  /** As it is drawn now; `undefined` before there is room for it. */
  picture(): Picture | undefined;
  update(input: DepthFigureInput): void;
} {
  let input: DepthFigureInput | undefined;
  let layout: DepthLayout | undefined;
  let drawing: DepthDrawing | undefined;
  const plot = canvas((width) => {
    if (input === undefined) return undefined;
    const { expected, ran, looked, description } = input;
    const of = (key: keyof LayerState) => ({
      expected: expected.map((state) => Math.sqrt(state[key])),
      ran: ran.map((state) => Math.sqrt(state[key])),
    });
    const made = layoutDepth({
      series: [
        { shows: 'signal', ...of('secondMoment') },
        { shows: 'gradient', ...of('squaredGradient') },
      ],
      width,
      height: Math.round(Math.min(520, Math.max(340, width * 0.7))),
      fontSize,
      titles: {
        signal: words(width < 380 ? 'depth.figure.signal.short' : 'depth.figure.signal'),
        gradient: words(width < 380 ? 'depth.figure.gradient.short' : 'depth.figure.gradient'),
      },
      axis: words('depth.figure.layer'),
    });
    layout = made;
    drawing = {
      title: words('depth.figure.title'),
      description,
      looked,
      limitText: ({ end, formats, value }) =>
        words(`depth.limit.${end}`, {
          formats: formatNames(formats, words),
          value: Number(value.toPrecision(3)),
        }),
    };
    return { markup: renderDepth(made, themePalette(), drawing) };
  });
  const root = element('div', { class: 'plot depth-plot' }, plot.element);
  const lookAt = (event: PointerEvent) => {
    const [frame] = layout?.frames ?? [];
    if (frame === undefined || input === undefined) return;
    const across = event.clientX - root.getBoundingClientRect().left;
    const layers = Math.max(input.expected.length, input.ran.length);
    const looked = Math.min(layers, Math.max(1, Math.round(valueAt(frame.x, across))));
    dispatch({ type: 'setDepth', changes: { looked } });
  };
  root.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    root.setPointerCapture(event.pointerId);
    lookAt(event);
  });
  root.addEventListener('pointermove', (event) => {
    if (root.hasPointerCapture(event.pointerId)) lookAt(event);
  });
  return {
    element: root,
    picture() {
      const [shown, drawn] = [layout, drawing];
      if (input === undefined || shown === undefined || drawn === undefined) return undefined;
      return {
        name: input.name,
        width: shown.width,
        height: shown.height,
        render: (palette, scale) => renderDepth(shown, palette, drawn, scale),
      };
    },
    update(next) {
      input = next;
      plot.draw();
    },
  };
}
