/** What stands in the comments of generated code, in lines that are wrapped. */
export const codeEnglish = {
  'code.summary': '{title} ({source}).',
  'code.summary.own': '{title}.',
  'code.formula': 'f(x) = {formula}',
  'code.learned.torch':
    'Learned: {names}. One value for all channels, or one for each of num_parameters channels (dimension 1).',
  'code.learned.keras': 'Learned: {names}. One value for each channel (the last axis).',
  'code.learned.tfjs': 'Learned: {names}. One value for each channel (the last axis).',
  'code.positive': 'Only the absolute value of {names} counts, so that it cannot become negative.',
  'code.otherInitial': 'Its paper also starts {name} at {values}.',
  'code.training': 'Random in training, where each element draws its own noise.',
  'code.bothSigns': 'Gives f(x) and then f(-x), so that twice as many channels come out.',
  'code.largest':
    'Gives the largest of every `pieces` channels: put it behind a layer with that many times the channels, whose weights and biases are what it learns.',
  'code.taylor':
    'Taylor initialisation for the layer before, whose biases start at 0: normal, of variance 2 / ((l^2 + r^2) * fan), with l and r the slopes on either side of 0 (Li et al., 2016).',
  'code.taylor.truncated':
    'TensorFlow.js cuts the distribution off at two standard deviations, which leaves 0.774 of its variance.',
} as const;
