/** What was measured of the claims behind the rules: tables and sentences on their pages. */
export const experimentsEnglish = {
  'page.measured': 'Measured here',

  'experiment.setting':
    'Small dense networks without normalisation, trained in TensorFlow.js {version}: four classes, each of four clusters at random places in 8 dimensions; 512 points to train on and 512 to test on, in batches of 32. A cell holds the median of {seeds} seeds, which draw points, weights and batches anew, and in brackets the least and the most. Nets count as having learned if the median accuracy on the test points is 0.5 or more, twice what guessing gets, and as staying at chance if no seed gets to 0.35. That is one task and one kind of net: what is seen here need not hold elsewhere, and what is not may.',
  'experiment.again':
    'To measure it again: `npm run experiments` in the repository of this extension.',
  'experiment.seen': 'Seen: {claim}',
  'experiment.notSeen': '**Not seen:** {claim}',

  'experiment.head.start': 'activation and start',
  'experiment.head.layer': 'layer',
  'experiment.head.gradient': 'gradient',
  'experiment.head.signal': 'signal',
  'experiment.head.expected': 'expected',

  'experiment.start': '{activation}, {rule}',
  'experiment.start.in': '{activation}, {rule}, fan-in',
  'experiment.start.out': '{activation}, {rule}, fan-out',
  'experiment.start.mean': '{activation}, {rule}, average of both fans',
  'experiment.both': '{first}; {second}',
  'experiment.optimiser.momentum': 'momentum, rate {rate}',
  'experiment.optimiser.adam': 'Adam, rate {rate}',
  'experiment.rate': 'rate {rate}',
  'experiment.deviation': 'inputs of deviation {deviation}',
  'experiment.hidden': '{count} hidden',
  'experiment.layers': '{count} layers',
  'experiment.steps': '{steps} steps',
  'experiment.spread': '{middle} ({from}–{to})',
  'experiment.someBroken': '{loss}; {broken} of {seeds} broke',
  'experiment.mostBroken': '{broken} of {seeds} broke; the best {best}',
  'experiment.allBroken': 'all {seeds} broke',
  'experiment.dead': '{loss}; {percent} % dead',

  'experiment.by-layer.about':
    'Before training, in 30 hidden layers of 100 units with standard normal inputs: the norm of the gradient with respect to what enters the activation of a layer, relative to that at layer 30, and the mean square of what enters. Beside it stands what mean-field theory of infinitely wide layers expects of this activation and start, as this extension computes it. Layers of 100 units stray from it, the more the deeper, and the signal mostly to below: a few large values make up its mean.',
  'experiment.claim.mean-field-gradient':
    'the median gradient is within a factor of 2 of what theory expects, at each layer shown.',
  'experiment.claim.mean-field-signal':
    'the median signal is within a factor of 2 of what theory expects, at each layer shown.',

  'experiment.depth.about':
    'Accuracy on the test points after 300 steps (19 epochs), by the number of hidden layers of 32 units. Guessing gets 0.25; momentum is 0.9.',
  'experiment.claim.sigmoid-momentum':
    'trained by momentum, five and ten hidden layers of sigmoid stay at chance with both rates, where as many of ReLU with He’s start learn with one of them.',
  'experiment.claim.sigmoid-adam':
    'trained by Adam, five and ten hidden layers of sigmoid stay at chance too.',
  'experiment.claim.sigmoid-adam-behind':
    'trained by Adam, five and ten hidden layers of sigmoid end behind as many of ReLU, the best seed behind the worst.',
  'experiment.claim.tanh-ahead':
    'with the same start tanh is at least as good as sigmoid, at each depth and by each optimiser.',
  'experiment.claim.tanh-default':
    'trained by momentum, ten hidden layers of tanh stay at chance with PyTorch’s default start and both rates, and learn with Xavier’s and one of them.',
  'experiment.claim.relu-default':
    'trained by momentum, ten hidden layers of ReLU stay at chance with PyTorch’s default start and both rates, and learn with He’s and one of them.',
  'experiment.claim.relu-default-adam':
    'trained by Adam, ten hidden layers of ReLU with PyTorch’s default start stay at chance too.',

  'experiment.plateau.about':
    'Accuracy on the test points of nets of sigmoid, Xavier’s start, trained longer: 2,000 steps are 125 epochs. Momentum 0.9, rate 0.1, hidden layers of 32 units.',
  'experiment.claim.plateau-four': 'four hidden layers of sigmoid leave chance in 2,000 steps.',
  'experiment.claim.plateau-five': 'five hidden layers do not, with any seed.',

  'experiment.elu-starts.about':
    'Loss on the training points after 100 steps in nets of 30 layers, which widen from 24 over 32 to 48 units; momentum 0.9. Guessing has 1.39; a seed broke if its loss became infinite, no number or ten times that.',
  'experiment.claim.elu-all':
    'with a suitable rate ELU learns from He’s and from Taylor’s start, by fan-in and by fan-out.',
  'experiment.claim.taylor-ahead':
    'by fan-in Taylor’s start ends with a lower loss than He’s, with each rate.',
  'experiment.claim.taylor-steadier':
    'at the highest rate He’s start breaks with some seeds, and Taylor’s with none.',

  'experiment.lsuv.about':
    'Loss on the training points after 100 steps in nets of ELU with 30 and 52 layers, which widen from 24 over 32 to 48 units; momentum 0.9. Guessing has 1.39; a seed broke if its loss became infinite, no number or ten times that.',
  'experiment.claim.lsuv-breaks':
    'after LSUV, with the rate 0.01, most nets of 30 and of 52 layers break.',
  'experiment.claim.lsuv-breaks-first':
    'with the rate 0.1 more nets break after LSUV than after Taylor’s start, at both depths.',
  'experiment.claim.lsuv-behind':
    'after LSUV the loss ends higher than after Taylor’s start, with each rate and at both depths.',

  'experiment.prelu-fans.about':
    'Loss on the training points after 100 steps in nets of PReLU with 30 layers, which widen from 24 over 32 to 48 units; momentum 0.9. Inputs of deviation 60 are those of pixels that are not scaled. Guessing has 1.39; a seed broke if its loss became infinite, no number or ten times that.',
  'experiment.claim.fan-in-scaled':
    'with scaled inputs nets by fan-in and by the average break at some rate, and those by fan-out at none.',
  'experiment.claim.fan-in-unscaled':
    'with unscaled inputs and the rate 0.01 most nets by fan-in and by the average break.',
  'experiment.claim.fan-out-unscaled':
    'with unscaled inputs and the rate 0.01 most nets by fan-out do not.',
  'experiment.claim.fan-small-rate':
    'with unscaled inputs and the rate 0.001 nets learn by either fan and by the average.',

  'experiment.input-scale.about':
    'Loss on the training points after 100 steps in nets of 30 layers, which widen from 24 over 32 to 48 units; momentum 0.9. Behind it stands how many of the hidden units are dead, which answer the same to every point. Inputs of deviation 60 are those of pixels that are not scaled. Guessing has 1.39; a seed broke if its loss became infinite, no number or ten times that.',
  'experiment.claim.relu-thirty':
    'with scaled inputs 30 layers of ReLU with He’s start by fan-in do not learn at any rate.',
  'experiment.claim.relu-behind':
    'with scaled inputs they end with a higher loss than ELU with Taylor’s start, with each rate.',
  'experiment.claim.relu-dead':
    'with scaled inputs some units of the ReLU nets by fan-in are dead at the end, with each seed, and none of ELU is.',
  'experiment.claim.relu-unscaled':
    'with the rate 0.01 inputs of deviation 60 break most of them, and inputs of deviation 1 do not.',
  'experiment.claim.elu-unscaled':
    'ELU with Taylor’s start breaks with no seed on inputs of deviation 60.',
} as const;
