import { ColorThemeKind, window } from 'vscode';
import type { ThemeKind } from '../plot/palette';

const kinds: Readonly<Record<ColorThemeKind, ThemeKind>> = {
  [ColorThemeKind.Light]: 'light',
  [ColorThemeKind.Dark]: 'dark',
  [ColorThemeKind.HighContrast]: 'high-contrast',
  [ColorThemeKind.HighContrastLight]: 'high-contrast-light',
};

/** Of the colour theme that is on. */
export function themeKind(): ThemeKind {
  return kinds[window.activeColorTheme.kind];
}
