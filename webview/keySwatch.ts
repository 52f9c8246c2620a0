import type { KeyRow } from '../src/picture/picture';
import { BAND, companionStyle, SAMPLE_RADIUS } from '../src/plot/drawBeside';
import { lineStyle } from '../src/plot/drawCurves';
import { replaceChildren, svgElement } from './dom';
import { themePalette } from './theme';

/** Which of the things that are drawn. */
export type Mark = Pick<KeyRow, 'mark' | 'index'>;

export interface Swatch {
  readonly element: SVGElement;
  /** Again, in the colours that the theme has by now. */
  draw(): void;
}

/** A piece of what is drawn, to stand beside its name. */
export function keySwatch(mark: Mark): Swatch {
  const root = svgElement('svg', { class: 'key-swatch', ...size, 'aria-hidden': 'true' });
  const draw = () => replaceChildren(root, ...sampleOf(mark));
  draw();
  return { element: root, draw };
}

const size = { width: 26, height: 14 };

function sampleOf({ mark, index }: Mark): readonly SVGElement[] {
  const palette = themePalette();
  const middle = `M0 ${size.height / 2}H${size.width}`;
  switch (mark) {
    case 'curve':
      return [svgElement('path', { d: middle, ...lineStyle('value', undefined, palette) })];
    case 'companion':
      return [svgElement('path', { d: middle, ...companionStyle(index, palette) })];
    case 'band':
      return bandSample(palette.value, index);
    case 'sample':
      return [5, 13, 21].map((cx, at) =>
        svgElement('circle', { cx, cy: 4 + ((at * 5) % 7), r: SAMPLE_RADIUS, fill: palette.value }),
      );
  }
}

/** A band within another lies on the tint of that one. */
function bandSample(colour: string, within: number): readonly SVGElement[] {
  const { width, height } = size;
  const tints = Array.from({ length: within + 1 }, () =>
    svgElement('rect', { width, height, fill: colour, 'fill-opacity': BAND.tint }),
  );
  const edges = svgElement('path', {
    d: `M0 .5H${width}M0 ${height - 0.5}H${width}`,
    stroke: colour,
    ...BAND.edge,
  });
  return [...tints, edges];
}
