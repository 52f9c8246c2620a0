/** How a table is sorted. */
export interface Sorting<Column extends string> {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

/**
 * The indices of rows in the order of what they are sorted by. What is infinite comes after
 * what is finite, and what is not known last, in either direction; equal rows stay as they
 * were.
 */
export function sortedIndices(
  orders: readonly (readonly number[])[],
  direction: Sorting<string>['direction'],
): readonly number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const at = (index: number) => orders[index] ?? [];
  return orders.map((_, index) => index).sort((a, b) => compared(at(a), at(b), sign));
}

/** A row that ends where another goes on comes after it: it says less. */
function compared(a: readonly number[], b: readonly number[], sign: 1 | -1): number {
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    const [left = Number.NaN, right = Number.NaN] = [a[place], b[place]];
    const known = rank(left) - rank(right);
    if (known !== 0) return known;
    if (left !== right && rank(left) < UNKNOWN) return sign * (left < right ? -1 : 1);
  }
  return 0;
}

const UNKNOWN = 2;

function rank(value: number): number {
  return Number.isNaN(value) ? UNKNOWN : Number.isFinite(value) ? 0 : 1;
}

/** What a press on the head of a column makes of the sorting: up, down, and back to no order. */
export function nextSorting<Column extends string>(
  now: Sorting<Column> | undefined,
  column: Column,
): Sorting<Column> | undefined {
  if (now?.column !== column) return { column, direction: 'ascending' };
  return now.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}
