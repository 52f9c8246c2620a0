/** Rules that are off unless asked for, what all rules share, and the frame of their pages. */
export const optionalRulesEnglish = {
  'rule.related.model': 'The model.',
  'rule.related.same': 'One of the layers.',
  'rule.related.activation': 'The activation.',
  'rule.related.normalisation': 'The normalisation.',
  'rule.related.convolution': 'The convolution before it.',
  'rule.related.firstLinear': 'The layer before it.',
  'rule.related.applied': 'Applied here.',
  'rule.related.elsewhere': 'This network of another file ends in {output}.',
  'rule.related.evaluated': 'Evaluated here.',
  'rule.related.loss': 'The loss.',
  'rule.related.output': 'Where the model ends.',
  'rule.related.sum': 'The sum with the shortcut.',
  'rule.related.rate': 'The learning rate.',

  'rule.bias-shift.title': 'Mean output that shifts the next layer',
  'rule.bias-shift.message':
    'For standard normal inputs the mean output of {name} is {mean}, which acts as a bias on the next layer.',
  'rule.bias-shift.what':
    'A hidden activation whose mean output is not 0, in a chain without normalisation.',
  'rule.bias-shift.why':
    'A mean output other than 0 acts like a bias of the next layer (bias shift). The ELU paper shows that bringing it nearer to 0 brings the gradient nearer to the natural gradient, and learning becomes faster. ReLU has 0.399, sigmoid 0.5, ELU 0.161, tanh 0.',
  'rule.bias-shift.exceptions':
    'This holds for most activations in use, so that it says little: off unless asked for. Normalisation takes the shift away.',
  'rule.bias-shift.since':
    'SELU keeps mean 0 and variance 1 over layers, with LeCun-normal weights and alpha dropout.',

  'rule.relu-dead.title': 'Units that may die',
  'rule.relu-dead.message':
    '{name} has no gradient on the left, there is no normalisation, and the learning rate is {rate}: units that are pushed there stay off. ELU, PReLU and leaky ReLU avoid this.',
  'rule.relu-dead.what':
    'A hidden activation without gradient on the left, without normalisation, with a learning rate of 0.1 or more.',
  'rule.relu-dead.why':
    'One large step can move a unit’s inputs so far to the left that it is 0 for all data. Its gradient is then 0 as well, and it never comes back.',
  'rule.relu-dead.exceptions':
    'Whether units die can only be seen in training, and a large rate suits some optimisers: off unless asked for.',
  'rule.relu-dead.since':
    'Deep and narrow ReLU nets are shown to be dead already at their start, with a probability that goes to 1 with depth; an asymmetric start helps.',

  'rule.resnet-prelu.title': 'PReLU inside a residual block',
  'rule.resnet-prelu.message':
    'PReLU in a residual branch: the survey’s author guesses that small or sparse activations suit it better, and the original ResNet keeps ReLU.',
  'rule.resnet-prelu.what': 'A PReLU in a branch that a shortcut is added to.',
  'rule.resnet-prelu.why':
    'The residual branch should be a small perturbation of the identity. This is the opinion of the survey’s author, not the result of an experiment.',
  'rule.resnet-prelu.exceptions': 'An opinion: off unless asked for.',
  'rule.resnet-prelu.since':
    'Residual nets for face recognition (ArcFace and its followers) use PReLU with success; the order of normalisation, activation and weights matters more.',

  'rule.maxout-cost.title': 'Cost of maxout',
  'rule.maxout-cost.message':
    'A maximum over {pieces} layers takes {pieces} times the parameters and computation of one; no unit dies. The paper trains it with dropout.',
  'rule.maxout-cost.what': 'The maximum of weighted layers that stand side by side.',
  'rule.maxout-cost.why':
    'Each piece is a whole layer. For the price the unit learns its own convex shape and saturates almost nowhere.',
  'rule.maxout-cost.exceptions': 'Whoever writes maxout knows its price: off unless asked for.',

  'rule.crelu-where.title': 'CReLU far up in the net',
  'rule.crelu-where.message':
    'This CReLU stands behind {depth} of {weighted} weighted layers; pairs of opposite filters are found in the lower layers.',
  'rule.crelu-where.what': 'A CReLU in the upper half of a model.',
  'rule.crelu-where.why':
    'CReLU saves the filters that a net would otherwise learn twice with opposite sign. Such pairs are seen in the lower layers; higher up the doubled channels only cost.',
  'rule.crelu-where.exceptions':
    'Advice on where to start, not on a mistake: off unless asked for.',

  'page.what': 'What',
  'page.why': 'Why',
  'page.exceptions': 'When it does not apply',
  'page.since': 'Since then',
  'page.references': 'References',
  'page.severity': '`{slug}`. Severity: {severity}. On by default: {on}.',
  'page.heading': '{title}:',
  'page.yes': 'yes',
  'page.no': 'no',
  'page.silence':
    'To silence it, write `activation-lens: ignore[{code}]` in a comment on the line or above it, or `activation-lens: ignore-file[{code}]` for the whole file.',
  'page.generated': 'Written by `npm run rules`; change the texts in `src/text`.',
} as const;
