import { annotationsOf, noAnnotations } from './annotations';
import { besideIn } from './beside';
import { yTickCount } from './boxes';
import { sampleCurve } from './curve';
import { placeLabels, type WantedLabel } from './labelPlace';
import type { Dot, Window } from './marks';
import { parts } from './parts';
import type { Box, Frame, PlotMark, PlotOptions, Shows } from './plotLayout';
import { pixelOf, type Scale, unitsPerPixel, within } from './scale';
import { fittingTicks, ticks } from './ticks';
import { titlePlace } from './titlePlace';

export interface FramePlace {
  readonly shows: Shows;
  readonly box: Box;
  readonly window: Window;
  readonly xLabels: boolean;
  readonly fontSize: number;
}

/** All that one pair of axes shows. */
export function frameOf(options: PlotOptions, place: FramePlace): Frame {
  const { shows, box, window, xLabels, fontSize } = place;
  const { functions, wording } = options;
  const part = parts[shows];
  const x: Scale = { domain: window.domain, pixels: [box.left, box.left + box.width] };
  const y: Scale = { domain: window.range, pixels: [box.top + box.height, box.top] };
  const pixel = { x: unitsPerPixel(x), y: unitsPerPixel(y) };
  const drawn = functions.flatMap(part.of);
  const curves = drawn.map((shown) => {
    const breakpoints = part.breakpoints(shown.analysis);
    return sampleCurve(shown[part.curve], { ...window, breakpoints, pixel });
  });
  const beside = besideIn(options.beside, { shows, x, y, window });
  const [alone] = functions.length === 1 ? functions : [];
  const { points, labels, asymptotes, poles, zones, levels } = alone
    ? annotationsOf(alone, { shows, x, y, curve: curves[0] ?? [], beside }, window, options)
    : noAnnotations;
  const dots = drawn.map(({ analysis }) => withPoints(part.dots(analysis, window), points));
  const all = { curves: [...curves, ...beside.curves], dots: [...dots, ...beside.dots] };
  const marks = marksIn(options, shows, window);
  const wanted = [...labels, ...marks.map((mark) => markLabel(mark, x, y))];
  const title = options.titles?.[shows] ?? part.title;
  const drawnFrame = { x, y, box, ...all };
  return {
    shows,
    box,
    x,
    y,
    xTicks: fittingTicks(window.domain, box.width, fontSize),
    yTicks: ticks(window.range, yTickCount(box.height, fontSize)),
    xLabels,
    curves,
    dots,
    beside,
    marks,
    asymptotes,
    poles,
    zones,
    levels,
    title:
      wording && alone
        ? titleAtEnd(title, box, y, curves[0] ?? [], fontSize)
        : titlePlace(title, drawnFrame, fontSize),
    labels: placeLabels(wanted, drawnFrame, fontSize),
  };
}

function marksIn({ marks = [] }: PlotOptions, shows: Shows, window: Window): readonly PlotMark[] {
  return marks.filter(
    (mark) => mark.shows === shows && within(window.domain, mark.x) && within(window.range, mark.y),
  );
}

/** Below a point under the axis, so that it stays clear of the curve. */
function markLabel({ x: at, y: height, text }: PlotMark, x: Scale, y: Scale): WantedLabel {
  const sides =
    height < 0 ? (['below', 'after', 'above'] as const) : (['above', 'after', 'below'] as const);
  return { text, at: [pixelOf(x, at), pixelOf(y, height)], sides };
}

/** A point that has its dot already needs no other. */
function withPoints(dots: readonly Dot[], points: readonly Dot[]): readonly Dot[] {
  return [...dots, ...points.filter(({ x, y }) => !dots.some((dot) => dot.x === x && dot.y === y))];
}

/** To the right of the frame, at the height at which the curve leaves it. */
function titleAtEnd(
  text: string,
  box: Box,
  y: Scale,
  curve: Frame['curves'][number],
  fontSize: number,
): Frame['title'] {
  const end = curve.at(-1)?.at(-1);
  const height = end === undefined ? box.top + box.height / 2 : pixelOf(y, end[1]);
  const least = box.top + fontSize;
  const most = box.top + box.height;
  return {
    text,
    x: box.left + box.width + 6,
    y: Math.min(most, Math.max(least, height + 0.35 * fontSize)),
    anchor: 'start',
  };
}
