import { Uri, workspace } from 'vscode';
import { retried } from '../parsing/retried';
import type { PageCode } from './panelHtml';

/** What the page of the panel carries within itself, read once. */
export function pageCode(extensionUri: Uri): () => Promise<PageCode> {
  const read = async (...path: string[]): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, ...path)));
  return retried(async () => {
    const [beginning, script, style] = await Promise.all([
      read('dist', 'panelBeginning.js'),
      read('dist', 'panel', 'panel.js'),
      read('media', 'panel.css'),
    ]);
    return { beginning, script, style };
  });
}
