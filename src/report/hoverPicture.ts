import type { Analysis } from '../math/analysis';
import type { Expr } from '../math/expression';
import { layoutPlot } from '../plot/layout';
import { palettes, type ThemeKind } from '../plot/palette';
import { plottedFunction } from '../plot/plotted';
import { renderPlot } from '../plot/svg';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';
import { base64 } from './hoverBase64';
import { escapeMarkdown } from './hoverMarkup';
import { rangeText } from './rangeText';
import { saturationText } from './saturationText';

/** A function to be pictured; the expression is free of parameters. */
export interface Pictured {
  readonly name: string;
  readonly expression: Expr;
  readonly analysis: Analysis;
}

export interface PictureOptions {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: ThemeKind;
}

export interface Picture {
  readonly svg: string;
  /** What is to be seen, in words and numbers. */
  readonly description: string;
}

/** f and f′ in one SVG image that stands on its own: fixed colours, opaque background. */
export function picture(
  { name, expression, analysis }: Pictured,
  { theme, ...size }: PictureOptions,
  words: Words,
): Picture {
  const functions = [plottedFunction(name, expression, analysis)];
  const layout = layoutPlot({ functions, arrangement: 'side by side', ...size });
  const [from, to] = layout.domain.map((end) => formatNumber(end));
  const description = [
    words('plot.description', { from: from ?? '', to: to ?? '' }),
    ...factsOf(analysis, words).map(([label, text]) => words('plot.fact', { label, value: text })),
  ].join(' ');
  return { svg: renderPlot(layout, palettes[theme], { title: name, description }), description };
}

/** The picture as a Markdown image, with its size, so that the hover need not grow when it loads. */
export function pictureMarkdown(
  { svg, description }: Picture,
  { width, height }: Pick<PictureOptions, 'width' | 'height'>,
): string {
  const address = `data:image/svg+xml;base64,${base64(svg)}`;
  return `![${escapeMarkdown(description)}](${address}|width=${width},height=${height})`;
}

function factsOf(analysis: Analysis, words: Words): readonly (readonly [string, string])[] {
  return [
    [words('fact.range'), rangeText(analysis.range, words)],
    [words('fact.derivativeRange'), rangeText(analysis.derivativeRange, words)],
    [words('fact.saturation'), saturationText(analysis, words)],
    ...points(words('fact.kinks'), analysis.kinks),
    ...points(words('fact.jumps'), analysis.jumps),
  ];
}

/** So many that nobody reads them all are cut short. */
const MOST_POINTS = 6;

function points(
  label: string,
  all: readonly { readonly x: number }[],
): readonly (readonly [string, string])[] {
  const shown = all.slice(0, MOST_POINTS).map(({ x }) => formatNumber(x));
  const rest = all.length > MOST_POINTS ? ', …' : '';
  return all.length === 0 ? [] : [[label, `x = ${shown.join(', ')}${rest}`]];
}
