import assert from 'node:assert/strict';
import { type Porting, portingOf } from '../../../src/advice/porting';
import type { ActivationUse } from '../../../src/detect/use';
import { portingNotes } from '../../../src/report/portingText';
import { words } from '../../../src/text/text';
import { use, value } from './hoverUses';

function ported(shown: ActivationUse): Porting {
  const porting = portingOf(shown, words());
  assert.ok(porting);
  return porting;
}

const slope = (given: number, source: 'literal' | 'default') => ({
  parameters: { negative_slope: value('negative_slope', given, source) },
});

describe('the notes on a port', () => {
  const cases: readonly (readonly [
    title: string,
    shown: ActivationUse,
    notes: readonly string[],
  ])[] = [
    [
      'a default that differs',
      use('leaky_relu', slope(0.01, 'default')),
      ['To keep the function, give negative_slope = 0.01 when porting.'],
    ],
    [
      'a value that the code gives',
      use('leaky_relu', slope(0.2, 'literal')),
      [
        'No difference: the code gives the parameters itself, and they mean the same in Keras, TensorFlow, TensorFlow.js, JAX.',
      ],
    ],
    [
      'a function without parameters',
      use('relu'),
      ['No difference: it is the same function in Keras, TensorFlow, TensorFlow.js, JAX.'],
    ],
    [
      'a default that all have',
      use('elu', { parameters: { alpha: value('alpha', 1, 'default') } }),
      ['No difference: its defaults are the same in Keras, TensorFlow, TensorFlow.js, JAX.'],
    ],
    [
      'a value that one of them cannot be told',
      use('elu', { parameters: { alpha: value('alpha', 0.5) } }),
      ['In TensorFlow, alpha cannot be set.'],
    ],
    [
      'a name that means another function',
      use('gelu_erf', { text: 'GELU', spelling: 'torch.nn.GELU' }),
      [],
    ],
    [
      'what some do not have',
      use('hard_swish'),
      [
        'No difference: it is the same function in Keras, JAX.',
        'No counterpart in TensorFlow outside Keras, TensorFlow.js.',
      ],
    ],
  ];
  for (const [title, shown, notes] of cases) {
    it(`speak of ${title}`, () => {
      assert.deepEqual(portingNotes(ported(shown), words()), notes);
    });
  }
});
