/** The kinds of colour theme that an editor knows. */
export type ThemeKind = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

/** Colours of a picture, as SVG takes them. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly frame: string;
  readonly grid: string;
  /** The lines x = 0 and y = 0. */
  readonly zero: string;
  readonly asymptote: string;
  readonly value: string;
  readonly derivative: string;
  readonly secondDerivative: string;
  /** Of several functions in one picture, by position. */
  readonly series: readonly [string, ...string[]];
  readonly zone: string;
  readonly hatch: string;
}

/**
 * Fixed colours, for an image that sees no variables of the editor's theme. Curves
 * have at least 3:1 against the background (WCAG 1.4.11), text 4.5:1; the pair for
 * f and f′ stays apart under simulated protanopia, deuteranopia and tritanopia
 * (Machado et al. 2009). So does each pair of the six of a series, and printed in grey:
 * they were searched for by computer, for the largest of the least distances in OKLab. In
 * high contrast, dashes and shapes tell the curves apart.
 */
export const palettes: Readonly<Record<ThemeKind, Palette>> = {
  light: {
    background: '#ffffff',
    text: '#4a4a4a',
    frame: '#b8b8b8',
    grid: '#ebebeb',
    zero: '#9a9a9a',
    asymptote: '#767676',
    value: '#0072b2',
    derivative: '#d55e00',
    secondDerivative: '#9b3f9b',
    series: ['#0072b2', '#fc3006', '#4a0358', '#af0f6f', '#753c05', '#001dad'],
    zone: '#f3f0e4',
    hatch: '#d9d1b4',
  },
  dark: {
    background: '#1e1e1e',
    text: '#c4c4c4',
    frame: '#585858',
    grid: '#2e2e2e',
    zero: '#707070',
    asymptote: '#8f8f8f',
    value: '#56b4e9',
    derivative: '#e69f00',
    secondDerivative: '#e28fbf',
    series: ['#56b4e9', '#fab36d', '#b625f4', '#f6fe37', '#fc444a', '#49f5e2'],
    zone: '#2b2a25',
    hatch: '#4b4839',
  },
  'high-contrast': {
    background: '#000000',
    text: '#ffffff',
    frame: '#ffffff',
    grid: '#3a3a3a',
    zero: '#a0a0a0',
    asymptote: '#c8c8c8',
    value: '#ffffff',
    derivative: '#ffd500',
    secondDerivative: '#ff9fe0',
    series: ['#ffffff', '#f7a695', '#98b224', '#ef61bc', '#b3f835', '#5cdefc'],
    zone: '#000000',
    hatch: '#7a7a7a',
  },
  'high-contrast-light': {
    background: '#ffffff',
    text: '#000000',
    frame: '#000000',
    grid: '#d0d0d0',
    zero: '#6a6a6a',
    asymptote: '#505050',
    value: '#000000',
    derivative: '#a0300a',
    secondDerivative: '#7a1f7a',
    series: ['#000000', '#3b2dfa', '#941903', '#5e0599', '#042f61', '#4c0515'],
    zone: '#ffffff',
    hatch: '#8a8a8a',
  },
};
