import { type Drawn, layoutDrawn } from '../src/picture/figureDrawing';
import type { PlotLayout } from '../src/plot/plotLayout';
import type { Drawable } from '../src/plot/standalone';
import { renderPlot } from '../src/plot/svg';
import { canvas } from './canvas';
import { themePalette } from './theme';

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

/** A figure of f over f′, as wide as there is room; `brought`: it is drawn already, by the editor. */
export function surface(onDrawn: (layout: PlotLayout) => void, brought?: SVGElement): Surface {
  let drawn: Drawn | undefined;
  let latest: PlotLayout | undefined;
  const place = canvas((width) => {
    if (drawn === undefined) return undefined;
    const layout = layoutDrawn(drawn, width);
    latest = layout;
    return { markup: renderPlot(layout, themePalette(), drawn), onDrawn: () => onDrawn(layout) };
  }, brought);
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
