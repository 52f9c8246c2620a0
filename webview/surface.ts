import { layoutPlot } from '../src/plot/layout';
import type { PlotLayout, PlotOptions } from '../src/plot/plotLayout';
import type { Drawable } from '../src/plot/standalone';
import { type Description, renderPlot } from '../src/plot/svg';
import { canvas, fontSize } from './canvas';
import { themePalette } from './theme';

export interface Drawn
  extends Description,
    Omit<PlotOptions, 'arrangement' | 'width' | 'height' | 'fontSize' | 'legend'> {
  /** The names of several curves stand in a list as well: a narrow figure leaves them out. */
  readonly isListed?: boolean;
}

/** What is drawn, to be drawn elsewhere. */
export interface Picture extends Drawable {
  /** Of what is shown. */
  readonly name: string;
}

export interface Surface {
  readonly element: HTMLElement;
  draw(drawn: Drawn): void;
  /** As it is drawn now; `undefined` before there is room for it. */
  picture(): Picture | undefined;
}

/** In a narrower figure the names of several curves would take too much of it. */
const LEGEND_ROOM = 440;

/** A figure of f over f′, as wide as there is room. */
export function surface(onDrawn: (layout: PlotLayout) => void): Surface {
  let drawn: Drawn | undefined;
  let latest: PlotLayout | undefined;
  const place = canvas((width) => {
    if (drawn === undefined) return undefined;
    const plots = drawn.functions.every(({ slope }) => slope !== undefined) ? 3 : 2;
    const size = { width, height: heightFor(width, plots), fontSize };
    const legend = drawn.isListed !== true || width >= LEGEND_ROOM;
    const layout = layoutPlot({ ...drawn, arrangement: 'stacked', legend, ...size });
    latest = layout;
    return { markup: renderPlot(layout, themePalette(), drawn), onDrawn: () => onDrawn(layout) };
  });
  return {
    element: place.element,
    draw(next) {
      drawn = next;
      place.draw();
    },
    picture() {
      if (drawn === undefined || latest === undefined) return undefined;
      const [layout, description] = [latest, drawn];
      return {
        name: drawn.functions.map((each) => each.name).join(' '),
        width: layout.width,
        height: layout.height,
        render: (palette, scale) => renderPlot(layout, palette, description, scale),
      };
    },
  };
}

/** Wide figures are flatter, so that the parameters below stay in sight. */
function heightFor(width: number, plots: number): number {
  return Math.round(Math.min(460, Math.max(300, width * 0.66)) * (plots === 2 ? 1 : 1.4));
}
