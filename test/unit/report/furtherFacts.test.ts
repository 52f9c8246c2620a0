import assert from 'node:assert/strict';
import type { Settings } from '../../../src/activations/activation';
import { findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { analyse } from '../../../src/math/analyse';
import { furtherFacts } from '../../../src/report/furtherFacts';
import { words } from '../../../src/text/text';

describe('facts that only some activations have', () => {
  const texts: readonly (readonly [id: string, settings: Settings, lines: readonly string[]])[] = [
    ['tanh', {}, []],
    [
      'softmax',
      {},
      [
        'Entries of the Jacobian: on the diagonal (0, 0.25]; off the diagonal [−0.25, 0) for two classes; off the diagonal (−0.25, 0) for more',
      ],
    ],
    [
      'sparsemax',
      {},
      [
        'Entries of the Jacobian: on the diagonal {0, 0.5} for two classes; off the diagonal {−0.5, 0} for two classes; on the diagonal {0, 0.5, 0.6667, 0.75} with up to 4 active classes and so on for more; off the diagonal {−0.5, −0.3333, −0.25, 0} with up to 4 active classes and so on for more',
      ],
    ],
    [
      'swiglu',
      {},
      ['Entries of the Jacobian: by the value [−0.2785, ∞); by the gate’s input (−∞, ∞)'],
    ],
    [
      'maxout',
      { weights: [1, -1] },
      [
        'Entries of the Jacobian: by the input {−1, 1}; by a piece’s output {0, 1}',
        'Independent pieces: the largest of 2: mean 0.5642, square 1, neutral variance × fan-in 1',
        '∂f/∂w₁: x for w₁x + b₁ > w₂x + b₂, 0 for w₁x + b₁ < w₂x + b₂',
        '∂f/∂w₂: 0 for w₁x + b₁ > w₂x + b₂, x for w₁x + b₁ < w₂x + b₂',
        '∂f/∂b₁: 1 for w₁x + b₁ > w₂x + b₂, 0 for w₁x + b₁ < w₂x + b₂',
        '∂f/∂b₂: 0 for w₁x + b₁ > w₂x + b₂, 1 for w₁x + b₁ < w₂x + b₂',
        'Special cases: w = [1, 0]: ReLU; w = [1, −1]: |x|; w = [1, 0.01]: Leaky ReLU; w = [1]: Identity',
      ],
    ],
    [
      'rrelu',
      { test: 'paper' },
      [
        'Training law: f(x) = x for x ≥ 0, 1/r·x otherwise; r uniform between 3 and 8',
        'Mean over the draws: x for x ≥ 0, ln(u/l)/(1/l − 1/u)·x otherwise',
        'Spread in training: 68 % of the draws: r from 3.793 to 7.207',
        'Special cases: l = 0.25, u = 0.25: Leaky ReLU (a = 0.25)',
        'Measured at kinks: at x = 0: 0.229167 by F.rrelu (torch 2.13.0)',
      ],
    ],
    [
      'noisy_relu',
      {},
      [
        'Training law: f(x) = max(0, x + c·ξ); ξ standard normal',
        'Mean over the draws: x·Φ(x/c) + c(exp(−(x/c)²/2)/√(2π))',
        'Spread in training: 68 % of the draws: ξ from −1 to 1',
      ],
    ],
    [
      'noisy_hard_tanh',
      { noise: 'input' },
      [
        'Training law: NANI: f(x) = min(max(x + c·ξ, −1), 1); ξ standard normal',
        'Mean over the draws: −1 + ((x + 1)·Φ((x + 1)/c) + c(exp(−((x + 1)/c)²/2)/√(2π)) − ((x − 1)·Φ((x − 1)/c) + c(exp(−((x − 1)/c)²/2)/√(2π))))',
        'Spread in training: 68 % of the draws: ξ from −1 to 1',
        '∂f/∂p: 0',
      ],
    ],
    [
      'prelu',
      {},
      [
        '∂f/∂a: x for x < 0, 0 for x > 0',
        'Learning starts at: a = 0.25 (He et al. 2015), 0.25 (PyTorch), 0 (Keras), 0 (TensorFlow.js), 0.01 (JAX), 0.25 (Transformers), 0.25 (timm)',
        'Special cases: a = 0: ReLU; a = 0.01: Leaky ReLU; a = 1: Identity',
        'Measured at kinks: at x = 0: 0.25 by F.prelu a=0.25 (torch 2.13.0), tf.prelu a=0.25 (tfjs 4.22.0)',
      ],
    ],
    [
      'mpelu',
      {},
      [
        '∂f/∂α: eᵝˣ − 1 for x < 0, 0 for x > 0',
        '∂f/∂β: αeᵝˣ·x for x < 0, 0 for x > 0',
        'Learning starts at: α = 1 (Li et al. 2016), 0.25 (Li et al. 2016); β = 1 (Li et al. 2016)',
        'Special cases: α = 1, β = 1: ELU; α = 0: ReLU; α = 25, β = 0.01: nearly PReLU, 0.001246 apart at x = −1',
      ],
    ],
    [
      'hard_tanh',
      {},
      [
        'Special cases: l = 0, u = 6: ReLU6',
        'Measured at kinks: at x = −1, 1: 1 by torch.clamp(x,-1,1) (torch 2.13.0), tf.clip_by_value(-1,1) (tensorflow 2.21.0), jax.nn.hard_tanh (jax 0.10.2), keras.activations.hard_tanh (keras 3.15.1 on tensorflow, keras 3.15.1 on jax), tf.clipByValue(-1,1) (tfjs 4.22.0); 0 by F.hardtanh (torch 2.13.0), keras.activations.hard_tanh (keras 3.15.1 on torch); 0.5 by jnp.clip(-1,1) (jax 0.10.2)',
      ],
    ],
    [
      'softplus',
      {},
      [
        'In a runtime: F.softplus (torch 2.13.0) returns x where βx > 20, at most 2.1·10⁻⁹ below f; tf.softplus (tfjs 4.22.0, CPU) returns x where x > 13.94 and eˣ where x < −13.94, at most 8.8·10⁻⁷ off',
      ],
    ],
    [
      'clip',
      { min: 0 },
      [
        'Special cases: l = 0: ReLU; l = 0, u = 6: ReLU6; l = −1, u = 1: Hardtanh; at its defaults Identity',
      ],
    ],
  ];
  for (const [id, settings, lines] of texts) {
    it(`are said of ${id} ${JSON.stringify(settings)}`, () => {
      assert.deepEqual(linesOf(id, settings), lines);
    });
  }

  it('leave out a formula that would fill the table', () => {
    assert.ok(!linesOf('noisy_tanh', {}).some((line) => line.startsWith('∂f/∂p')));
  });

  it('keep what was measured with other parameters where nothing was with these', () => {
    const [measured] = linesOf('leaky_relu', { negative_slope: 0.1 }).slice(-1);
    assert.match(measured ?? '', /0\.01 by F\.leaky_relu negative_slope=0\.01 \(torch 2\.13\.0\)/);
    assert.match(measured ?? '', /0\.2 by tf\.nn\.leaky_relu negative_slope=0\.2/);
  });

  it('say nothing of a kink that the parameters take away', () => {
    assert.deepEqual(
      linesOf('elu', { alpha: 1 }).filter((line) => line.startsWith('Measured')),
      [],
    );
    assert.match(
      linesOf('elu', { alpha: 2 }).at(-1) ?? '',
      /^Measured at kinks: at x = 0: 2 by F\.elu/,
    );
  });
});

function linesOf(id: string, settings: Settings): readonly string[] {
  const activation = findActivation(id) ?? assert.fail(id);
  const instance = instantiate(activation, settings);
  if (!instance.ok) assert.fail(instance.problem);
  const analysis = analyse(instance.expression);
  return furtherFacts(activation, settings, analysis, words()).map(
    ({ label, value }) => `${label}: ${value}`,
  );
}
