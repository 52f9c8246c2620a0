import { type Palette, palettes, type ThemeKind } from '../src/plot/palette';

const kinds: Readonly<Record<string, ThemeKind>> = {
  'vscode-light': 'light',
  'vscode-dark': 'dark',
  'vscode-high-contrast': 'high-contrast',
  'vscode-high-contrast-light': 'high-contrast-light',
};

/**
 * The colours of a figure: curves by the kind of the theme, where contrast and
 * colour blindness were checked; everything around them by the theme itself.
 */
export function themePalette(): Palette {
  const kind = kinds[document.body.dataset.vscodeThemeKind ?? ''] ?? 'light';
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

/** Calls back whenever the kind of the theme changes. */
export function onThemeChange(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributeFilter: ['data-vscode-theme-kind'] });
}
