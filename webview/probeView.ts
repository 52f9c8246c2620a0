import { type Breaking, startOf, xAtPixel } from '../src/picture/probe';
import type { PlotLayout } from '../src/plot/plotLayout';
import type { Context } from './context';
import { element, replaceChildren, setAttributes, svgElement } from './dom';
import { asRead, onNextFrame } from './frames';

/** What a probe shows of what is drawn, be it one curve or several. */
export interface Probed<Shown> {
  /** By what a pointer nearby is attracted. */
  readonly breaks: (shown: Shown) => Breaking;
  /** As which slider it is spoken. */
  readonly label: (shown: Shown) => string;
  /** Over the figure, at a place of the x axis. */
  readonly drawing: (
    layout: PlotLayout,
    shown: Shown,
    x: number,
    pinned: boolean,
  ) => readonly SVGElement[];
  readonly spoken: (layout: PlotLayout, shown: Shown, x: number) => string;
  /** The numbers, below the figure; `undefined`: the probe is nowhere. */
  readonly readout: {
    readonly element: HTMLElement;
    update(layout: PlotLayout, shown: Shown, x: number | undefined): void;
  };
}

export interface ProbeView<Shown> {
  /** Lies over the figure, of the same size. */
  readonly element: HTMLElement;
  /** `pinned`: where the probe was left, or `undefined`. */
  update(layout: PlotLayout, shown: Shown, pinned: number | undefined): void;
  /** The pointer is over a pixel of the figure; `undefined`: it has left, or does something else. */
  hover(pixel: number | undefined): void;
}

/** Each has a description of its own, by id. */
let made = 0;

/** A line through all plots, pinned or under the pointer: drawn, read out and spoken. */
export function probeView<Shown>(
  { words }: Pick<Context, 'words'>,
  { breaks, label, drawing: drawingOf, spoken, readout }: Probed<Shown>,
): ProbeView<Shown> {
  made += 1;
  const drawing = svgElement('svg', { class: 'probe-drawing', 'aria-hidden': 'true' });
  const id = `probe-keys-${String(made)}`;
  const keys = element('span', { id, hidden: true }, words('panel.probe.keys'));
  const root = element(
    'div',
    { class: 'probe', role: 'slider', tabindex: 0, 'aria-describedby': id },
    drawing,
    keys,
  );
  let current: { layout: PlotLayout; shown: Shown; pinned: number | undefined } | undefined;
  let hovered: number | undefined;
  let drawn: readonly unknown[] = [];

  const draw = () => {
    if (current === undefined) return;
    const { layout, shown, pinned } = current;
    const under = hovered === undefined ? undefined : xAtPixel(layout, breaks(shown), hovered);
    const x = pinned ?? under;
    const key = [layout, shown, x, pinned];
    if (key.every((part, index) => part === drawn[index])) return;
    drawn = key;
    setAttributes(drawing, { width: layout.width, height: layout.height });
    const isPinned = pinned !== undefined;
    const parts = x === undefined ? [] : drawingOf(layout, shown, x, isPinned);
    replaceChildren(drawing, ...parts);
    readout.update(layout, shown, x);
    // Who moves it hears each place; nobody hears it while something else is moved.
    if (root === document.activeElement) describe();
    else describeSoon();
  };
  /** As a slider it stands where it is pinned: what is under the pointer is not spoken. */
  const describe = () => {
    if (current === undefined) return;
    const { layout, shown, pinned } = current;
    const [lo, hi] = layout.domain;
    const x = pinned ?? startOf(layout.domain);
    setAttributes(root, {
      'aria-label': label(shown),
      'aria-valuemin': Math.min(lo, x),
      'aria-valuemax': Math.max(hi, x),
      'aria-valuenow': x,
      'aria-valuetext': spoken(layout, shown, x),
    });
  };
  const describeSoon = asRead(describe);
  const drawSoon = onNextFrame(draw);
  return {
    element: root,
    update(layout, shown, pinned) {
      current = { layout, shown, pinned };
      draw();
    },
    hover(pixel) {
      hovered = pixel;
      if (current?.pinned === undefined) drawSoon();
    },
  };
}
