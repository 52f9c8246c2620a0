/**
 * Sentences that are made where facts are computed, in English, as documents carry them; other
 * languages say them by these keys (`phraseIn`). The rooms that make them know nothing of languages.
 */
export const phrasesEnglish = {
  'phrase.slice.classes':
    'One output of {classes} in its own logit x, against the other logits at 0, is drawn.',
  'phrase.slice.two':
    'One output in its own logit x, against one other logit at 0, is drawn: {result}.',
  'phrase.slice.gumbel':
    'One output in its own logit x, against one other logit at 0, is drawn without noise and at temperature 1.',
  'phrase.slice.same': 'The output where the value and the gate’s input are the same x is drawn.',
  'phrase.slice.gate':
    'The output in the gate’s input x, with the value held at {value}, is drawn: {result}.',
  'phrase.slice.gateHeld':
    'The output in the gate’s input x, with the value held at {value}, is drawn.',
  'phrase.slice.maxout':
    'One unit along one input is drawn: the maximum of the lines w·x + b of its pieces, here given as weights and biases.',
  'phrase.slice.crelu':
    'The first half of the channels, max(0, x), is drawn; the second half is its mirror image, max(0, −x).',
  'phrase.result.sigmoid': 'the sigmoid',
  'phrase.result.logSigmoid': 'log sigmoid',
  'phrase.result.sparsemax': '(x + 1)/2 between 0 and 1',
  'phrase.training.noisy':
    'In training noise is added where the function saturates, the more the further, or to its input; the test-time form, with the noise at its mean, is drawn.',
  'phrase.training.noisyRelu':
    'In training normal noise of standard deviation c is added to the input; the test-time form, without it, is drawn.',
  'phrase.training.rrelu':
    'In training the negative slope is drawn uniformly between the bounds for each element; the test-time form is drawn.',
  'phrase.training.gumbel': 'Gumbel(0, 1) noise is added to every logit, outside training too.',
  'phrase.start.default': 'PyTorch’s default',

  'phrase.parameter.strangerKnown': '{activation} has no parameter {name}; it has {names}.',
  'phrase.parameter.stranger': '{activation} has no parameter {name}.',
  'phrase.parameter.needed': '{activation} needs a value for {name}.',
  'phrase.parameter.number': '{name} must be a number, not {value}.',
  'phrase.parameter.numbers': '{name} must be a list of numbers, not {value}.',
  'phrase.parameter.choice': '{name} must be one of {choices}, not {value}.',
  'phrase.parameter.domain': '{name} must be {domain}, not {value}.',
  'phrase.parameter.divisor':
    '{name} must be greater than 0 where the divisor 1/a is drawn (test = paper), not {value}.',
  'phrase.parameter.some': '{name} must hold at least one number.',
  'phrase.parameter.most': '{name} may hold at most {most} numbers, not {value}.',
  'phrase.parameter.finite': '{name} must hold finite numbers.',
  'phrase.parameter.order':
    '{lower} may not be greater than {upper}, but {low} is greater than {high}.',
  'phrase.parameter.length': '{name} and {other} must have the same length.',
  'phrase.domain.both': '{one} and {other}',
  'phrase.domain.greater': 'greater than {bound}',
  'phrase.domain.least': 'at least {bound}',
  'phrase.domain.less': 'less than {bound}',
  'phrase.domain.most': 'at most {bound}',
  'phrase.domain.finite': 'finite',

  'phrase.reason.signal': 'the signal grows beyond bounds',
  'phrase.reason.nothingLeft': 'there is nothing left that could be normalised',
  'phrase.reason.initialisation': 'there is no initialisation {name}',
  'phrase.reason.limit': 'the limit on the {side} was not decided',
  'phrase.reason.slopeLimit': "the limit of f' on the {side} was not decided",
  'phrase.reason.slopeTends': "whether f' tends to 0 on the {side} is not certain",
  'phrase.reason.signFar': 'the sign far out on the {side} was not decided',
  'phrase.reason.signBeside': 'the sign beside x = {x} was not decided',
  'phrase.reason.valueAt': 'the value at x = {x} was not decided',
  'phrase.reason.zeroAt': 'whether f is 0 at x = {x} was not decided',
  'phrase.reason.zeroNear': 'a zero near x = {x} was not isolated',
  'phrase.reason.zero': 'a zero was not isolated',
  'phrase.reason.waves': 'whether the waves rise or fall was not decided',
  'phrase.reason.constantZero': 'whether a constant is 0 was not decided',
  'phrase.reason.constantSign': 'the sign of a constant is not certain',
  'phrase.reason.budget': 'the budget of steps was spent on finding zeros',
  'phrase.reason.pieces': 'too many pieces',
  'phrase.reason.noPieces': 'no pieces',
  'phrase.reason.entries': 'there are no entries',
  'phrase.reason.classes': 'the values for many active classes are in no order',
  'phrase.reason.quadrature': 'the quadrature over two inputs did not settle',
  'phrase.reason.expectation': 'an expectation does not exist, or may not',
  'phrase.reason.maxout': 'a Maxout unit has at least one piece',
  'phrase.side.left': 'left',
  'phrase.side.right': 'right',
} as const;
