import type { Reading, Sides } from '../src/picture/probe';
import { plainReads, type Reads } from '../src/picture/reads';
import type { PlotLayout } from '../src/plot/plotLayout';
import { listed } from '../src/text/list';
import { formatNumber } from '../src/text/numbers';
import type { Words } from '../src/text/text';

/**
 * The numbers of a reading, as `x 1.5  f 1.5  f′ 1`; at a break f′ from the left → from the
 * right. Without a reading the places of the numbers stay, so that nothing below moves.
 */
export function readoutOf(
  reading: Reading | undefined,
  layout: PlotLayout,
  reads: Reads = plainReads,
): readonly NamedNumber[] {
  return reading === undefined ? emptyOf(layout, reads) : numbersOf(reading, layout, reads);
}

/** What f is itself at a jump comes first; f′ has nothing but its sides. */
export function textOf({ value, sides }: NamedNumber): string {
  return [value, sides && `${sides.left} → ${sides.right}`].filter(isPresent).join(' · ');
}

function emptyOf({ frames }: PlotLayout, { names, extra }: Reads): readonly NamedNumber[] {
  const plain = names.slice(0, frames.length + 1).map((name) => ({ name, isWide: false }));
  return [...plain, ...extra].map(({ name, isWide = false }) => ({
    name,
    value: '–',
    sides: undefined,
    isWide,
  }));
}

/** The reading as it is spoken: `x 0, f 0, f′ 0 on the left, 1 on the right`. */
export function spokenOf(
  reading: Reading,
  layout: PlotLayout,
  words: Words,
  reads: Reads = plainReads,
): string {
  return spokenNumbers(numbersOf(reading, layout, reads), words);
}

export function spokenNumbers(numbers: readonly NamedNumber[], words: Words): string {
  const told = numbers.map(({ name, value, sides }) => {
    const parts = [
      value,
      sides &&
        (sides.left === sides.right
          ? words('panel.probe.bothSides', { value: sides.left })
          : words('panel.probe.sides', sides)),
    ];
    return `${name} ${listed(words, parts.filter(isPresent))}`;
  });
  return listed(words, told);
}

/** A number of a reading as text: x, f, f′ and f″, in this order. */
export interface NamedNumber {
  readonly name: string;
  readonly value: string | undefined;
  readonly sides: { readonly left: string; readonly right: string } | undefined;
  readonly isWide?: boolean;
}

export function numbersOf(
  reading: Reading,
  layout: PlotLayout,
  reads: Reads = plainReads,
): readonly NamedNumber[] {
  const { x, value, isBreak, values, slopes, bends } = reading;
  const [first, second, third] = layout.frames;
  const digits =
    ([lo, hi]: readonly [number, number]) =>
    (number: number) =>
      resolved(number, hi - lo);
  const texts = (sides: Sides, text: (number: number) => string) => ({
    left: text(sides.left),
    right: text(sides.right),
  });
  const plain = (name: string, sides: Sides, text: (number: number) => string): NamedNumber =>
    isBreak || sides.left !== sides.right
      ? { name, value: undefined, sides: texts(sides, text) }
      : { name, value: text(sides.left), sides: undefined };
  const jumps = values.left !== values.right || values.left !== value;
  const valueText = digits(first.y.domain);
  const [atName = '', name = '', slopeName = '', bendName = ''] = reads.names;
  const extra = reads.extra.map((read): NamedNumber => {
    const text = read.of === 'value' ? valueText : digits(second.y.domain);
    const numbers = read.at(x, layout.domain).map(text);
    const { name: itsName, isWide = false } = read;
    return { name: itsName, value: numbers.join(' … '), sides: undefined, isWide };
  });
  return [
    { name: atName, value: digits(layout.domain)(x), sides: undefined },
    {
      name,
      value: valueText(value),
      sides: isBreak && jumps ? texts(values, valueText) : undefined,
    },
    plain(slopeName, slopes, digits(second.y.domain)),
    ...(bends && third ? [plain(bendName, bends, digits(third.y.domain))] : []),
    ...extra,
  ];
}

/** With four digits, or as many more as tell neighbouring pixels apart where a plot spans `span`. */
export function resolved(value: number, span: number): string {
  const ahead = Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(span));
  return formatNumber(value, Number.isFinite(ahead) ? Math.min(15, Math.max(4, ahead + 4)) : 4);
}

function isPresent(text: string | undefined): text is string {
  return text !== undefined;
}
