/** Words of what is done in the panel: expressions typed, values written, formulas copied, figures saved. */
export const panelToolsEnglish = {
  'panel.expression.title': 'Your own expression',
  'panel.expression.label': 'Expression of x',
  'panel.expression.placeholder': 'x * tanh(x)',
  'panel.expression.hint': 'Any other name than x is a parameter. For example:',
  'panel.expression.examples': 'Examples',
  'panel.expression.problem': 'Column {column}: expected {expected}.',
  'panel.expression.constant': 'There is no x in it yet.',
  'panel.expression.again': 'Show its curve again',
  'panel.expression.own': 'Your expression',
  'panel.expression.equals': 'Your expression: the same as {name}',
  'panel.expression.equalsWith': 'Your expression: the same as {name} with {settings}',
  'panel.expression.entry': 'Study {name}',
  'panel.expression.unstable': 'As it is written',
  'panel.write': 'Write into the code',
  'panel.written': 'Written into the code: {text}',
  'panel.write.changed':
    'The file has changed, or is no longer open; nothing was written. Try again.',
  'panel.write.readOnly': 'The file cannot be edited; nothing was written.',
  'panel.write.instead':
    'The string “{string}” takes no value. Write {text} in the place of its layer?',
  'panel.write.insteadDo': 'Write',
  'panel.write.form': 'Nothing was written: the value of {name} is not set in this file.',
  'panel.write.string':
    'Nothing was written: the string “{name}” takes no value. A layer or function of its own does.',
  'panel.write.named':
    'Nothing was written: {name} is handed on without a call, and only a call takes a value.',
  'panel.write.spread':
    'Nothing was written: what {name} is given by * or ** may hold the value already.',
  'panel.write.parameter': 'Nothing was written: {name} takes no such value.',
  'panel.write.initialiser':
    'Nothing was written: what starts the weights of {name} would have to be imported first.',
  'panel.copy': 'Copy as',
  'panel.copied': 'Copied: {what}',
  'panel.copy.latex': 'LaTeX',
  'panel.copy.torch': 'PyTorch',
  'panel.copy.keras': 'Keras',
  'panel.copy.numpy': 'NumPy',
  'panel.copy.tfjs': 'TensorFlow.js',
  'panel.copy.expression': 'Expression',
} as const;
