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
    for (let row = from; row < to; row += 1) {
      result[row * rows + other] = product(left, row * columns, right, other * columns, columns);
    }
  }
}

/** Four sums side by side, which do not wait for each other: that takes a third of the time. */
function product(
  left: Matrix['values'],
  first: number,
  right: Matrix['values'],
  second: number,
  count: number,
): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = count - (count % 4);
  for (let at = 0; at < whole; at += 4) {
    const [i, j] = [first + at, second + at];
    a += (left[i] ?? 0) * (right[j] ?? 0);
    b += (left[i + 1] ?? 0) * (right[j + 1] ?? 0);
    c += (left[i + 2] ?? 0) * (right[j + 2] ?? 0);
    d += (left[i + 3] ?? 0) * (right[j + 3] ?? 0);
  }
  for (let at = whole; at < count; at += 1) {
    a += (left[first + at] ?? 0) * (right[second + at] ?? 0);
  }
  return a + b + (c + d);
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
  const whole = inner - (inner % 2);
  for (let row = from; row < to; row += 1) {
    const first = row * columns;
    // Two rows at once, so that the result is read and written half as often.
    for (let other = 0; other < whole; other += 2) {
      const [p, q] = [left[row * inner + other] ?? 0, left[row * inner + other + 1] ?? 0];
      const second = other * columns;
      for (let at = 0; at < columns; at += 1) {
        const sum = p * (right[second + at] ?? 0) + q * (right[second + columns + at] ?? 0);
        result[first + at] = (result[first + at] ?? 0) + sum;
      }
    }
    for (let at = 0; whole < inner && at < columns; at += 1) {
      const more = (left[row * inner + whole] ?? 0) * (right[whole * columns + at] ?? 0);
      result[first + at] = (result[first + at] ?? 0) + more;
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
