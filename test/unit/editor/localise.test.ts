import assert from 'node:assert/strict';
import type { ActivationUse } from '../../../src/detect/use';
import { localise } from '../../../src/editor/localise';

const use: ActivationUse = {
  span: { start: 110, end: 119 },
  text: 'LeakyReLU',
  activation: 'leaky_relu',
  framework: 'torch',
  form: 'class',
  certainty: 'certain',
  parameters: {
    negative_slope: {
      value: 0.2,
      source: 'literal',
      argument: 'negative_slope',
      at: { from: 10, to: 13 },
    },
    other: { value: 1, source: 'default', argument: 'other' },
  },
  spelling: 'torch.nn.LeakyReLU',
  role: 'hidden',
};

describe('a use of a cell', () => {
  it('stands at the cell’s own offsets, and all that belongs to it beside it', () => {
    assert.deepEqual(localise(use, -100), { ...use, span: { start: 10, end: 19 } });
  });

  it('of the first cell is left as it is', () => {
    assert.equal(localise(use, 0), use);
  });
});
