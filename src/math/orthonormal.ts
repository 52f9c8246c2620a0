import { type Source, take } from './random';

/**
 * A random matrix, row after row, whose rows are orthonormal, or its columns where there are
 * more rows (Gram, Schmidt; twice, so that rounding does not add up). It takes cubic time:
 * a step is one vector.
 */
export function* orthonormal(
  rows: number,
  columns: number,
  next: Source,
): Generator<void, Float32Array> {
  const vectors: Float32Array[] = [];
  while (vectors.length < Math.min(rows, columns)) {
    const vector = take(Math.max(rows, columns), next);
    for (const direction of [...vectors, ...vectors]) {
      addTo(vector, -dot(vector, direction), direction);
    }
    addTo(vector, 1 / Math.sqrt(dot(vector, vector)) - 1, vector);
    vectors.push(vector);
    yield;
  }
  const matrix = new Float32Array(rows * columns);
  for (const [index, vector] of vectors.entries()) {
    if (rows <= columns) matrix.set(vector, index * columns);
    else for (let row = 0; row < rows; row += 1) matrix[row * columns + index] = vector[row] ?? 0;
  }
  return matrix;
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
