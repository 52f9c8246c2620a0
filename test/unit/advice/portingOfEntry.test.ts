import assert from 'node:assert/strict';
import { catalogue } from '../../../src/activations/catalogue';
import { portingOfEntry } from '../../../src/advice/portingOfEntry';
import { portedEntries } from '../../../src/editor/comparison';
import { words } from '../../../src/text/text';

const say = words();

describe('an entry of the catalogue in other frameworks', () => {
  it('begins with the first framework that has it, as it is by default there', () => {
    const places = portingOfEntry('leaky_relu', say)?.counterparts.map(
      (one) => `${one.settings.negative_slope}: ${one.places.join(', ')}`,
    );
    assert.deepEqual(places, [
      '0.01: PyTorch, JAX',
      '0.3: Keras layers, TensorFlow.js layers',
      '0.2: Keras functions, tf.nn, TensorFlow.js operations',
    ]);
  });

  it('is another function where the name is', () => {
    const found = portingOfEntry('hard_sigmoid_slope_0_2', say)?.counterparts;
    assert.deepEqual(
      found?.map(({ activation, places }) => [activation, places[0]]),
      [
        ['hard_sigmoid_slope_0_2', 'Keras 2'],
        ['hard_sigmoid_slope_1_6', 'PyTorch'],
      ],
    );
  });

  it('is nowhere where no framework has it', () => {
    assert.equal(portingOfEntry('mpelu', say), undefined);
    assert.equal(portingOfEntry('nothing', say), undefined);
  });

  it('is told to the panel where it is not the same everywhere, and only there', () => {
    const differing = catalogue
      .map(({ id }) => id)
      .filter((id) => (portingOfEntry(id, say)?.counterparts.length ?? 0) > 1);
    assert.deepEqual(Object.keys(portedEntries(say)).sort(), differing.sort());
  });
});
