import { ColorThemeKind, window } from 'vscode';
import type { ThemeKind } from '../plot/palette';

/** The kind of the editor's colour theme, for pictures that see none of its variables. */
export function themeKind(): ThemeKind {
  return KINDS[window.activeColorTheme.kind];
}

const KINDS: Readonly<Record<ColorThemeKind, ThemeKind>> = {
  [ColorThemeKind.Light]: 'light',
  [ColorThemeKind.Dark]: 'dark',
  [ColorThemeKind.HighContrast]: 'high-contrast',
  [ColorThemeKind.HighContrastLight]: 'high-contrast-light',
};
