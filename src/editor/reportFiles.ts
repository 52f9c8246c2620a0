import ignore, { type Ignore } from 'ignore';
import {
  type CancellationToken,
  RelativePattern,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { findConfiguration } from '../configuration/find';
import { rebase } from '../scan/gitignore';
import { type FoundFile, isSupported } from '../scan/sourceFile';
import type { Words } from '../text/text';
import { folderNames } from './folderNames';
import { openDocument } from './front';
import { folders } from './workspaceKeras';

/** A file of the workspace; `absolute` is its address. */
export interface WorkspaceFile extends FoundFile {
  readonly uri: Uri;
}

export interface FoundFiles {
  readonly files: readonly WorkspaceFile[];
  /** Sentences on settings files that could not be followed. */
  readonly problems: readonly string[];
}

/**
 * What a report looks at, in order of the folders and by name: what the editor does not exclude,
 * nor `.gitignore` files, nor the project's settings file; and no installed packages.
 */
export async function findWorkspaceFiles(
  token: CancellationToken,
  words: Words,
): Promise<FoundFiles> {
  const found: WorkspaceFile[] = [];
  const problems: string[] = [];
  const all = workspace.workspaceFolders ?? [];
  const names = reportedFolders();
  for (const [index, folder] of all.entries()) {
    if (token.isCancellationRequested) break;
    const { rules, problem } = await rulesOf(folder, token, words);
    problems.push(...problem);
    const uris = await findIn(folder, SOURCES, token);
    for (const uri of uris) {
      const path = belowFolder(folder, uri);
      // Of a folder within another one the inner says what is looked at.
      const isOwn = workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString();
      if (isOwn && isSupported(path) && rules.every((rule) => rule(path))) {
        const shown = all.length > 1 ? `${names[index] ?? folder.name}/${path}` : path;
        found.push({ uri, path: shown, absolute: uri.toString() });
      }
    }
  }
  const distinct = new Map(found.map((file) => [file.absolute, file]));
  return { files: [...distinct.values()], problems };
}

/** The folders of the workspace, by names that tell them apart: paths begin with these where there are several. */
export function reportedFolders(): readonly string[] {
  return folderNames((workspace.workspaceFolders ?? []).map(({ name }) => name));
}

const SOURCES = '**/*.{py,pyi,pyw,js,mjs,cjs,jsx,ts,mts,cts,tsx,ipynb,qmd,Rmd,rmd,html,htm}';
const INSTALLED = '**/{node_modules,.git}/**';

async function findIn(
  folder: WorkspaceFolder,
  glob: string,
  token: CancellationToken,
): Promise<readonly Uri[]> {
  const pattern = new RelativePattern(folder, glob);
  const uris = await workspace.findFiles(pattern, INSTALLED, undefined, token);
  return [...uris].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a path below the folder is looked at. */
type Rule = (path: string) => boolean;

async function rulesOf(
  folder: WorkspaceFolder,
  token: CancellationToken,
  words: Words,
): Promise<{ readonly rules: readonly Rule[]; readonly problem: readonly string[] }> {
  const ignored = await gitignored(folder, token);
  const rules: Rule[] = [(path) => !ignored.ignores(path)];
  const found = await findConfiguration(folders, folder.uri.toString(), words);
  if (found?.kind === 'wrong') {
    const problem = found.problems.join(' ');
    const name = `${folder.name}/${found.name}`;
    return { rules, problem: [words('workspaceReport.configuration', { name, problem })] };
  }
  const { include, exclude } = found?.configuration ?? {};
  if (include) rules.push((path) => matcher(include).ignores(path));
  if (exclude) rules.push((path) => !matcher(exclude).ignores(path));
  return { rules, problem: [] };
}

/** Case counts, on every file system. */
function matcher(patterns: readonly string[]): Ignore {
  return ignore({ ignoreCase: false }).add([...patterns]);
}

/** Outer files first, so that inner ones win. */
async function gitignored(folder: WorkspaceFolder, token: CancellationToken): Promise<Ignore> {
  const rules = ignore({ ignoreCase: false });
  const uris = await findIn(folder, '**/.gitignore', token);
  const byDepth = uris
    .map((uri) => ({ uri, within: belowFolder(folder, Uri.joinPath(uri, '..')) }))
    .sort((a, b) => a.within.split('/').length - b.within.split('/').length);
  for (const { uri, within } of byDepth) {
    const text = openDocument(uri.toString())?.getText() ?? (await textOf(uri));
    rules.add([...rebase(text, within)]);
  }
  return rules;
}

/** Nothing where it cannot be read. */
async function textOf(uri: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}

function belowFolder({ uri: { path } }: WorkspaceFolder, uri: Uri): string {
  return uri.path.slice(path.length).replace(/^\//, '');
}
