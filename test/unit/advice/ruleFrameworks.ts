import type { RuleSlug } from '../../../src/advice/adviceRule';

/** Whose code a rule may speak of. `tensorflow`: functions of TensorFlow itself, beside Keras. */
export type RuleFramework = 'torch' | 'keras' | 'tensorflow' | 'tfjs';

const all = ['torch', 'keras', 'tfjs'] as const;

/** Every rule, and where it applies; where it does not, why. */
export const ruleFrameworks: Readonly<Record<RuleSlug, readonly RuleFramework[]>> = {
  'sigmoid-deep': all,
  'sigmoid-hidden': all,
  'tanh-deep': all,
  'no-nonlinearity': all,
  'relu-deep-no-bn': all,
  'prelu-fanin-deep': all,
  // No LSUV is known for TensorFlow.js.
  'elu-lsuv-deep': ['torch', 'keras'],
  'bn-before-elu': all,
  'elu-bn-redundant': all,
  // Keras and TensorFlow.js find the width of inputs themselves.
  'crelu-width': ['torch'],
  'elu-taylor-init': all,
  'init-mismatch': all,
  'default-init': all,
  'prelu-init': all,
  'prelu-weight-decay': all,
  // PyTorch has a slope a channel, or one.
  'prelu-per-element': ['keras', 'tfjs'],
  'prelu-shared-instance': all,
  'leaky-slope': all,
  // The others have no RReLU.
  'rrelu-mode': ['torch'],
  'mpelu-setup': all,
  'mpelu-degenerate': ['torch', 'tensorflow', 'tfjs'],
  'mpelu-alpha-zero': ['torch', 'tensorflow'],
  // A class of Python is looked for.
  'noisy-test': ['torch', 'keras'],
  // What a loss of Keras is given, `from_logits` says.
  'softmax-cross-entropy': ['torch', 'tensorflow', 'tfjs'],
  'from-logits-mismatch': ['keras', 'tfjs'],
  'sigmoid-bce-logits': ['torch', 'tensorflow', 'tfjs'],
  // The others have no such loss.
  'nll-without-log-softmax': ['torch'],
  'activation-as-probability': all,
  // Keras sums over the last axis unless told otherwise.
  'softmax-axis': ['torch', 'tfjs'],
  'framework-trap': ['torch', 'keras', 'tensorflow', 'tfjs'],
  'unstable-form': ['torch', 'keras', 'tensorflow', 'tfjs'],
  'bias-shift': all,
  'relu-dead': all,
  'resnet-prelu': all,
  'maxout-cost': all,
  // TensorFlow alone has one, and in PyTorch it is joined by hand.
  'crelu-where': ['torch', 'tensorflow'],
};
