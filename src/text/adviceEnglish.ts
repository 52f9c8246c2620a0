/**
 * One sentence each, for one line: with its reference it takes two in the narrowest hover. What a paper reports is said as reported; where
 * the literature has no settled rule, the sentence does not pretend that it has.
 */
export const adviceEnglish = {
  // The survey's order for classification.
  'advice.relu':
    'The survey’s first choice for classification; if many units die, try ELU, then PReLU or MPELU.',
  'advice.elu':
    'Second in the survey’s order, after ReLU: its mean is nearer 0, and units do not die.',
  'advice.elu.batchNorm':
    'ELU is reported to gain little from BatchNorm: try ELU without it, or ReLU with it.',
  'advice.prelu':
    'Third in the survey’s order, with BatchNorm; the paper keeps weight decay off the slope.',
  'advice.prelu.fromZero':
    'A slope of 0 starts as plain ReLU; the paper starts at 0.25, without weight decay on it.',
  'advice.prelu.start': 'The paper starts the slope at 0.25, without weight decay on it.',
  'advice.mpelu': 'Third in the survey’s order, with BatchNorm; start at α = 1 or 0.25 and β = 1.',
  'advice.mpelu.zero':
    'With α = 0 this starts as plain ReLU; the paper starts at α = 1 or 0.25 and β = 1.',
  'advice.noOrder':
    'No settled rule for {name}; the survey would try ReLU, then ELU, then PReLU or MPELU.',

  // Rectifiers.
  'advice.leaky':
    'Keeps a gradient on the left, so units do not die; the survey tries ReLU first, then ELU.',
  'advice.leaky.steep':
    'Accuracy is reported to fall as the slope grows from 0.1 to 1: try a smaller one, or ReLU.',
  'advice.leaky.linear':
    'With a slope of 1 this is the identity, so the layer stays linear: choose a smaller slope, or ReLU.',
  'advice.leaky.zero': 'With a slope of 0 this is plain ReLU: units on the left get no gradient.',
  'advice.rrelu':
    'The random slope regularises and belongs to training alone: check that evaluation uses the fixed slope.',
  'advice.maxout':
    'No unit dies, but k pieces take k times the parameters and computation; the paper trains it with dropout.',
  'advice.crelu':
    'Doubles the channels: halve the filters before it. The gain is reported for lower layers.',
  'advice.rectifier':
    'Like ReLU it passes no gradient on the left, where units can die; Leaky ReLU, PReLU and ELU avoid that.',
  'advice.relu6':
    'Made for low-precision arithmetic; no gradient on either side. Elsewhere prefer ReLU.',
  'advice.relu2':
    'Reported to help language models; its slope grows with x, so watch the scale of inputs.',
  'advice.tlu': 'Belongs with filter response normalisation, for which it was made; else ReLU.',
  'advice.reluGeneral.threshold':
    'With a threshold above 0 the function jumps there; plain ReLU has no jump.',
  'advice.smoothRectifier':
    'A smooth ReLU that is never negative, so its mean shifts the next layer; ReLU or ELU first.',

  // Exponential and smooth.
  'advice.selu':
    'Keeps mean 0 and variance 1 only with LeCun-normal weights, alpha dropout and no normalisation.',
  'advice.celu': 'An ELU whose slope is continuous for every α; where α = 1 both are the same.',
  'advice.xielu':
    'Proposed for language models and little tested elsewhere; GELU or SiLU are the common choice there.',
  'advice.gelu':
    'The usual choice in Transformers; a ConvNet is reported to do as well with it as with ReLU.',
  'advice.geluApproximate':
    'Close to the erf form of GELU but not the same: keep the form that the weights were trained with.',
  'advice.silu':
    'Common today, often gated as SwiGLU; in plain classifiers the survey tries ReLU and ELU first.',
  'advice.mish':
    'Reported a little above ReLU and SiLU on image tasks, at a higher cost; confirm by experiment.',
  'advice.hardSwish':
    'Made for mobile networks, where it is cheaper than SiLU; reported most useful in the deeper layers.',
  'advice.positiveOutput':
    'Fits an output that must be positive, such as a rate or a variance; between layers prefer ReLU or ELU.',

  // Transformers.
  'advice.transformer':
    'Transformers today mostly use GELU, or SiLU gated as SwiGLU; confirm by experiment.',
  'advice.transformer.relu':
    'Transformers mostly use GELU or SwiGLU; ReLU is reported to cost little and save computation.',
  'advice.transformer.gelu':
    'Fits: GELU is the usual choice in Transformers; gated GEGLU or SwiGLU are reported better at equal size.',
  'advice.transformer.silu':
    'Fits: SiLU is common in today’s language models, mostly gated as SwiGLU.',
  'advice.gated':
    'Fits a Transformer’s feed-forward layer: reported better than ReLU and GELU at equal size.',
  'advice.glu':
    'Gates one half of the features by the other; in Transformers GEGLU and SwiGLU are reported to do better.',

  // Sigmoidal.
  'advice.sigmoid.hidden':
    'Between layers prefer ReLU or tanh: deep sigmoid nets lose the gradient in a few layers.',
  'advice.sigmoid.unknown':
    'Fits outputs and gates; between layers prefer ReLU, or tanh, whose mean is 0.',
  'advice.sigmoid.output':
    'Fits a probability; a loss that takes the logits instead is safer numerically.',
  'advice.sigmoid.gate': 'Fits a gate, which it shuts near 0 and opens near 1.',
  'advice.hardSigmoid.gate':
    'Fits a cheap gate; no gradient where it saturates: a noisy variant, or sigmoid, passes some there.',
  'advice.hardSigmoid.output':
    'Gives exactly 0 or 1 where it saturates, so a log loss can become infinite: sigmoid does not.',
  'advice.tanh.hidden':
    'Saturates on both sides: deep nets want Xavier initialisation or BatchNorm with it; else try ReLU or ELU.',
  'advice.tanh.output': 'Fits an output between −1 and 1; scale the targets to match.',
  'advice.tanh.gate':
    'Usual inside recurrent cells: what the gates let through stays between −1 and 1.',
  'advice.hard.hidden':
    'No gradient beyond its two edges; a noisy variant adds noise just there. ReLU or ELU first.',
  'advice.softsign':
    'Saturates more slowly than tanh and is reported to suffer less from it; ReLU comes first.',
  'advice.noisy':
    'Draw noise in training only and use its mean at test time; do not start p at 0, where it cannot learn.',
  'advice.noisyRelu':
    'The noise goes on the input, in training only; the survey’s first choice without noise is ReLU.',
  'advice.logSigmoid': 'Meant for losses, as a stable log of sigmoid; between layers use ReLU.',
  'advice.step':
    'Its slope is 0 wherever it exists: back-propagation learns nothing through it. Try sigmoid.',

  // Vectors.
  'advice.softmax.output':
    'Fits class probabilities; a loss that takes the logits instead is safer numerically.',
  'advice.softmax.hidden':
    'Meant for outputs and attention: units compete for a sum of 1. Between layers prefer ReLU.',
  'advice.softmax.attention':
    'The usual choice for attention weights; sparsemax gives exact zeros.',
  'advice.logSoftmax': 'Fits class log probabilities, for a loss that takes logarithms.',
  'advice.sparsemax':
    'Gives exact zeros and passes no gradient to them; softmax is the usual choice.',
  'advice.gumbelSoftmax':
    'Draws a differentiable sample of a class; for plain probabilities use softmax.',
  'advice.softmin': 'Softmax of the negated inputs: the smallest one weighs most.',

  // Whatever the function.
  'advice.identity.hidden':
    'Two linear layers without an activation between are one linear layer; ReLU is the survey’s first choice.',
  'advice.identity.output': 'Fits regression, and losses that take logits.',
  'advice.output': 'Check the range against the targets: probabilities need sigmoid or softmax.',
  'advice.gate': 'A gate usually needs values between 0 and 1, as sigmoid gives them.',
  'advice.attention': 'Attention weights are usually a softmax, which sums to 1.',
  'advice.thisFunction': 'this function',
  'advice.dynamic': 'Chosen at run time; the survey’s order is ReLU, ELU, then PReLU or MPELU.',
} as const;
