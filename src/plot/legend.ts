import type { Frame, LegendEntry, PlotOptions } from './plotLayout';
import { pixelOf } from './scale';
import { textWidth } from './textWidth';

/** Length of the sample of the line before a name. */
export const SAMPLE = 26;
const LONGEST_NAME = 150;

/** Room that the names need to the right of the plot; 0 where there are none. */
export function legendWidth(
  { functions, legend }: Pick<PlotOptions, 'functions' | 'legend'>,
  fontSize: number,
): number {
  if (functions.length < 2 || legend === false) {
    return 0;
  }
  const names = functions.map(({ name }) => Math.min(LONGEST_NAME, textWidth(name, fontSize)));
  return SAMPLE + 20 + Math.max(...names);
}

/** Each name stands at the height at which its curve leaves the frame, moved apart where they collide. */
export function legendOf(
  { functions, legend }: Pick<PlotOptions, 'functions' | 'legend'>,
  { box, y, curves }: Frame,
  fontSize: number,
): readonly LegendEntry[] {
  if (functions.length < 2 || legend === false) {
    return [];
  }
  const wanted = functions.map((_, index) => {
    const end = curves[index]?.at(-1)?.at(-1);
    return end ? pixelOf(y, end[1]) : box.top + box.height / 2;
  });
  const heights = spread(wanted, fontSize * 1.35, box.top + fontSize / 2);
  return functions.map(({ name }, index) => ({
    name,
    x: box.left + box.width + 6,
    y: heights[index] ?? box.top,
  }));
}

/** Moves heights down, in their order, until they are a line apart. */
function spread(heights: readonly number[], apart: number, top: number): readonly number[] {
  const order = heights.map((_, index) => index);
  order.sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let free = top;
  for (const index of order) {
    placed[index] = Math.max(free, heights[index] ?? top);
    free = (placed[index] ?? top) + apart;
  }
  return placed;
}
