/** What the editor itself shows: titles, questions and errors. */
export const editorEnglish = {
  'editor.panelTitle': 'Activation Lens',
  'editor.startFailed': 'Activation Lens could not start: {reason}',
  'editor.commandFailed': 'Activation Lens: {reason}',
  'editor.comparePlaceholder': 'Activations to compare, up to six',
} as const;
