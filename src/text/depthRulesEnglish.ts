/** Rules of depth, saturation and structure: what is said of code, and their pages. */
export const depthRulesEnglish = {
  'rule.sigmoid-deep.title': 'Many hidden sigmoid layers',
  'rule.sigmoid-deep.message':
    '{count} hidden sigmoid layers: sigmoid’s derivatives alone scale the gradient by at most (1/4)^{count} = {bound}. Use ReLU or ELU, tanh with Xavier initialisation, or batch normalisation.',
  'rule.sigmoid-deep.message.expected':
    '{count} hidden sigmoid layers: sigmoid’s derivatives alone scale the gradient by at most (1/4)^{count} = {bound}; with this initialisation mean-field theory expects a factor of about {gradient}. Use ReLU or ELU, tanh with Xavier initialisation, or batch normalisation.',
  'rule.sigmoid-deep.what':
    'Five or more hidden layers with a sigmoid each, in a chain without normalisation and without shortcuts.',
  'rule.sigmoid-deep.why':
    'The derivative of the sigmoid is at most 1/4. Back-propagation multiplies one such factor a layer, so that the first layers get almost no gradient. Glorot and Bengio saw a net with five hidden sigmoid layers that never left saturation, while one with four did after about 100 epochs. The weights multiply the gradient too: the second number in the message is what mean-field theory of wide layers expects of both at the start of training.',
  'rule.sigmoid-deep.exceptions':
    'Sigmoids that gate another value (squeeze and excitation, LSTM, GRU, GLU, attention) and the last layer are not counted. A net with batch or layer normalisation or with residual sums is left alone, and so is one of which a part cannot be followed.',
  'rule.sigmoid-deep.since':
    'An Inception net of sigmoids was trained to 69.8 % accuracy on ImageNet with batch normalisation, and stayed at chance without it. Deep sigmoid nets are also reported to train when their weights start with a suitable negative mean.',

  'rule.sigmoid-hidden.title': 'Hidden sigmoid layer',
  'rule.sigmoid-hidden.message':
    'A sigmoid between layers has a mean output of 0.5; tanh(x) = 2·sigmoid(2x) − 1 has mean 0 and is reported to train faster. ReLU is the usual first choice.',
  'rule.sigmoid-hidden.what': 'A sigmoid between two weighted layers that is no gate.',
  'rule.sigmoid-hidden.why':
    'Its output is always positive, so that all weights of a unit in the next layer are pushed in the same direction at each step. The mean output acts like an additional bias.',
  'rule.sigmoid-hidden.exceptions':
    'Gates, outputs and attention are not meant. Where many such layers follow each other, AL101 speaks instead.',

  'rule.tanh-deep.title': 'Deep chain of tanh layers',
  'rule.tanh-deep.message':
    '{count} hidden tanh layers without normalisation: with this initialisation mean-field theory expects the gradient to shrink to about {gradient}. Use Xavier or orthogonal initialisation, normalisation, or another activation.',
  'rule.tanh-deep.what':
    'Ten or more hidden tanh layers without normalisation and shortcuts, whose weights do not start by a rule that suits tanh.',
  'rule.tanh-deep.why':
    'tanh saturates on both sides as sigmoid does, only with a slope of 1 at 0. PyTorch’s default start is narrower than Xavier’s, so that signal and gradient fade from layer to layer.',
  'rule.tanh-deep.exceptions':
    'The number of layers is a choice of this program: the survey gives none. Xavier (Glorot) and orthogonal starts are left alone, and so is what cannot be told.',
  'rule.tanh-deep.since':
    'Plain convolutional nets of 10,000 tanh layers were trained with a (delta-)orthogonal start at the edge of chaos; with tanh all singular values of the Jacobian can stay near 1, which ReLU does not allow.',

  'rule.no-nonlinearity.title': 'Two linear layers without an activation between them',
  'rule.no-nonlinearity.message':
    '{first} and {second} follow each other without an activation: together they compute no more than one linear layer.',
  'rule.no-nonlinearity.message.run':
    '{count} layers in a row, {first} to {last}, have no activation between them: together they compute no more than one linear layer.',
  'rule.no-nonlinearity.what':
    'A dense or convolutional layer whose result goes to the next one as it is, or only through dropout, reshaping or batch normalisation.',
  'rule.no-nonlinearity.why':
    'The product of two matrices is a matrix: the second layer adds parameters and computation, but no function that the first could not have computed alone. Often the activation was forgotten: layers of Keras and TensorFlow.js have none unless they are told.',
  'rule.no-nonlinearity.exceptions':
    'A first layer that is narrower than both its inputs and the next layer is a factorisation on purpose. Pointwise, depthwise and grouped convolutions, layers that are used twice, projections in attention, sums with a shortcut and max pooling are left alone, and so are layers whose width is not known.',

  'rule.relu-deep-no-bn.title': 'Very deep ReLU net without normalisation',
  'rule.relu-deep-no-bn.message':
    '{depth} layers with ReLU and without normalisation are reported not to converge even with He initialisation: consider ELU or MPELU with Taylor initialisation, or batch normalisation, and check that the inputs are scaled.',
  'rule.relu-deep-no-bn.message.expected':
    '{depth} layers with ReLU and without normalisation are reported not to converge even with He initialisation, though mean-field theory expects a signal of variance {signal} at the end: consider ELU or MPELU with Taylor initialisation, or batch normalisation, and check that the inputs are scaled.',
  'rule.relu-deep-no-bn.what':
    '30 or more weighted layers with ReLU, initialised by He’s rule, in a chain without normalisation and shortcuts.',
  'rule.relu-deep-no-bn.why':
    'In the experiments of Li and others a net of 30 layers with ReLU did not converge with He’s initialisation by fan-in, fan-out or their average, while the same net with ELU or MPELU did. This is a report of one network, not a law.',
  'rule.relu-deep-no-bn.exceptions': 'Residual nets and nets with normalisation are not meant.',
  'rule.relu-deep-no-bn.since':
    'He and others themselves report a 30-layer ReLU net that converges with their initialisation. Hanin and Rolnick prove that it keeps the mean length of signals at any depth; what remains is a variance that grows with the sum of 1/width. A recheck of the 30-layer net points to its inputs: pixels that are not scaled (standard deviation 60) make it diverge, inputs of variance 1 do not.',

  'rule.prelu-fanin-deep.title': 'Very deep PReLU net initialised by fan-in',
  'rule.prelu-fanin-deep.message':
    '{depth} layers with PReLU and without normalisation are reported to diverge when initialised by fan-in; by fan-out they converged.',
  'rule.prelu-fanin-deep.message.expected':
    '{depth} layers with PReLU and without normalisation are reported to diverge when initialised by fan-in; by fan-out they converged. Mean-field theory expects a signal of variance {signal} at the end, if the inputs have variance 1.',
  'rule.prelu-fanin-deep.fix': 'Initialise by fan-out',
  'rule.prelu-fanin-deep.what':
    '30 or more weighted layers with PReLU that start by He’s rule with fan-in, which is the default, or the average of both fans.',
  'rule.prelu-fanin-deep.why':
    'In the experiments of Li and others a 30-layer PReLU net diverged with fan-in and with the average, and converged with fan-out; ELU and MPELU converged with all three.',
  'rule.prelu-fanin-deep.exceptions': 'Residual nets and nets with normalisation are not meant.',
  'rule.prelu-fanin-deep.since':
    'By theory either fan is enough, as their ratio cancels over the layers. A recheck of the net finds an explosion that unscaled inputs drive: with inputs of variance 1 the fan-in net stays finite.',

  'rule.elu-lsuv-deep.title': 'LSUV with a very deep ELU net',
  'rule.elu-lsuv-deep.message':
    'LSUV before {depth} layers of ELU without normalisation: nets of 30 and 52 layers are reported to diverge within a few iterations. Use Taylor initialisation instead.',
  'rule.elu-lsuv-deep.what':
    'A file that uses LSUV and holds a model of 30 or more weighted layers with ELU or MPELU, without normalisation and shortcuts.',
  'rule.elu-lsuv-deep.why':
    'LSUV sets the variance of every layer’s output to 1. For ELU the squared gradient then grows by 1.036 a layer, which is 2.9 over 30 layers and 6.3 over 52, and the authors of MPELU saw their nets blow up. A recheck of their convolutional net on random labels, with a learning rate of 0.01, gave the same; small dense nets did not, as the page of this rule shows.',
  'rule.elu-lsuv-deep.exceptions':
    'With a smaller learning rate or a warm-up the start may survive. Nets with normalisation are not meant.',

  'rule.bn-before-elu.title': 'Batch normalisation directly before ELU',
  'rule.bn-before-elu.message':
    'After {name} about {percent} % of the inputs of this ELU lie where it differs from a leaky ReLU of slope {alpha} by less than 0.01. Consider a learned α (MPELU), or ELU without normalisation.',
  'rule.bn-before-elu.what':
    'Batch normalisation whose result goes straight into an ELU of fixed α.',
  'rule.bn-before-elu.why':
    'Batch normalisation brings inputs near 0, where ELU is close to its tangent αx, so that it acts like a leaky ReLU of slope α. For standard normal inputs the share that differs by less than 0.01 follows from α; for α = 1 it is 55.8 % (the survey, from a rounded table, says 55.57 %). Of all inputs 50 % are positive ones, where ELU is the identity anyway, and 5.8 % the rest. Only 11.5 % of the negative inputs are that close.',
  'rule.bn-before-elu.exceptions':
    'With learned scale and shift of the normalisation the inputs may move away from 0 in training. In transformer-like code nothing is said.',
  'rule.bn-before-elu.since':
    'A large comparison by Mishkin and others concludes: ELU without batch normalisation, or ReLU with it. Residual nets with ELU are reported to do well when no normalisation follows the sum.',

  'rule.elu-bn-redundant.title': 'ELU together with batch normalisation',
  'rule.elu-bn-redundant.message':
    '{name} after ELU: the ELU paper finds that batch normalisation does not improve ELU nets, and the MPELU paper that it can hurt them.',
  'rule.elu-bn-redundant.what': 'Batch normalisation that follows an ELU.',
  'rule.elu-bn-redundant.why':
    'The mean output of ELU is already near 0, which is the point of it. Normalising again costs time and is reported to bring nothing.',
  'rule.elu-bn-redundant.exceptions':
    'Where the normalisation stands directly before the ELU, AL108 speaks instead.',
  'rule.elu-bn-redundant.since':
    'The comparison by Mishkin and others agrees: ELU without batch normalisation, or ReLU with it.',

  'rule.crelu-width.title': 'Layer after CReLU has the wrong number of inputs',
  'rule.crelu-width.message':
    'CReLU turns {channels} channels into {doubled}, and this layer takes {inputs}.',
  'rule.crelu-width.fix': 'Take {doubled} inputs',
  'rule.crelu-width.what':
    'A layer after CReLU whose number of inputs is not twice the number of outputs of the layer before.',
  'rule.crelu-width.why':
    'CReLU gives max(0, x) and max(0, −x) side by side, which doubles the channels. The model fails when it runs. To keep the width, halve the filters before it; with as many filters as before, the parameters of the next layer double.',
  'rule.crelu-width.exceptions':
    'Only numbers that the source states are compared, and only between layers of the same kind.',
} as const;
