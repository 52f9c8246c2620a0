/** Rules of initialisation and of parameters that activations have: what is said, and their pages. */
export const initialisationRulesEnglish = {
  'rule.init.fix.taylor': 'Use the variance that suits this activation',
  'rule.init.fix.he': 'Use He initialisation',

  'rule.elu-taylor-init.title': 'He initialisation before ELU or MPELU',
  'rule.elu-taylor-init.message':
    '{name} is derived for ReLU. For an activation with slope {slope} left of 0 Taylor initialisation takes n·Var(w) = {variance} in place of 2.',
  'rule.elu-taylor-init.what':
    'Weights that start by He’s rule for ReLU, before an ELU or MPELU of known α and β.',
  'rule.elu-taylor-init.why':
    'He’s rule counts on half of the variance being cut off by ReLU. ELU and MPELU let a part αβ of the left half through: their authors take the standard deviation √(2/(n(1 + α²β²))), which for ELU with α = 1 halves the variance. In PyTorch that is `a=αβ` together with `nonlinearity="leaky_relu"`: with "relu" the `a` is ignored.',
  'rule.elu-taylor-init.exceptions':
    'He’s rule works in practice for ELU; it only has no derivation. For inputs of variance 1 the exact neutral value for ELU is 1.55, between Taylor’s 1 and He’s 2.',

  'rule.init-mismatch.title': 'Initialisation for another activation',
  'rule.init-mismatch.message.rectifier':
    '{name} assumes an activation with slope 1 on both sides; with {next} the signal’s variance is halved in each layer. Use He initialisation.',
  'rule.init-mismatch.message.symmetric':
    '{name} is made for rectifiers; before {next} use Xavier (Glorot) initialisation.',
  'rule.init-mismatch.message.selu':
    '{name} is not what {next} needs: it keeps mean and variance only with LeCun-normal weights.',
  'rule.init-mismatch.message.told':
    '{name} is told of {told}, and {next} follows: the gain is that of another activation.',
  'rule.init-mismatch.fix.gain': 'Take the gain of {name}',
  'rule.init-mismatch.what':
    'Weights that start by a rule for one kind of activation, or are told of one, before another kind.',
  'rule.init-mismatch.why':
    'Each rule keeps the variance of signals for the activation that it is derived for: Xavier for a linear unit, He for rectifiers, LeCun for SELU. With another activation the variance shrinks or grows by the same factor in every layer.',
  'rule.init-mismatch.exceptions':
    'Only a start that is written in the source is looked at, only where an activation follows directly, and only if no layer of the same initialiser is followed by a fitting one. With normalisation in the net nothing is said of a start, but of a wrong gain. A gain in the source is taken as meant.',

  'rule.default-init.title': 'Deep net with the framework’s default start',
  'rule.default-init.message':
    '{count} hidden activations with PyTorch’s default weights (n·Var(w) = 1/3) and without normalisation: by mean-field theory the part of the signal’s variance that comes from the input falls to about {signal}, the gradient to {gradient}. Initialise the weights by He’s rule.',
  'rule.default-init.message.glorot':
    '{count} hidden activations with the default Glorot weights (n·Var(w) = 1) and without normalisation: by mean-field theory the signal’s variance falls to about {signal}, the gradient to {gradient}. Initialise the weights by He’s rule.',
  'rule.default-init.what':
    'Ten or more hidden layers whose weights all start by the framework’s default, without normalisation and shortcuts.',
  'rule.default-init.why':
    'PyTorch’s layers start with `kaiming_uniform_(a=√5)`, which is U(−1/√n, 1/√n) and has a third of LeCun’s variance. ReLU then keeps a sixth of the signal’s variance in a layer. The default biases add a constant that hides this in the size of outputs: it is the same for every input. The layers of Keras and TensorFlow.js start by Glorot’s rule, with which ReLU keeps a half.',
  'rule.default-init.exceptions':
    'Nets with normalisation or residual sums are not meant, nor files that initialise any layer themselves or load weights.',

  'rule.prelu-init.title': 'PReLU starts at another slope than 0.25',
  'rule.prelu-init.message': 'This PReLU starts at a slope of {start}; the paper starts at 0.25.',
  'rule.prelu-init.message.zero':
    'This PReLU starts at a slope of 0, as a plain ReLU; the paper starts at 0.25.',
  'rule.prelu-init.fix': 'Start at 0.25',
  'rule.prelu-init.what':
    'A PReLU layer whose slope starts at another value than 0.25, also by the framework’s default.',
  'rule.prelu-init.why':
    'He and others start the slopes at 0.25. PyTorch does too; Keras and TensorFlow.js start at 0, where the layer is a ReLU until training moves the slopes.',
  'rule.prelu-init.exceptions':
    'Another start is not wrong: it is another experiment than the paper’s.',

  'rule.prelu-weight-decay.title': 'Weight decay on the slopes of PReLU',
  'rule.prelu-weight-decay.message':
    '{name} decays all parameters by {decay}, the slopes of PReLU too, which pulls them to 0 and PReLU to ReLU. The PReLU paper and PyTorch advise against it; the survey’s author finds that it depends and usually helps.',
  'rule.prelu-weight-decay.message.regularizer':
    'A regulariser on the slopes pulls PReLU to ReLU. The PReLU paper advises against it; the survey’s author finds that it depends and usually helps.',
  'rule.prelu-weight-decay.fix': 'Put the slopes into a group without weight decay',
  'rule.prelu-weight-decay.what':
    'An optimiser with weight decay over all parameters of a model with PReLU, or a regulariser on the slopes.',
  'rule.prelu-weight-decay.why':
    'Weight decay moves every parameter towards 0, and a PReLU whose slope is 0 is a ReLU. The sources disagree on whether that is bad: He and others and PyTorch’s documentation advise against it, the survey’s author usually found regularisation helpful.',
  'rule.prelu-weight-decay.exceptions':
    'Optimisers that are given groups of parameters are left alone.',

  'rule.prelu-per-element.title': 'PReLU with a slope for every pixel',
  'rule.prelu-per-element.message':
    'Without shared axes this PReLU learns one slope for each element of the feature map, not one for each channel.',
  'rule.prelu-per-element.message.channels':
    'Without shared axes this PReLU learns one slope for each element of the feature map, {channels} times height times width, where the paper has {channels}.',
  'rule.prelu-per-element.fix': 'Share the slopes over the axes {axes}',
  'rule.prelu-per-element.what':
    'A PReLU layer of Keras or TensorFlow.js behind a convolution, without `shared_axes`.',
  'rule.prelu-per-element.why':
    'In the paper a channel has one slope. Keras and TensorFlow.js take one for each element unless axes are shared: many more parameters, and a model that fits one size of image only.',
  'rule.prelu-per-element.exceptions':
    'The axes of the fix are those of channels-last data, the default of both frameworks.',

  'rule.prelu-shared-instance.title': 'One PReLU at several places',
  'rule.prelu-shared-instance.message':
    'This PReLU is applied at {count} places, which share its slope. Make one for each place if they should learn their own.',
  'rule.prelu-shared-instance.message.several':
    'This PReLU is applied at several places, which share its slope. Make one for each place if they should learn their own.',
  'rule.prelu-shared-instance.what': 'One PReLU object that a model applies more than once.',
  'rule.prelu-shared-instance.why':
    'A ReLU has nothing to learn, so that one object can serve everywhere. PReLU has a parameter: all places share it and add up their gradients.',
  'rule.prelu-shared-instance.exceptions': 'Sharing may be meant: it saves parameters.',

  'rule.leaky-slope.title': 'Steep leaky ReLU',
  'rule.leaky-slope.message':
    'A slope of {slope} is near to linear: on a 15-layer ImageNet net accuracy fell as the slope grew over 0.1, 0.25, 0.5 and 1.',
  'rule.leaky-slope.message.linear':
    'With a slope of 1 this is the identity, and the layers around it are one linear layer.',
  'rule.leaky-slope.what': 'A leaky ReLU whose slope is stated as 0.5 or more.',
  'rule.leaky-slope.why':
    'The nearer the slope is to 1, the less the unit bends. The survey’s author tried four slopes on one network: the steeper, the worse, and 1 was worst.',
  'rule.leaky-slope.exceptions':
    'One network is one experiment. The slope that an initialiser is told of is not meant.',

  'rule.rrelu-mode.title': 'RReLU that never draws its slope',
  'rule.rrelu-mode.message':
    'Without training=True this is no RReLU but a leaky ReLU with a fixed slope: the slope is drawn in training mode only.',
  'rule.rrelu-mode.message.slope':
    'Without training=True this is no RReLU but a leaky ReLU with the slope {slope}: the slope is drawn in training mode only.',
  'rule.rrelu-mode.message.training':
    'Nothing in this file takes {model} out of training mode, so that RReLU still draws a slope at random where it is evaluated.',
  'rule.rrelu-mode.fix': 'Pass the mode of the module',
  'rule.rrelu-mode.fix.eval': 'Call {model}.eval() before',
  'rule.rrelu-mode.what':
    '`F.rrelu` or `torch.rrelu` without the argument `training`; or a model with `nn.RReLU` that a file runs without gradients, or with loaded weights and without training, and that it never sets to `eval()`.',
  'rule.rrelu-mode.why':
    'The module `nn.RReLU` knows whether it trains; the function does not, and takes `training=False`. It then uses the mean of both bounds as its slope, and the random slope, which is the point of RReLU, never happens. A module on the other hand starts in training mode, and draws its slopes at random until `eval()` is called.',
  'rule.rrelu-mode.exceptions':
    'In code that only evaluates, the call is right. Where a library or a function of another file may set the mode of a model, nothing is said of it.',

  'rule.mpelu-setup.title': 'MPELU with an unusual start',
  'rule.mpelu-setup.message':
    'This MPELU starts at α = {alpha} and β = {beta}; the paper starts at α = 1 or 0.25 and β = 1, with weight decay on both.',
  'rule.mpelu-setup.what': 'A class of the project named MPELU that is made with other values.',
  'rule.mpelu-setup.why':
    'The paper’s experiments start at α = 1 or 0.25 and β = 1, keep β above 0, decay both and give them a learning rate of their own. The weights before it start by Taylor’s rule.',
  'rule.mpelu-setup.exceptions': 'Only values that the source states are compared.',

  'rule.mpelu-degenerate.title': 'MPELU that is a simpler activation',
  'rule.mpelu-degenerate.message.elu': 'With α = 1 and β = 1 this is ELU.',
  'rule.mpelu-degenerate.message.relu': 'With α = 0 this is ReLU.',
  'rule.mpelu-degenerate.message.leaky':
    'With β = {beta} this is nearly a leaky ReLU with the slope αβ = {slope}.',
  'rule.mpelu-degenerate.what':
    'A function named MPELU that is called with numbers at which it becomes another activation.',
  'rule.mpelu-degenerate.why':
    'MPELU contains ELU (α = β = 1), ReLU (α = 0) and nearly PReLU (small β). With fixed values the simpler one says what is meant and is faster.',
  'rule.mpelu-degenerate.exceptions': 'Where α and β are learned, such values are starts.',

  'rule.mpelu-alpha-zero.title': 'MPELU gradient that divides by α',
  'rule.mpelu-alpha-zero.message':
    'This gradient divides by α and is NaN at α = 0; compute e^(βx) − 1 with expm1 instead.',
  'rule.mpelu-alpha-zero.what': 'A `backward` of a class named MPELU that divides by α.',
  'rule.mpelu-alpha-zero.why':
    'The derivative by α is e^(βx) − 1, which is f/α. Written as a quotient it is 0/0 where α is 0, and one NaN spreads over all weights. `expm1(βx)` is exact and needs no division.',
  'rule.mpelu-alpha-zero.exceptions': 'A division that is guarded by a small number is let pass.',

  'rule.noisy-test.title': 'Noisy activation that is random at test time, or starts dead',
  'rule.noisy-test.message':
    'This activation draws noise in evaluation too; at test time the paper takes the noise’s mean.',
  'rule.noisy-test.message.zero':
    'p = 0 is a dead start: the noise is 0 there, and so is its gradient.',
  'rule.noisy-test.what':
    'A class named like a noisy activation that draws random numbers without asking for the mode, or whose p starts at 0.',
  'rule.noisy-test.why':
    'The noise belongs to training: at test time its mean takes its place, √(2/π) for half-normal noise and 0 for normal noise. At p = 0 the noise has no size and its derivative by p vanishes, so that p never moves.',
  'rule.noisy-test.exceptions':
    'Noisy layers of reinforcement learning, which explore by their noise, are not meant.',
} as const;
