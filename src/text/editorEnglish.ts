/** What the editor itself shows: titles, questions and errors. */
export const editorEnglish = {
  // BCP 47, for pages that say which language they are in.
  'language.tag': 'en',
  'editor.panelTitle': 'Activation Lens',
  'editor.startFailed': 'Activation Lens could not start: {reason}',
  'editor.commandFailed': 'Activation Lens: {reason}',
  'editor.comparePlaceholder': 'Activations to compare, up to six',
  'editor.compareFrameworks': 'Compare {name} With Other Frameworks',
  'editor.noActivation':
    'Put the cursor on the name of an activation, such as ReLU in nn.ReLU, to compare it with other frameworks.',
  'editor.ownActivation':
    '{name} equals no activation that is known here, so no framework has a counterpart of it.',
  'editor.noCounterpart': 'None of these has a counterpart of {name}: {frameworks}.',
  'editor.unknownRule':
    'In {setting}, {entry} is ignored: no rule has this name, or no such level.',
  'editor.explain': 'Explain {code}: {title}',
  'editor.ignoreLine': 'Ignore {code} on this line',
  'editor.ignoreFile': 'Ignore {code} in this file',
  'editor.lastPlace': '{message} {count} more before it.',
  'editor.noRulePage': 'There is no page about {name}.',
} as const;
