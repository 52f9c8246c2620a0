import assert from 'node:assert/strict';
import { detectModels, read } from '../../../src/detect/detect';
import { parserFor } from './sources';

const MODEL = [
  'import torch.nn as nn',
  'class Net(nn.Module):',
  '    def __init__(self):',
  '        super().__init__()',
  '        self.body = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))',
  '    def forward(self, x):',
  '        return self.body(x)',
].join('\n');

describe('the models of a reading', () => {
  it('are those of the tree, worked out once, also when the tree is gone', async () => {
    const tree = (await parserFor('python')).parse(MODEL);
    const expected = detectModels('python', tree);
    const reading = read('python', tree);
    tree.delete();
    const outline = reading.outline();
    assert.deepEqual(reading.detection, expected.detection);
    assert.deepEqual(outline, expected.outline);
    assert.equal(outline.models.length, 1);
    assert.equal(reading.outline(), outline);
  });
});

describe('a reading', () => {
  it('has no getters of its own: they would keep its text until all of the memory is looked through', async () => {
    const reading = read('python', (await parserFor('python')).parse(MODEL));
    const own = Object.entries(Object.getOwnPropertyDescriptors(reading));
    assert.deepEqual(
      own.filter(([, { get }]) => get),
      [],
    );
  });
});
