import assert from 'node:assert/strict';
import { findActivation } from '../../../src/activations/catalogue';
import {
  lineAfterKey,
  lineOf,
  mostPieces,
  type PieceLists,
  type Pieces,
  pieceLists,
  piecesOf,
  presetsOf,
  setPieces,
  withLine,
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

describe('a piece that is edited in the figure', () => {
  const pieces = { slopes: [0, 1], biases: [0, -0.5] };

  it('is one line of two lists', () => {
    assert.deepEqual(lineOf(pieces, 1), { slope: 1, bias: -0.5 });
    assert.deepEqual(withLine(pieces, 1, { slope: 2, bias: 3 }), {
      slopes: [0, 2],
      biases: [0, 3],
    });
    assert.deepEqual(withLine(pieces, 7, { slope: 2, bias: 3 }), pieces);
  });

  const line = { slope: 0.1, bias: 0.2 };
  const plain = { altKey: false, shiftKey: false };
  for (const [keys, kind, expected] of [
    [{ ...plain, key: 'ArrowUp' }, 'shift', { slope: 0.1, bias: 0.25 }],
    [{ ...plain, key: 'ArrowLeft' }, 'shift', { slope: 0.1, bias: 0.15 }],
    [{ ...plain, key: 'ArrowUp' }, 'turn', { slope: 0.15, bias: 0.2 }],
    [{ key: 'ArrowUp', altKey: true, shiftKey: false }, 'turn', { slope: 0.11, bias: 0.2 }],
    [{ key: 'ArrowDown', altKey: false, shiftKey: true }, 'shift', { slope: 0.1, bias: -0.3 }],
    [{ ...plain, key: 'PageUp' }, 'turn', { slope: 0.6, bias: 0.2 }],
    [{ ...plain, key: 'Home' }, 'turn', { slope: -3, bias: 0.2 }],
    [{ ...plain, key: 'End' }, 'shift', { slope: 0.1, bias: 3 }],
    [{ ...plain, key: '0' }, 'turn', { slope: 0, bias: 0.2 }],
    [{ ...plain, key: 'Enter' }, 'shift', undefined],
    [{ ...plain, key: 'constructor' }, 'shift', undefined],
  ] as const) {
    it(`${kind === 'shift' ? 'moves' : 'turns'} by ${JSON.stringify(keys)}`, () => {
      assert.deepEqual(lineAfterKey(keys, line, kind, 0), expected);
    });
  }

  it('turns by keys about the pivot it has', () => {
    const keys = { ...plain, key: '0' };
    assert.deepEqual(lineAfterKey(keys, { slope: 1, bias: 0 }, 'turn', 2), { slope: 0, bias: 2 });
  });

  it('is set with both lists', () => {
    const told: string[] = [];
    setPieces({ lists, pieces }, ({ name, value }) => told.push(`${name} ${String(value)}`));
    assert.deepEqual(told, ['weights 0,1', 'biases 0,-0.5']);
  });
});
