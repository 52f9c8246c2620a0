/** What the refactorings are called, and what they ask and answer. */
export const refactorEnglish = {
  'refactor.with': 'Replace {old} with {name}',
  'refactor.withWritten': 'Replace {old} with {name}, written into this file',
  'refactor.choose': 'Replace {old} with…',
  'refactor.placeholder': 'What to put in the place of {old}',
  'refactor.sensible': 'recommended here',
  'refactor.framework': 'the framework’s own',
  'refactor.source': 'in this file already',
  'refactor.written': 'written into this file',
  'refactor.since': 'since {version}',
  'refactor.noUse': 'There is no activation at the cursor that could be replaced.',
  'refactor.none': 'Nothing else can be written in the place of {old} here.',
  'refactor.changed': 'The text has changed meanwhile; nothing was edited.',
  'refactor.insert': 'Insert MPELU or another activation…',
  'refactor.insert.placeholder': 'The activation to write as a class of its own',
  'refactor.insert.expression': 'An expression of your own…',
  'refactor.insert.expressionPrompt':
    'An expression of x, such as x * sigmoid(beta * x); other names are learned',
  'refactor.insert.equals': 'This is {name}.',
  'refactor.insert.noVariable': 'There is no x in it.',
  'refactor.insert.initial': 'What {name} starts from',
  'refactor.insert.number': 'A number, such as 0.25',
  'refactor.insert.className': 'What the class is to be called',
  'refactor.insert.noName':
    'A name of letters, digits and underscores that does not begin with a digit',
  'refactor.insert.library': 'The framework to write it for',
  'refactor.insert.noFile': 'Open a Python, JavaScript or TypeScript file to write the class into.',
  'refactor.insert.failed':
    '{name} cannot be written here: a name that it needs stands for something else in this file.',
} as const;
