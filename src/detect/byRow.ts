/** Rows of a piece: a statement has some hundred. */
const BITS = 8;
const SIZE = 1 << BITS;

/**
 * Values by row of a table. Room is made where a value is first kept: of a large file that is
 * edited few rows are looked at, and room for all would take longer than that.
 */
export class ByRow<T> {
  private readonly pieces: (T | undefined)[][] = [];

  get(row: number): T | undefined {
    return this.pieces[row >> BITS]?.[row & (SIZE - 1)];
  }

  set(row: number, value: T): void {
    const index = row >> BITS;
    let piece = this.pieces[index];
    if (!piece) {
      piece = new Array<T | undefined>(SIZE);
      this.pieces[index] = piece;
    }
    piece[row & (SIZE - 1)] = value;
  }
}
