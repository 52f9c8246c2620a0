/** What is said of expressions that a person wrote. */
export const expressionEnglish = {
  'expression.written': 'As written: {formula}',
  'expression.equals': 'Equals {id}',
  'expression.equalsWith': 'Equals {id} with {settings}',
  'expression.digits': '{form} loses digits, as at x = {x}; {replacement} does not',
  'expression.overflow': '{form} overflows, as at x = {x}; {replacement} does not',
  'expression.problem': 'bad expression at column {column}: expected {expected}',
  'expression.expected.operand': 'a number, x, a parameter, a function or (',
  'expression.expected.operatorOrEnd': 'an operator or the end',
  'expression.expected.operatorOrClosing': 'an operator or )',
  'expression.expected.operatorOrComma': 'an operator or a comma',
  'expression.expected.operatorOrCommaOrClosing': 'an operator, a comma or )',
  'expression.expected.comparison': 'a comparison, as in where(x > 0, x, 0)',
  'expression.expected.function': 'the name of a known function',
  'expression.expected.simpler': 'an expression of at most 400 levels and 20,000 terms',
} as const;
