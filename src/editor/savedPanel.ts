/** What the editor needs of the state that the panel saved before the window was reloaded. */
export interface SavedPanel {
  readonly pinned: boolean;
  /** Of the file that was studied. */
  readonly uri: string | undefined;
}

/** Total: the state may be of another version, or missing. */
export function readSavedPanel(state: unknown): SavedPanel {
  const { pinned, study } = fields(state);
  const { uri } = fields(study);
  return { pinned: pinned === true, uri: typeof uri === 'string' ? uri : undefined };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
