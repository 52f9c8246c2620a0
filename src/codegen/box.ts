import { fenced, type Layout, number, operator, row } from './layout';

/** Binding strength of what was set: what binds less than its place asks gets brackets. */
export const SUM = 1;
export const PRODUCT = 2;
export const POWER = 3;
export const ATOM = 4;

export interface Box {
  readonly layout: Layout;
  readonly level: number;
  /** Begins with a digit, so that a number before it needs a dot. */
  readonly digitFirst?: boolean;
}

export const atom = (layout: Layout): Box => ({ layout, level: ATOM });
export const sum = (...items: readonly Layout[]): Box => ({ layout: row(...items), level: SUM });

/** A number before a number needs a dot that is seen. */
export function product(left: Box, right: Box): Box {
  const between = right.digitFirst ? operator('dot') : operator('times');
  return {
    layout: row(bracket(left, PRODUCT), between, bracket(right, PRODUCT)),
    level: PRODUCT,
    ...(left.digitFirst ? { digitFirst: true } : {}),
  };
}

export function bracket({ layout, level }: Box, wanted: number): Layout {
  return level < wanted ? fenced('(', layout) : layout;
}

export function signed(power: string): Layout {
  return power.startsWith('-') ? row(operator('−'), number(power.slice(1))) : number(power);
}
