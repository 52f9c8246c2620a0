import type { Interval } from '../plot/scale';

/** A number that the probe reads beside those of f, or the two ends of an interval. */
export interface ExtraRead {
  readonly name: string;
  /** Whose scale its digits follow. */
  readonly of: 'value' | 'derivative';
  /** At an x of the part of the axis that is seen. */
  readonly at: (x: number, domain: Interval) => readonly number[];
  /** Whether name and number need the room of two. */
  readonly isWide?: boolean;
}

/** What the probe reads, and how it is called. */
export interface Reads {
  /** Of x, f, f′ and f″. */
  readonly names: readonly string[];
  readonly extra: readonly ExtraRead[];
}

export const plainReads: Reads = { names: ['x', 'f', 'f′', 'f″'], extra: [] };
