import { type Analysis, isDefined, isEdge } from '../math/analysis';
import type { Expr } from '../math/expression';
import { layoutPlot } from '../plot/layout';
import { palettes, type ThemeKind } from '../plot/palette';
import type { PlotLayout } from '../plot/plotLayout';
import { plottedFunction } from '../plot/plotted';
import { renderPlot } from '../plot/svg';
import { listed } from '../text/list';
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

/** Of an analysis, the pictures by all that they depend on: the same function is hovered again and again. */
const DRAWN = new WeakMap<
  Analysis,
  { layouts: Map<string, PlotLayout>; images: Map<string, Picture> }
>();

/** f and f′ in one SVG image that stands on its own: fixed colours, opaque background. */
export function picture(
  pictured: Pictured,
  { theme, ...size }: PictureOptions,
  words: Words,
): Picture {
  const { name, analysis } = pictured;
  const drawn = DRAWN.get(analysis) ?? { layouts: new Map(), images: new Map() };
  DRAWN.set(analysis, drawn);
  const place = `${size.width} ${size.height} ${name}`;
  const layout = kept(drawn.layouts, place, () => layoutOf(pictured, size));
  const description = descriptionOf(layout, analysis, words);
  return kept(drawn.images, `${theme} ${place} ${description}`, () => ({
    svg: renderPlot(layout, palettes[theme], { title: name, description }),
    description,
  }));
}

/** Hovers of several sizes and themes; a split editor has no more. */
const MOST_KEPT = 8;

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, made);
  return made;
}

function layoutOf({ name, expression, analysis }: Pictured, size: Omit<PictureOptions, 'theme'>) {
  const functions = [plottedFunction(name, expression, analysis)];
  return layoutPlot({ functions, arrangement: 'side by side', ...size });
}

function descriptionOf(layout: PlotLayout, analysis: Analysis, words: Words): string {
  const [from, to] = layout.domain.map((end) => formatNumber(end));
  return [
    words('plot.description', { from: from ?? '', to: to ?? '' }),
    ...factsOf(analysis, words).map(([label, text]) => words('plot.fact', { label, value: text })),
  ].join(' ');
}

const ENCODED = new WeakMap<Picture, string>();

/** The picture as a Markdown image, with its size, so that the hover need not grow when it loads. */
export function pictureMarkdown(
  drawn: Picture,
  { width, height }: Pick<PictureOptions, 'width' | 'height'>,
): string {
  const { svg, description } = drawn;
  const address = ENCODED.get(drawn) ?? `data:image/svg+xml;base64,${base64(svg)}`;
  ENCODED.set(drawn, address);
  return `![${escapeMarkdown(description)}](${address}|width=${width},height=${height})`;
}

function factsOf(analysis: Analysis, words: Words): readonly (readonly [string, string])[] {
  const jumps = analysis.jumps.filter((jump) => !isEdge(jump));
  return [
    [words('fact.range'), rangeText(analysis.range, words)],
    [words('fact.derivativeRange'), rangeText(analysis.derivativeRange, words)],
    [words('fact.saturation'), saturationText(analysis, words)],
    ...points('fact.kinks', analysis.kinks, words),
    ...points('fact.jumps', jumps.filter(isDefined), words),
    ...points(
      'fact.undefinedAt',
      jumps.filter((jump) => !isDefined(jump)),
      words,
    ),
  ];
}

/** So many that nobody reads them all are cut short. */
const MOST_POINTS = 6;

function points(
  label: 'fact.kinks' | 'fact.jumps' | 'fact.undefinedAt',
  all: readonly { readonly x: number }[],
  words: Words,
): readonly (readonly [string, string])[] {
  const shown = all.slice(0, MOST_POINTS).map(({ x }) => formatNumber(x));
  const rest = all.length > MOST_POINTS ? ['…'] : [];
  return all.length === 0 ? [] : [[words(label), `x = ${listed(words, [...shown, ...rest])}`]];
}
