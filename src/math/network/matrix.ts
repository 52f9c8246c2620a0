/** A matrix, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array | Float32Array;
}

/** Multiplications that take a few milliseconds: how much is done between two steps. */
const AT_ONCE = 2_000_000;

/**
 * `left` times the transposed `right`: each row of the one with each of the other, which lie
 * in one piece. Row by row of the result in blocks; a step is one of them.
 */
export function* timesTransposed(left: Matrix, right: Matrix): Generator<number, Float64Array> {
  const result = new Float64Array(left.rows * right.rows);
  const block = rowsAtOnce(left.columns * right.rows);
  for (let from = 0; from < left.rows; from += block) {
    const to = Math.min(left.rows, from + block);
    productsOfRows(left, right, from, to, result);
    yield (to - from) * left.columns * right.rows;
  }
  return result;
}

function productsOfRows(
  { columns, values: left }: Matrix,
  { rows, values: right }: Matrix,
  from: number,
  to: number,
  result: Float64Array,
): void {
  for (let other = 0; other < rows; other += 1) {
    const second = other * columns;
    for (let row = from; row < to; row += 1) {
      const first = row * columns;
      let sum = 0;
      for (let at = 0; at < columns; at += 1) {
        sum += (left[first + at] ?? 0) * (right[second + at] ?? 0);
      }
      result[row * rows + other] = sum;
    }
  }
}

/** `left` times `right`; steps as above. */
export function* times(left: Matrix, right: Matrix): Generator<number, Float64Array> {
  const result = new Float64Array(left.rows * right.columns);
  const block = rowsAtOnce(right.rows * right.columns);
  for (let from = 0; from < left.rows; from += block) {
    const to = Math.min(left.rows, from + block);
    sumsOfRows(left, right, from, to, result);
    yield (to - from) * right.rows * right.columns;
  }
  return result;
}

function sumsOfRows(
  { columns: inner, values: left }: Matrix,
  { columns, values: right }: Matrix,
  from: number,
  to: number,
  result: Float64Array,
): void {
  for (let row = from; row < to; row += 1) {
    const first = row * columns;
    for (let other = 0; other < inner; other += 1) {
      const factor = left[row * inner + other] ?? 0;
      if (factor === 0) continue;
      const second = other * columns;
      for (let at = 0; at < columns; at += 1) {
        result[first + at] = (result[first + at] ?? 0) + factor * (right[second + at] ?? 0);
      }
    }
  }
}

function rowsAtOnce(perRow: number): number {
  return Math.max(1, Math.floor(AT_ONCE / perRow));
}

export function meanSquare(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) ** 2;
  return sum / values.length;
}
