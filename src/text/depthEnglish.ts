/** Words of the panel's Depth tab: signal and gradient by layer. */
export const depthEnglish = {
  'depth.noActivation':
    'Pick an activation that acts on each number alone, or one of the cases above.',
  'depth.presets.title': 'Cases of the survey',
  'depth.preset.sigmoid5': '5 sigmoid layers',
  'depth.preset.relu30': '30 ReLU layers, He',
  'depth.preset.eluHe': '30 ELU layers, He',
  'depth.preset.eluTaylor': '30 ELU layers, Taylor',
  'depth.preset.eluLsuv': '30 ELU layers, LSUV',
  'depth.preset.reported': 'Reported',
  'depth.preset.computed': 'Computed here',
  'depth.preset.reported.sigmoid5':
    'Sigmoid nets lose the gradient within about 5 layers (the survey, after Glorot and Bengio). Of their nets, whose weights start in U(−1/√n, 1/√n) with biases of 0, one with five hidden sigmoid layers never left saturation, and one with four did after about 100 epochs.',
  'depth.preset.reported.relu30':
    'A net of 30 layers with ReLU and without batch normalisation did not converge with He’s rule by fan-in, fan-out or their average (Li et al.). He et al. themselves report a 30-layer ReLU net that did.',
  'depth.preset.reported.eluHe':
    'He’s rule works for ELU in practice, though it is not derived for it: ELU is not linear on the left (the survey).',
  'depth.preset.reported.eluTaylor':
    '30 layers of ELU without batch normalisation, which start by the Taylor rule, converged by fan-in, fan-out and their average, where ReLU did not (Li et al.).',
  'depth.preset.reported.eluLsuv':
    'Nets of 30 and 52 layers of ELU without batch normalisation blew up within a few iterations after LSUV (Li et al.).',
  'depth.preset.remark.sigmoid5':
    'Most of the loss is that of the slopes, which are at most 1/4; the weights of this start take the rest.',
  'depth.preset.remark.relu30':
    'Very wide layers lose nothing at any depth. The inputs are pixels that are not scaled, of deviation 60 as in the net of the report, and what enters large leaves large, and makes a large loss: set the inputs to 1 and it is gone.',
  'depth.preset.remark.eluHe':
    'Large inputs pass almost unchanged, as with ReLU; set the inputs to 1, and the signal grows slowly with the depth.',
  'depth.preset.remark.eluTaylor':
    'Large inputs are halved layer by layer, until what is left is small: nothing large reaches the loss.',
  'depth.preset.remark.eluLsuv':
    'The signal is 1 in each layer whatever comes in. The gradient grows on its way back, by a small factor a layer: what is computed here of the start alone does not blow up.',
  'depth.what': 'What is followed',
  'depth.what.equal': 'Equal layers of {name}',
  'depth.layers': 'Layers',
  'depth.start': 'Initialisation',
  'depth.start.code': 'As in the code, or its framework’s default',
  'depth.start.torch_default': 'PyTorch’s default',
  'depth.start.xavier': 'Xavier (Glorot), Keras’ default',
  'depth.start.he_in': 'He, fan-in',
  'depth.start.he_out': 'He, fan-out',
  'depth.start.lecun': 'LeCun',
  'depth.start.taylor': 'Taylor (MPELU)',
  'depth.start.lsuv': 'LSUV',
  'depth.normalisation': 'Normalisation',
  'depth.normalisation.code': 'As in the code',
  'depth.normalisation.none': 'None',
  'depth.normalisation.batch': 'Batch normalisation',
  'depth.normalisation.layer': 'Layer normalisation',
  'depth.inputs': 'Inputs, deviation',
  'depth.biases': 'Biases',
  'depth.biases.on': 'On',
  'depth.biases.variance': 'σ_b², variance of the biases',
  'depth.width': 'Width',
  'depth.widening': 'Widens by',
  'depth.widening.times': '×{times}',
  'depth.seed': 'Seed',
  'depth.weights': 'n·Var(w) = {weights}, σ_b² = {biases}',
  'depth.weights.range': 'n·Var(w) from {least} to {most}, σ_b² up to {biases}',
  'depth.weights.lsuv': 'weights orthonormal, then scaled to variance 1; σ_b² = {biases}',
  'depth.figure.title': 'Signal and gradient by layer',
  'depth.figure.signal': 'Signal: √E z² of what enters each activation',
  'depth.figure.gradient': 'Gradient: √E (∂L/∂z)², relative to the last layer',
  'depth.figure.signal.short': 'Signal: √E z²',
  'depth.figure.gradient.short': 'Gradient: √E (∂L/∂z)²',
  'depth.figure.layer': 'layer',
  'depth.figure.hint': 'Press a layer to look at it',
  'depth.figure.name': '{name} by layer',
  'depth.limit.smallest': '{formats}: smallest {value}',
  'depth.limit.largest': '{formats}: largest {value}',
  'depth.legend.theory': 'Theory of very wide layers',
  'depth.legend.run': 'One network: width {width}, seed {seed}',
  'depth.run': 'Run a network',
  'depth.run.cancel': 'Cancel',
  'depth.run.progress': 'Progress of the run',
  'depth.run.done': 'The network has run. {text}',
  'depth.run.cancelled': 'The run was cancelled.',
  'depth.run.failed': 'The run failed: {reason}',
  'depth.run.outdated': 'The settings have changed since the run.',
  'depth.run.hint':
    'Draws the weights of one network of this width, sends {batch} inputs through it and a gradient back.',
  'depth.unknown': 'The theory does not follow this: {reason}.',
  'depth.signal.stays': 'The signal, √E z², stays at {value} in all {layers} layers.',
  'depth.signal.single': 'The signal, √E z², is {value}.',
  'depth.signal.goes':
    'The signal, √E z², goes from {first} in layer 1 to {last} in layer {layers}.',
  'depth.gradient.stays':
    'After {layers} layers the gradient is as large as it was in the last layer.',
  'depth.gradient.shrinks': 'After {layers} layers the gradient is {ratio} of the last layer’s.',
  'depth.gradient.grows': 'After {layers} layers the gradient is {ratio} times the last layer’s.',
  'depth.gradient.one': 'With a single layer there is no way back.',
  'depth.gradient.below':
    'Where that is 1, it is below the smallest number of {formats} from layer {layer} down.',
  'depth.gradient.above':
    'Where that is 1, it is beyond the largest number of {formats} from layer {layer} down.',
  'depth.signal.below': 'It is below the smallest number of {formats} from layer {layer} on.',
  'depth.signal.above': 'It is beyond the largest number of {formats} from layer {layer} on.',
  'depth.and': '{one} and {other}',
  'depth.ran':
    'The network of width {width}, seed {seed}: signal {signal} in the last layer, gradient {gradient} in the first.',
  'depth.ran.dead': '{share} % of the units of layer {layer} are dead, the most of any layer.',
  'depth.ran.noneDead': 'No unit is dead.',
  'depth.leftOut': 'Followed without: {what}.',
  'depth.leftOut.join':
    'joins other than sums (concatenations, products), and sums with a branch that is not known to its end',
  'depth.leftOut.gate': 'gates',
  'depth.leftOut.unknown': 'layers that are not known',
  'depth.leftOut.pooling': 'pooling',
  'depth.leftOut.normalisation': 'normalisations of other kinds',
  'depth.leftOut.activation': 'activations that are not known, or take several numbers at once',
  'depth.standIn.group':
    'Group normalisation is followed as layer normalisation: groups of very many units have the deviation of all of them.',
  'depth.standIn.instance':
    'Instance normalisation is followed as batch normalisation, with inputs in the place of positions.',
  'depth.leftOut.rest': 'the layers beyond the hundredth',
  'depth.untold':
    'The code does not tell how {count} of the layers start, or not by a rule that can be followed: the framework’s default is taken.',
  'depth.looked': 'Layer looked at',
  'depth.looked.of': 'Layer {layer} of {layers}: {name}',
  'depth.looked.plain': 'Layer {layer} of {layers}',
  'depth.histogram.entering': 'Enters the activation, z',
  'depth.histogram.leaving': 'Leaves it, f(z)',
  'depth.histogram.title': 'Histogram in layer {layer}: {what}',
  'depth.histogram.description':
    '{count} values from {lo} to {hi}; most often near {mode}, {share} % of them.',
  'depth.histogram.none': 'Run a network to see how its numbers are spread in this layer.',
  'depth.histogram.infinite': 'Not all numbers of this layer are finite.',
  'depth.dead': '{share} % of the units are dead: their slope is 0 for every input.',
  'depth.dead.none': 'No unit is dead: each has a slope other than 0 for some input.',
  'depth.table': 'Numbers by layer',
  'depth.table.layer': 'Layer',
  'depth.table.activation': 'Activation',
  'depth.table.secondMoment': 'E z²',
  'depth.table.gradient': 'Gradient',
  'depth.table.ranSecondMoment': 'E z², run',
  'depth.table.ranGradient': 'Gradient, run',
  'depth.table.dead': 'Dead units, run',
  'depth.table.percent': '{share} %',
  'depth.notes': 'What this means',
  'depth.notes.chain':
    'Layer l makes z = W h + b of what leaves the layer before, and gives h = f(z). The inputs are independent normal numbers of mean 0. z is what enters the activation, behind a normalisation where there is one.',
  'depth.notes.gradient':
    'The gradient is that of a loss with respect to z, as a root mean square over units and inputs, relative to the last layer. The loss’s own gradient with respect to the last outputs counts as independent from unit to unit and from input to input.',
  'depth.notes.theory':
    'The curve is mean-field theory of very wide layers (Poole et al. 2016; Schoenholz et al. 2017). The network that is run has real widths, and the same quantities are measured in it; it strays from the curve, the more the deeper and the narrower it is.',
  'depth.notes.sums':
    'At a sum, what was there before is added, through the weights of its branch where it has some. Weights on the way make both independent: their squares add, with twice the product of their means where neither is 0, and so do squared gradients (Yang & Schoenholz 2017). An activation behind the sum sees numbers that are no longer normal: the theory follows their law by 256 points, and the gradient as it depends on the number.',
  'depth.notes.batch':
    'Batch normalisation is taken over very many inputs, without its learned scale and shift and without the small number added to the variance. It keeps the signal at 1 and takes the biases away; the squared gradient grows by E f′² / Var f a layer on its way back, whatever the weights (Yang et al. 2019).',
  'depth.notes.layer':
    'Layer normalisation divides by the deviation over the units of a layer, without learned scale and shift: the signal is 1.',
  'depth.notes.lsuv':
    'LSUV (Mishkin & Matas 2016): orthonormal weights are divided by the deviation of what the layer makes until its variance is 1 up to 0.02, in at most 20 tries, layer by layer. Biases start at 0 unless a variance is set.',
  'depth.notes.model':
    'Convolutions are followed as dense layers with the same ratio of fans; the widest layer has the width that is set.',
  'depth.notes.floats':
    'Limits of float16, bfloat16 and float32 are drawn where they come into view: their smallest positive and largest finite numbers, if the last layer’s gradient is 1.',
} as const;
