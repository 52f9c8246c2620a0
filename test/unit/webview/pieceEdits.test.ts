import assert from 'node:assert/strict';
import { findActivation } from '../../../src/activations/catalogue';
import {
  mostPieces,
  type PieceLists,
  type Pieces,
  pieceLists,
  piecesOf,
  presetsOf,
  withNumber,
  withoutPiece,
  withPiece,
} from '../../../webview/pieceEdits';

const maxout = findActivation('maxout') ?? assert.fail();
const lists: PieceLists = pieceLists(maxout) ?? assert.fail();
const relu: Pieces = { slopes: [1, 0], biases: [0, 0] };

describe('the pieces of a unit', () => {
  it('are its two lists, and what has none has no pieces', () => {
    assert.deepEqual([lists.slopes.name, lists.biases.name], ['weights', 'biases']);
    assert.equal(pieceLists(findActivation('relu') ?? assert.fail()), undefined);
  });

  it('have a bias each, whatever is said of biases', () => {
    assert.deepEqual(piecesOf(lists, { weights: [2, 3], biases: [1] }).biases, [1, 0]);
    assert.deepEqual(piecesOf(lists, {}), { slopes: [], biases: [] });
  });

  it('are added one by one, up to eight', () => {
    let pieces = relu;
    for (let time = 0; time < 20; time++) pieces = withPiece(pieces);
    assert.equal(pieces.slopes.length, mostPieces);
    assert.equal(pieces.biases.length, mostPieces);
    assert.equal(mostPieces, 8);
  });

  it('are removed where they stand, down to one', () => {
    const three: Pieces = { slopes: [1, 2, 3], biases: [4, 5, 6] };
    assert.deepEqual(withoutPiece(three, 1), { slopes: [1, 3], biases: [4, 6] });
    const one: Pieces = { slopes: [1], biases: [0] };
    assert.deepEqual(withoutPiece(one, 0), one);
  });

  it('are changed by one number', () => {
    assert.deepEqual(withNumber(relu, 'slopes', 1, -1), { slopes: [1, -1], biases: [0, 0] });
    assert.deepEqual(withNumber(relu, 'biases', 0, 0.5), { slopes: [1, 0], biases: [0.5, 0] });
  });

  it('can be those of ReLU, of |x| and of what else Maxout becomes', () => {
    assert.deepEqual(
      presetsOf(maxout, lists).map(({ name, pieces }) => [name, pieces.slopes, pieces.biases]),
      [
        ['ReLU', [1, 0], [0, 0]],
        ['|x|', [1, -1], [0, 0]],
        ['Leaky ReLU', [1, 0.01], [0, 0]],
        ['Identity', [1], [0]],
      ],
    );
  });
});
