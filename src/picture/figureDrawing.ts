import { layoutPlot } from '../plot/layout';
import type { PlotLayout, PlotOptions, Wording } from '../plot/plotLayout';
import type { Interval } from '../plot/scale';
import type { Description } from '../plot/svg';
import type { Fact } from '../report/fact';
import type { Words } from '../text/text';
import type { Picture } from './picture';

/** Of the text in figures, in pixels. */
export const fontSize = 11;

/** What a figure of the panel shows, at whatever width. */
export interface Drawn
  extends Description,
    Omit<PlotOptions, 'arrangement' | 'width' | 'height' | 'fontSize' | 'legend'> {
  /** The names of several curves stand in a list as well: a narrow figure leaves them out. */
  readonly isListed?: boolean;
}

/** In a narrower figure the names of several curves would take too much of it. */
const LEGEND_ROOM = 440;

/** `width`: the room there is, in pixels. */
export function layoutDrawn(drawn: Drawn, width: number): PlotLayout {
  const plots = drawn.functions.every(({ slope }) => slope !== undefined) ? 3 : 2;
  const size = { width, height: heightFor(width, plots), fontSize };
  const legend = drawn.isListed !== true || width >= LEGEND_ROOM;
  return layoutPlot({ ...drawn, arrangement: 'stacked', legend, ...size });
}

/** Wide figures are flatter, so that the parameters below stay in sight. */
function heightFor(width: number, plots: number): number {
  return Math.round(Math.min(460, Math.max(300, width * 0.66)) * (plots === 2 ? 1 : 1.4));
}

/** What is looked at of one activation. */
export interface Looked {
  readonly picture: Picture;
  /** Of what is drawn, for its description. */
  readonly facts: readonly Fact[];
  readonly view: Interval;
  /** The part of the x axis that the curve begins with. */
  readonly home: Interval;
  /** What |f′| stays below where a soft saturation is hatched. */
  readonly level: number;
}

/** The figure of one activation. */
export function figureDrawing(
  { picture, facts, view, home, level }: Looked,
  words: Words,
  wording: Wording,
): Drawn {
  const { shown, beside, key } = picture;
  return {
    functions: [shown],
    beside,
    domain: view,
    home,
    saturationLevel: level,
    wording,
    title: words('panel.figure.title', { name: shown.name }),
    description: [
      ...key.map(({ text }) => text),
      ...facts.map(({ label, value }) => `${label}: ${value}`),
    ].join('. '),
  };
}
