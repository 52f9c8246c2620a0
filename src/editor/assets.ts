import { Uri, workspace } from 'vscode';
import type { ReadAsset } from '../parsing/parsers';

/** Reads what ships in `dist/`, the same way in every host: in a browser the extension has no path. */
export function assetsOf(extensionUri: Uri): ReadAsset {
  return async (name) => workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', name));
}
