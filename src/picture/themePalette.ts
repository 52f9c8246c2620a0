import { type Palette, palettes, type ThemeKind } from '../plot/palette';

/**
 * The colours of a figure of the panel: curves by the kind of the theme, where contrast and
 * colour blindness were checked; everything around them by the theme itself.
 */
export function themePaletteOf(kind: ThemeKind): Palette {
  return {
    ...palettes[kind],
    background: 'var(--plot-background)',
    text: 'var(--muted)',
    frame: 'var(--plot-frame)',
    grid: 'var(--plot-grid)',
    zero: 'var(--plot-zero)',
    zone: 'var(--plot-zone)',
    hatch: 'var(--plot-hatch)',
  };
}
