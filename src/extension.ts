import type { ExtensionContext } from 'vscode';
import { type Exports, start } from './editor/start';

/**
 * In Node: a small file, which requires the one of the web worker's host when a document or a
 * command asks for what is in it. So each is there once, and the same in every host.
 */
export function activate(context: ExtensionContext): Exports {
  return start(context, async () => (await import('./extensionWeb')).features());
}
