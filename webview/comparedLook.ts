import type { Interval } from '../src/plot/scale';
import { isView } from '../src/plot/view';
import { type FactColumn, factColumns } from '../src/report/factColumns';
import type { Sorting } from '../src/report/sortedRows';

/** What is drawn of a comparison: f over f′, or how far each is from the first. */
export const compareModes = ['curves', 'differences'] as const;

export type CompareMode = (typeof compareModes)[number];

/** How a comparison is looked at. */
export interface ComparedLook {
  readonly mode: CompareMode;
  /** Where the probe line is pinned. */
  readonly probe: number | undefined;
  /** The part of the x axis that is looked at; `undefined`: where the curves begin. */
  readonly view: Interval | undefined;
  /** Of the table of facts; `undefined`: in the order of the comparison. */
  readonly sorting: Sorting<FactColumn> | undefined;
}

export const initialLook: ComparedLook = {
  mode: 'curves',
  probe: undefined,
  view: undefined,
  sorting: undefined,
};

/** What was kept, or the beginning where it is missing or of another shape. */
export function lookFromSaved(kept: unknown): ComparedLook {
  if (typeof kept !== 'object' || kept === null) return initialLook;
  const { mode, probe, view, sorting }: { readonly [Key in keyof ComparedLook]?: unknown } = kept;
  return {
    mode: compareModes.find((one) => one === mode) ?? initialLook.mode,
    probe: typeof probe === 'number' && Number.isFinite(probe) ? probe : undefined,
    view: isView(view) ? view : undefined,
    sorting: sortingFromSaved(sorting),
  };
}

function sortingFromSaved(kept: unknown): ComparedLook['sorting'] {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { column, direction }: { readonly column?: unknown; readonly direction?: unknown } = kept;
  const known = factColumns.find((one) => one === column);
  const isDirection = direction === 'ascending' || direction === 'descending';
  return known !== undefined && isDirection ? { column: known, direction } : undefined;
}
