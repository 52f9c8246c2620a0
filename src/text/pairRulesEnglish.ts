/** Rules of pairs of activation and loss, traps of frameworks, and numerical form. */
export const pairRulesEnglish = {
  'rule.loss.fix.without': 'Leave the activation out',
  'rule.loss.fix.fromLogits': 'Set from_logits to {value}',
  'rule.loss.fix.output': 'End in {name}',
  'rule.loss.fix.rename': 'Use {name}',

  'rule.softmax-cross-entropy.title': 'Softmax before a loss that applies it itself',
  'rule.softmax-cross-entropy.message':
    '{loss} applies log-softmax itself: after {output} it is applied twice, which flattens the gradient and keeps the loss from reaching 0.',
  'rule.softmax-cross-entropy.message.log':
    '{loss} applies log-softmax itself: {output} before it changes nothing and can go.',
  'rule.softmax-cross-entropy.what':
    'A softmax whose result goes into a cross-entropy of raw scores.',
  'rule.softmax-cross-entropy.why':
    'The loss takes raw scores (logits) and puts them through log-softmax. Probabilities lie between 0 and 1, so that a second softmax can never be sure: with 10 classes its largest probability is 0.23, and the loss stays above 1.46. Training still works a little, which is why the mistake lasts.',
  'rule.softmax-cross-entropy.exceptions':
    'A softmax for predictions alone, on a value that does not go into the loss, is right. Log-softmax of a log-softmax is the same log-softmax: that case is a note only.',

  'rule.from-logits-mismatch.title': 'from_logits does not fit the output',
  'rule.from-logits-mismatch.message.probabilities':
    '{loss} is told to expect raw scores (from_logits), and the model ends in {output}: the activation is applied twice.',
  'rule.from-logits-mismatch.message.scores':
    '{loss} expects probabilities, and {output} gives raw scores: say from_logits=True, or end in an activation.',
  'rule.from-logits-mismatch.message.named':
    '{loss} expects probabilities, and {output} gives raw scores: end in softmax or sigmoid.',
  'rule.from-logits-mismatch.what':
    'A loss of Keras or TensorFlow.js whose `from_logits` says otherwise than the model’s last activation.',
  'rule.from-logits-mismatch.why':
    '`from_logits` is False unless it is stated. Raw scores are then clipped to probabilities, which stops the gradient wherever a score is below 0 or above 1. The other way round, probabilities go through softmax or sigmoid a second time.',
  'rule.from-logits-mismatch.exceptions':
    'Keras 2 looks for the operation that made the value and undoes the second activation, with a warning; Keras 3 does not. Models with several outputs are left alone.',

  'rule.sigmoid-bce-logits.title': 'Sigmoid before a loss that applies it itself',
  'rule.sigmoid-bce-logits.message':
    '{loss} applies the sigmoid itself: after {output} it is applied twice, and the probability stays between 0.5 and 0.73.',
  'rule.sigmoid-bce-logits.what':
    'A sigmoid whose result goes into a binary cross-entropy of raw scores.',
  'rule.sigmoid-bce-logits.why':
    'The loss takes raw scores. The sigmoid of a number between 0 and 1 lies between 0.5 and 0.731, so that the model can never say no.',
  'rule.sigmoid-bce-logits.exceptions':
    'A sigmoid for predictions alone, on a value that does not go into the loss, is right.',

  'rule.nll-without-log-softmax.title': 'NLL loss without log-softmax',
  'rule.nll-without-log-softmax.message':
    '{loss} expects log probabilities and gets the result of {output}: end in log-softmax.',
  'rule.nll-without-log-softmax.message.scores':
    '{loss} expects log probabilities, and {output} gives raw scores: use cross-entropy, or end in log-softmax.',
  'rule.nll-without-log-softmax.what': 'A negative log-likelihood whose input is no log-softmax.',
  'rule.nll-without-log-softmax.why':
    'The loss only picks the entry of the right class and negates it. On raw scores it has no lower bound and is minimised by larger and larger numbers; on probabilities it rewards without the logarithm and hardly punishes what is wrong.',
  'rule.nll-without-log-softmax.exceptions':
    'A logarithm that is taken by hand between the model and the loss is let pass.',

  'rule.activation-as-probability.title': 'Loss of probabilities after something else',
  'rule.activation-as-probability.message':
    '{loss} expects probabilities, and {output} gives values outside of 0 to 1: end in sigmoid, or use the loss that takes raw scores.',
  'rule.activation-as-probability.message.scores':
    '{loss} expects probabilities, and {output} gives raw scores: end in sigmoid, or use the loss that takes raw scores.',
  'rule.activation-as-probability.what':
    'A cross-entropy of probabilities after an activation whose range is not within 0 to 1, or after none.',
  'rule.activation-as-probability.why':
    'The loss takes logarithms of x and of 1 − x. PyTorch stops with an error outside of 0 to 1; Keras clips, and where it clips there is no gradient.',
  'rule.activation-as-probability.exceptions':
    'The range is computed from the function and its parameters. Where the model cannot be followed to the loss, nothing is said.',

  'rule.softmax-axis.title': 'Softmax without an axis',
  'rule.softmax-axis.message':
    'Without dim PyTorch guesses over what to sum: dimension 0 for 1 or 3 dimensions, else 1. Say dim; for class scores that come last it is -1.',
  'rule.softmax-axis.message.tfjs':
    'Without an axis this layer takes axis 1, though its documentation says the last one.',
  'rule.softmax-axis.fix': 'Sum over the last dimension',
  'rule.softmax-axis.what': 'A softmax, log-softmax or softmin that is not told its dimension.',
  'rule.softmax-axis.why':
    'The guess of PyTorch is deprecated, and for a batch of sequences (3 dimensions) it normalises over the batch. TensorFlow.js’s softmax layer takes axis 1 where the documentation says −1, and fails for 3 dimensions.',
  'rule.softmax-axis.exceptions':
    'Keras, TensorFlow and JAX take the last axis and are left alone.',

  'rule.framework-trap.title': 'Call that does something else than it seems to',
  'rule.framework-trap.softplusName':
    'The second argument of softplus is the operation’s name here: {value} is ignored, and there is no beta.',
  'rule.framework-trap.tensorflowName':
    'The second argument is the operation’s name here: {value} is ignored.',
  'rule.framework-trap.reluSlope':
    'The second argument of this function is the negative slope: it multiplies negative inputs by {value}. The layer ReLU takes the ceiling first, this function does not.',
  'rule.framework-trap.reluInplace': 'The argument of nn.ReLU is inplace: {value} sets no ceiling.',
  'rule.framework-trap.geluPositional': 'F.gelu takes approximate by name only: this call fails.',
  'rule.framework-trap.tfjsSlope':
    'TensorFlow.js ignores negativeSlope: the slope stays 0.3. Its name is alpha here.',
  'rule.framework-trap.tfjsRelu':
    'The reLU layer of TensorFlow.js knows maxValue only and ignores this option.',
  'rule.framework-trap.tfjsElu': 'The elu layer of TensorFlow.js throws for an alpha other than 1.',
  'rule.framework-trap.tfjsFused':
    'leakyrelu in this fused operation has no slope by default: negative values become NaN. Give leakyreluAlpha.',
  'rule.framework-trap.simpleRnn':
    'For simpleRNN null means tanh, not linear as for other layers: say "linear".',
  'rule.framework-trap.keras3Alpha':
    'Keras 3 calls the slope negative_slope here: alpha is an error.',
  'rule.framework-trap.inplace':
    '{name} takes no inplace, which this block passes unless told inplace=None: the call fails.',
  'rule.framework-trap.string': '{framework} does not know the string "{name}" here.',
  'rule.framework-trap.keras3String':
    'Keras 2 takes the string "{name}", Keras 3 does not: it wants its own names, in lower case.',
  'rule.framework-trap.noGain': 'PyTorch has no gain for "{name}": this call fails.',
  'rule.framework-trap.fix.byName': 'Pass it as {name}',
  'rule.framework-trap.fix.rename': 'Call it {name}',
  'rule.framework-trap.fix.callee': 'Use {name}',
  'rule.framework-trap.fix.string': 'Use "{name}"',
  'rule.framework-trap.fix.inplace': 'Pass inplace=None',
  'rule.framework-trap.what':
    'A call of an activation whose argument means something else than it reads, is ignored, or is refused when the program runs.',
  'rule.framework-trap.why':
    'Frameworks order and name the same arguments differently: the layer ReLU(6.) of Keras clips at 6, the function relu(x, 6.) multiplies negatives by 6. Many such calls run without an error and compute another function. Each case was read in the framework’s source: torch 2.13, Keras 3.15, TensorFlow 2.21, TensorFlow.js 4.22.',
  'rule.framework-trap.exceptions':
    'Only calls that certainly reach the framework are meant. A file that registers strings of its own may use any. Which Keras runs is assumed to be 3 unless the file shows otherwise.',

  'rule.unstable-form.title': 'Formula that overflows as it is written',
  'rule.unstable-form.message':
    '{form} overflows as written: in float32 an exponential is infinite beyond about {limit}, and the gradient becomes NaN. {replacement} computes the same without it.',
  'rule.unstable-form.message.value':
    '{form} overflows as written: an exponential is infinite beyond about {limit} in float32 and 709.8 in float64, and the result is wrong from there on. {replacement} computes the same without it.',
  'rule.unstable-form.message.digits':
    '{form} loses more than half of its digits near x = {at}. {replacement} computes the same without the loss.',
  'rule.unstable-form.fix': 'Use {call}',
  'rule.unstable-form.what':
    'A function of the project whose formula passes through infinity, or cancels, where its result is an ordinary number.',
  'rule.unstable-form.why':
    'log(1 + exp(x)) is nearly x for large x, but exp(x) is infinite in float32 from x = 88.7 on, and back-propagation multiplies infinity by 0. Both forms are evaluated: the written one is only blamed where the stable one is proven to lie close to the true value.',
  'rule.unstable-form.exceptions':
    'If the inputs are known to be small, the form may do. Only functions whose whole formula can be read are looked at. In NumPy and plain numbers, which have no gradients, an overflow that leaves the value right is let pass: 1 / (1 + exp(−x)) is 0 as it should be.',
} as const;
