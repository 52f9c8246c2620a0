/**
 * One sentence each, for one line. What a paper reports is said as reported; where
 * the literature has no settled rule, the sentence does not pretend that it has.
 */
export const adviceEnglish = {
  // The survey's order for classification.
  'advice.relu':
    'The survey’s first choice for classification; if many units die, try ELU, then PReLU or MPELU with BatchNorm.',
  'advice.elu':
    'Second in the survey’s order for classification, after ReLU: its mean is nearer 0, and units do not die. Confirm by experiment.',
  'advice.elu.batchNorm':
    'ELU is reported to gain little from BatchNorm: try ELU without it, or ReLU with it.',
  'advice.prelu':
    'In the survey’s order after ReLU and ELU, with BatchNorm; opinions differ on weight decay of the slope, the paper uses none.',
  'advice.prelu.fromZero':
    'A slope that starts at 0 starts as plain ReLU; the paper starts at 0.25, without weight decay on the slope.',
  'advice.prelu.start': 'The paper starts the slope at 0.25, without weight decay on it.',
  'advice.mpelu':
    'In the survey’s order after ReLU and ELU, with BatchNorm; start at α = 1 or 0.25 and β = 1, with weight decay on both.',
  'advice.mpelu.zero':
    'With α = 0 this starts as plain ReLU; the paper starts at α = 1 or 0.25 and β = 1.',
  'advice.noOrder':
    'No settled rule for {name}; the survey’s order for classification is ReLU, ELU, then PReLU or MPELU with BatchNorm.',

  // Rectifiers.
  'advice.leaky':
    'Keeps a gradient on the left, so units do not die; the survey would try ReLU first, then ELU, then PReLU. Confirm by experiment.',
  'advice.leaky.steep':
    'In a 15-layer ImageNet net accuracy is reported to fall as the slope grew from 0.1 to 1: try a smaller slope, or ReLU.',
  'advice.leaky.linear':
    'With a slope of 1 this is the identity, so the layer stays linear: choose a smaller slope, or ReLU.',
  'advice.leaky.zero': 'With a slope of 0 this is plain ReLU: units on the left get no gradient.',
  'advice.rrelu':
    'The random slope regularises and belongs to training alone: check that evaluation uses the fixed slope.',
  'advice.maxout':
    'No unit dies, but k pieces take k times the parameters and computation; the paper trains it with dropout.',
  'advice.crelu':
    'Doubles the channels: halve the filters before it, or parameters double. The gain is reported for the lower layers.',
  'advice.rectifier':
    'Like ReLU it passes no gradient on the left, where units can die; Leaky ReLU, PReLU and ELU avoid that.',
  'advice.relu6':
    'Made for low-precision arithmetic; it passes no gradient on either side. Elsewhere the survey’s first choice is ReLU.',
  'advice.relu2':
    'Reported to help language models (Primer); its slope grows with x, so watch the scale of the inputs. Else ReLU or GELU.',
  'advice.tlu': 'Belongs with filter response normalisation, for which it was made; else ReLU.',
  'advice.reluGeneral.threshold':
    'With a threshold above 0 the function jumps there; plain ReLU has no jump and is the survey’s first choice.',
  'advice.smoothRectifier':
    'A smooth relative of ReLU whose output is never negative, so its mean shifts the next layer; ReLU or ELU come first in the survey.',

  // Exponential and smooth.
  'advice.selu':
    'Keeps mean 0 and variance 1 only with LeCun-normal weights and alpha dropout, and without normalisation layers.',
  'advice.celu': 'An ELU whose slope is continuous for every α; where α = 1 both are the same.',
  'advice.xielu':
    'Proposed for language models and little tested elsewhere; GELU or SiLU are the common choice there.',
  'advice.gelu':
    'The usual choice in Transformers; a modern ConvNet is reported to reach the same accuracy with it as with ReLU.',
  'advice.geluApproximate':
    'Close to the erf form of GELU but not the same: keep the form that the weights were trained with.',
  'advice.silu':
    'Common in today’s vision and language models, often gated as SwiGLU; in plain classifiers the survey tries ReLU and ELU first.',
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
    'Transformers today mostly use GELU or SwiGLU; ReLU is reported to cost little quality and to save computation by sparsity.',
  'advice.transformer.gelu':
    'Fits: GELU is the usual choice in Transformers; gated GEGLU or SwiGLU are reported better at equal size.',
  'advice.transformer.silu':
    'Fits: SiLU is common in today’s language models, mostly gated as SwiGLU.',
  'advice.gated':
    'Fits a Transformer’s feed-forward layer: gated variants are reported better than ReLU and GELU at equal size.',
  'advice.glu':
    'Gates one half of the features by the other; in Transformers GEGLU and SwiGLU are reported to do better.',

  // Sigmoidal.
  'advice.sigmoid.hidden':
    'Between layers prefer ReLU, or tanh, whose mean is 0: deep sigmoid nets lose the gradient within a few layers.',
  'advice.sigmoid.unknown':
    'Fits outputs and gates; between layers prefer ReLU, or tanh, whose mean is 0.',
  'advice.sigmoid.output':
    'Fits a probability; a loss that takes the logits instead is safer numerically.',
  'advice.sigmoid.gate':
    'Fits a gate, which needs values between 0 and 1; if it trains badly where it saturates, a noisy variant is an option.',
  'advice.hardSigmoid.gate':
    'Fits a cheap gate; no gradient where it saturates: a noisy variant, or sigmoid, passes some there.',
  'advice.hardSigmoid.output':
    'Gives exactly 0 or 1 where it saturates, so a log loss can become infinite: sigmoid does not.',
  'advice.tanh.hidden':
    'Saturates on both sides: deep nets want Xavier initialisation or BatchNorm with it; else try ReLU or ELU.',
  'advice.tanh.output': 'Fits an output between −1 and 1; scale the targets to match.',
  'advice.tanh.gate':
    'Usual inside recurrent cells; if it trains badly where it saturates, a noisy variant is an option.',
  'advice.hard.hidden':
    'Passes no gradient beyond its two edges; a noisy variant adds noise just there, and ReLU or ELU have one open side.',
  'advice.softsign':
    'Saturates more slowly than tanh and is reported to suffer less from it in deep nets; ReLU comes first in the survey.',
  'advice.noisy':
    'Draw noise in training only and use its mean at test time; do not start p at 0, where it cannot learn.',
  'advice.noisyRelu':
    'The noise goes on the input, in training only; the survey’s first choice without noise is ReLU.',
  'advice.logSigmoid': 'Meant for losses, as a stable log of sigmoid; between layers use ReLU.',
  'advice.step':
    'Its slope is 0 wherever it exists, so back-propagation learns nothing through it; use sigmoid, or a hard sigmoid.',

  // Vectors.
  'advice.softmax.output':
    'Fits class probabilities; a loss that takes the logits instead is safer numerically.',
  'advice.softmax.hidden':
    'Meant for outputs and attention: between layers all units would compete for a sum of 1; prefer ReLU there.',
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
  'advice.output':
    'Check the range against the targets: probabilities need sigmoid or softmax, plain regression the identity.',
  'advice.gate': 'A gate usually needs values between 0 and 1, as sigmoid gives them.',
  'advice.attention': 'Attention weights are usually a softmax, which sums to 1.',
  'advice.thisFunction': 'this function',
  'advice.dynamic':
    'Which activation runs is decided at run time; the survey’s order for classification is ReLU, ELU, then PReLU or MPELU.',
} as const;
