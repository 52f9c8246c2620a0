import type { PlotLayout } from '../src/plot/plotLayout';
import type { Context } from './context';
import { element, replaceChildren, setAttributes, svgElement } from './dom';
import { onNextFrame } from './frames';
import type { Picture } from './picture';
import { readAt, startOf, xAtPixel } from './probe';
import { drawProbe } from './probeDrawing';
import { readoutOf, spokenOf } from './probeText';

export interface ProbeView {
  /** Lies over the figure, of the same size. */
  readonly element: HTMLElement;
  /** The numbers, for a line below the figure. */
  readonly readout: HTMLElement;
  /** `pinned`: where the probe was left, or `undefined`. */
  update(layout: PlotLayout, picture: Read, pinned: number | undefined): void;
  /** The pointer is over a pixel of the figure; `undefined`: it has left, or does something else. */
  hover(pixel: number | undefined): void;
}

/** What is read, and by what names. */
type Read = Pick<Picture, 'shown' | 'reads'>;

/** A line through all plots, pinned or under the pointer: drawn, read out and spoken. */
export function probeView({ words }: Context): ProbeView {
  const drawing = svgElement('svg', { class: 'probe-drawing', 'aria-hidden': 'true' });
  const keys = element('span', { id: 'probe-keys', hidden: true }, words('panel.probe.keys'));
  const root = element(
    'div',
    { class: 'probe', role: 'slider', tabindex: 0, 'aria-describedby': keys.id },
    drawing,
    keys,
  );
  const readout = element('p', { class: 'readout', 'aria-hidden': 'true' });
  let current: { layout: PlotLayout; picture: Read; pinned: number | undefined } | undefined;
  let hovered: number | undefined;
  let drawn: readonly unknown[] = [];

  const draw = () => {
    if (current === undefined) return;
    const { layout, picture, pinned } = current;
    const { shown, reads } = picture;
    const under = hovered === undefined ? undefined : xAtPixel(layout, shown, hovered);
    const x = pinned ?? under;
    const key = [layout, picture, x, pinned];
    if (key.every((part, index) => part === drawn[index])) return;
    drawn = key;
    const reading = x === undefined ? undefined : readAt(shown, x);
    setAttributes(drawing, { width: layout.width, height: layout.height });
    replaceChildren(drawing, ...(reading ? drawProbe(layout, reading, pinned !== undefined) : []));
    replaceChildren(readout, ...readoutOf(reading, layout, reads));
    describe(current);
  };
  /** As a slider it stands where it is pinned: what is under the pointer is not spoken. */
  const describe = ({ layout, picture, pinned }: NonNullable<typeof current>) => {
    const { shown, reads } = picture;
    const [lo, hi] = layout.domain;
    const x = pinned ?? startOf(layout.domain);
    setAttributes(root, {
      'aria-label': words('panel.probe.label', { name: shown.name }),
      'aria-valuemin': Math.min(lo, x),
      'aria-valuemax': Math.max(hi, x),
      'aria-valuenow': x,
      'aria-valuetext': spokenOf(readAt(shown, x), layout, words, reads),
    });
  };
  const drawSoon = onNextFrame(draw);
  return {
    element: root,
    readout,
    update(layout, picture, pinned) {
      current = { layout, picture, pinned };
      draw();
    },
    hover(pixel) {
      hovered = pixel;
      if (current?.pinned === undefined) drawSoon();
    },
  };
}
