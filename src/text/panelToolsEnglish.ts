/** Words of what is done in the panel: expressions typed, values written, formulas copied, figures saved. */
export const panelToolsEnglish = {
  'panel.expression.title': 'Your own expression',
  'panel.expression.label': 'Expression of x',
  'panel.expression.placeholder': 'x * sigmoid(1.702 * x)',
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
} as const;
