import type { Palette } from './palette';
import type { PlotLayout } from './plotLayout';
import { type Description, renderPlot } from './svg';

/**
 * A picture as a file of its own. `palette`: of colours that every program knows; there is no
 * theme whose variables it could use. `scale`: pixels of the file for each of the layout, for
 * programs that turn it into pixels.
 */
export function standaloneSvg(
  layout: PlotLayout,
  palette: Palette,
  description: Description,
  scale = 1,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderPlot(layout, palette, description, scale)}\n`;
}

/** `leaky-relu` for `Leaky ReLU`; what no name of a file can hold becomes a hyphen. */
export function fileNameFor(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return plain === '' ? 'activation' : plain;
}
