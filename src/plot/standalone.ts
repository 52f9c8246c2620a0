import type { Palette } from './palette';

/** A picture that can be drawn in other colours, and larger. */
export interface Drawable {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** As one SVG element; `scale`: its own size for each pixel. */
  readonly render: (palette: Palette, scale: number) => string;
}

/**
 * A picture as a file of its own. `palette`: of colours that every program knows; there is no
 * theme whose variables it could use. `scale`: pixels of the file for each of the picture, for
 * programs that turn it into pixels.
 */
export function standaloneSvg({ render }: Drawable, palette: Palette, scale = 1): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(palette, scale)}\n`;
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
