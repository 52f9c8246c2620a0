import type { Palette } from '../src/plot/palette';
import { themePalette } from './theme';

/**
 * The colours of the theme as colours, for a picture that leaves the page. What is seen
 * through is mixed with the background: not every program knows how to.
 */
export function resolvedPalette(): Palette {
  const palette = themePalette();
  const background = opaque(computed(palette.background), '#ffffff');
  const resolved = (colour: string) => opaque(computed(colour), background);
  const [first, ...others] = palette.series;
  return {
    ...palette,
    background,
    text: resolved(palette.text),
    frame: resolved(palette.frame),
    grid: resolved(palette.grid),
    zero: resolved(palette.zero),
    asymptote: resolved(palette.asymptote),
    value: resolved(palette.value),
    derivative: resolved(palette.derivative),
    secondDerivative: resolved(palette.secondDerivative),
    series: [resolved(first), ...others.map(resolved)],
    zone: resolved(palette.zone),
    hatch: resolved(palette.hatch),
  };
}

/** A colour without variables, as the page would show it. */
function computed(colour: string): string {
  const probe = document.createElement('span');
  probe.style.color = colour;
  probe.hidden = true;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** The colour on a background, as `#rrggbb`: by drawing it, for it may be of any notation. */
function opaque(colour: string, background: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return background;
  for (const layer of [background, colour]) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  const digits = [red, green, blue].map((part) => part.toString(16).padStart(2, '0'));
  return `#${digits.join('')}`;
}
