import { themePaletteOf } from '../src/picture/themePalette';
import type { Palette, ThemeKind } from '../src/plot/palette';

const kinds: Readonly<Record<string, ThemeKind>> = {
  'vscode-light': 'light',
  'vscode-dark': 'dark',
  'vscode-high-contrast': 'high-contrast',
  'vscode-high-contrast-light': 'high-contrast-light',
};

/** The colours of a figure in the theme of the page. */
export function themePalette(): Palette {
  return themePaletteOf(kinds[document.body.dataset.vscodeThemeKind ?? ''] ?? 'light');
}

/** Calls back whenever the kind of the theme changes. */
export function onThemeChange(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributeFilter: ['data-vscode-theme-kind'] });
}
