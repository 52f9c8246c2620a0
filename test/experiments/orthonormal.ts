import { type Source, take } from './random';

/**
 * A random matrix, row after row, whose rows are orthonormal, or its columns where there are
 * more rows (Gram, Schmidt; twice, so that rounding does not add up).
 */
export function orthonormal(rows: number, columns: number, next: Source): Float32Array {
  const vectors: Float32Array[] = [];
  while (vectors.length < Math.min(rows, columns)) {
    const vector = take(Math.max(rows, columns), next);
    for (const direction of [...vectors, ...vectors]) {
      addTo(vector, -dot(vector, direction), direction);
    }
    addTo(vector, 1 / Math.sqrt(dot(vector, vector)) - 1, vector);
    vectors.push(vector);
  }
  const at = (row: number, column: number) =>
    rows <= columns ? vectors[row]?.[column] : vectors[column]?.[row];
  return Float32Array.from(
    { length: rows * columns },
    (_, index) => at(Math.floor(index / columns), index % columns) ?? 0,
  );
}

function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) {
    sum += (left[index] ?? 0) * (right[index] ?? 0);
  }
  return sum;
}

function addTo(vector: Float32Array, factor: number, other: Float32Array): void {
  for (let index = 0; index < vector.length; index += 1) {
    vector[index] = (vector[index] ?? 0) + factor * (other[index] ?? 0);
  }
}
