import type { Box } from './plotLayout';

/**
 * Path data of parallel 45° lines that fill a box, `spacing` pixels apart. A path
 * rather than a pattern: patterns need ids, which collide where several pictures
 * share a page. `down` mirrors the lines.
 */
export function hatch(
  { left, top, width, height }: Box,
  spacing: number,
  direction: 'up' | 'down',
  number: (value: number) => string,
): string {
  const lines: string[] = [];
  for (let offset = spacing / 2; offset < width + height; offset += spacing) {
    const from = [Math.max(0, offset - height), Math.min(height, offset)] as const;
    const to = [Math.min(width, offset), Math.max(0, offset - width)] as const;
    const y = direction === 'up' ? (value: number) => value : (value: number) => height - value;
    lines.push(
      `M${number(left + from[0])} ${number(top + y(from[1]))}` +
        `L${number(left + to[0])} ${number(top + y(to[1]))}`,
    );
  }
  return lines.join('');
}
