import assert from 'node:assert/strict';
import { orthonormal } from '../../../src/math/orthonormal';
import { normals, uniforms } from '../../../src/math/random';
import { finished } from '../../../src/math/steps';

describe('a random orthonormal matrix', () => {
  for (const [rows, columns, what] of [
    [3, 7, 'rows'],
    [7, 3, 'columns'],
    [5, 5, 'rows'],
  ] as const) {
    it(`of ${rows} times ${columns} has orthonormal ${what}`, () => {
      const matrix = finished(orthonormal(rows, columns, normals(uniforms(1))));
      const vectors = Array.from({ length: Math.min(rows, columns) }, (_, index) =>
        Array.from({ length: Math.max(rows, columns) }, (_, place) =>
          what === 'rows' ? matrix[index * columns + place] : matrix[place * columns + index],
        ),
      );
      const products = vectors.map((one) =>
        vectors.map((other) =>
          Math.round(
            1e6 *
              one.reduce(
                (sum: number, value, index) => sum + (value ?? 0) * (other[index] ?? 0),
                0,
              ),
          ),
        ),
      );
      const identity = vectors.map((one) => vectors.map((other) => (one === other ? 1e6 : 0)));
      assert.deepEqual(
        products.map((row) => row.map(Math.abs)),
        identity,
      );
    });
  }
});
