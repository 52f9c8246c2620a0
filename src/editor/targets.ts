/** A place in an open document, as a command link names it. */
export interface Target {
  /** Of the document; in a notebook, of the cell's document. */
  readonly uri: string;
  /** UTF-16 offset in that document, at or in the token that names the activation. */
  readonly offset: number;
}

/**
 * The argument of a command as a target; `undefined` for anything else. Commands
 * are reached by keybindings, other extensions and menus (which pass a Uri), not
 * by our links alone.
 */
export function readTarget(argument: unknown): Target | undefined {
  if (typeof argument !== 'object' || argument === null) {
    return undefined;
  }
  const { uri, offset } = argument as { readonly uri?: unknown; readonly offset?: unknown };
  return typeof uri === 'string' &&
    typeof offset === 'number' &&
    Number.isSafeInteger(offset) &&
    offset >= 0
    ? { uri, offset }
    : undefined;
}

/**
 * Address of a Markdown link that runs a command. Encoded a second time where
 * `encodeURIComponent` leaves parentheses, which would end the link.
 */
export function commandLink(command: string, target: Target): string {
  const query = encodeURIComponent(JSON.stringify([target]));
  return `command:${command}?${query.replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}
