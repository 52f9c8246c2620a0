/** What is said of a configuration file, behind its name. */
export const configurationEnglish = {
  'configuration.takes.table': '{key} takes a table of settings, not {found}',
  'configuration.takes.flag': '{key} takes true or false, not {found}',
  'configuration.takes.choice': '{key} takes {choices}, not {found}',
  'configuration.takes.patterns': '{key} takes a list of patterns, not {found}',
  'configuration.takes.pattern': '{key} takes a pattern as in .gitignore, not {found}',
  'configuration.takes.rules': '{key} takes a table of levels by rule, not {found}',
  'configuration.noRule':
    '{key}: there is no such rule; it takes codes (AL101), names (sigmoid-deep), beginnings of codes (AL4) and all',
  'configuration.unknownKey': 'unknown key {key}; there are {known}',
  'configuration.twice': '{key} is given twice',
  'configuration.notJson': 'not valid JSON at line {line}, column {column}',
  'configuration.notToml': 'not valid TOML at line {line}, column {column}: {problem}',
  'configuration.unreadable': 'cannot be read: {problem}',
  'configuration.tooLarge': 'over 1 MB',
  'configuration.notAFile': 'not a file',
  'configuration.noTable': 'has no table [tool.activation-lens]',
  'configuration.title': 'Settings of Activation Lens for a project',
  'configuration.whole': 'the file',
  'configuration.key.rules':
    'Levels of rules, by code (AL101), name (sigmoid-deep), beginning of codes (AL4) or all; the most exact name counts.',
  'configuration.key.failOn': 'Exit with 1 on a finding of this level or above.',
  'configuration.key.keras':
    'What keras and tf.keras stand for; auto goes by the file and by the requirement files of its project.',
  'configuration.key.certainOnly':
    'Leave out uses that are probable, not certain, and the findings that rest on them.',
  'configuration.key.include':
    'Look at these files only; patterns as in .gitignore, from the folder of this file.',
  'configuration.key.exclude':
    'Do not look at these files; patterns as in .gitignore, from the folder of this file.',
  'configuration.key.format': 'What scan writes.',
  'configuration.key.quiet': 'No summary, no progress bar, and nothing about what is skipped.',
  'configuration.key.withoutIgnored': 'SARIF without the findings that comments ignore.',
} as const;
