import assert from 'node:assert/strict';
import type { CodeWeights } from '../../../../src/report/depth/chain';
import type { StartId } from '../../../../src/report/depth/settings';
import { startOf } from '../../../../src/report/depth/weights';
import { activation } from '../../math/network/networks';

const fans = { fanIn: 100, fanOut: 300 };

describe('how a layer starts', () => {
  /** n_in Var(w), by hand from the rules, for 100 inputs and 300 outputs. */
  const rules: readonly (readonly [StartId, string, number])[] = [
    ['torch_default', 'relu', 1 / 3],
    ['xavier', 'relu', (2 * 100) / 400],
    ['he_in', 'relu', 2],
    ['he_out', 'relu', 2 / 3],
    ['lecun', 'relu', 1],
    ['he_in', 'prelu', 2 / (1 + 0.25 ** 2)],
    // Frameworks give ELU and the others what He's rule says of ReLU.
    ['he_in', 'elu', 2],
    ['he_in', 'tanh', 2],
    ['he_in', 'gelu_erf', 2],
    ['taylor', 'elu', 1],
    ['taylor', 'relu', 2],
  ];
  for (const [start, id, expected] of rules) {
    it(`${start} before ${id}: n·Var(w) = ${expected}`, () => {
      const layer = { fans, activation: activation(id), framework: 'torch' };
      const { weights, told } = startOf(start, layer);
      assert.ok(weights.kind === 'normal' && told);
      assert.ok(Math.abs(weights.varianceTimesFanIn / expected - 1) < 1e-12);
    });
  }

  it('has biases by PyTorch’s default alone', () => {
    const layer = { fans, activation: activation('relu'), framework: 'torch' };
    const starts = ['torch_default', 'xavier', 'he_in', 'lecun', 'taylor', 'lsuv'] as const;
    const biases = starts.map((start) => startOf(start, layer).biasVariance);
    assert.deepEqual(biases, [1 / 3 / 100, 0, 0, 0, 0, 0]);
  });

  it('is the framework’s default where there is no code', () => {
    const of = (framework: string) =>
      startOf('code', { fans, activation: activation('relu'), framework });
    assert.deepEqual(of('torch'), startOf('torch_default', { ...layerOf('torch') }));
    assert.deepEqual(of('keras'), startOf('xavier', { ...layerOf('keras') }));
  });

  /** As code writes them; the real layer has 50 inputs. */
  const written: readonly (readonly [
    string,
    Partial<CodeWeights['initialiser']>,
    number | undefined,
  ])[] = [
    ['kaiming_normal_', { scheme: 'he', scale: 2, mode: 'fanIn' }, 2],
    ['kaiming_normal_, fan_out', { scheme: 'he', scale: 2, mode: 'fanOut' }, 2 / 3],
    ['glorot_uniform', { scheme: 'glorot', scale: 1, mode: 'average' }, 0.5],
    ['normal_(std=0.1)', { scheme: 'normal', deviation: 0.1 }, 50 * 0.01],
    ['orthogonal_', { scheme: 'orthogonal', gain: 1 }, 1 / 3],
    ['a function of one’s own', { scheme: 'unknown' }, undefined],
    ['under a condition', { scheme: 'he', scale: 2, mode: 'fanIn', conditional: true }, undefined],
  ];
  for (const [name, initialiser, expected] of written) {
    it(`is what the code says: ${name}`, () => {
      const code = {
        fanIn: 50,
        fanOut: 150,
        bias: true,
        initialiser: { ...plain, ...initialiser },
      };
      const { weights, told } = startOf('code', { ...layerOf('torch'), code });
      assert.equal(told, expected !== undefined);
      assert.ok(weights.kind === 'normal');
      assert.ok(Math.abs(weights.varianceTimesFanIn / (expected ?? 1 / 3) - 1) < 1e-12);
    });
  }
});

function layerOf(framework: string) {
  return { fans, activation: activation('relu'), framework };
}

const plain: CodeWeights['initialiser'] = {
  scheme: 'normal',
  name: 'init',
  distribution: undefined,
  source: 'call',
  span: undefined,
  call: undefined,
  mode: undefined,
  nonlinearity: undefined,
  a: undefined,
  gain: undefined,
  scale: undefined,
  deviation: undefined,
  settings: [],
  conditional: false,
};
