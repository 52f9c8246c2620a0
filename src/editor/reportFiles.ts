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
import { walkFolder } from './walkFolder';
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
    const { sources, ignores } = await listed(folder, token);
    const { rules, problem } = await rulesOf(folder, ignores, words);
    problems.push(...problem);
    for (const uri of sources) {
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

/** Schemes that can be searched. Of another one the editor may wait forever for a search that nobody provides. */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs']);

interface Listed {
  readonly sources: readonly Uri[];
  /** The `.gitignore` files. */
  readonly ignores: readonly Uri[];
}

/** By the editor's search; where that fails, or there may be none, by what the folders list. */
async function listed(folder: WorkspaceFolder, token: CancellationToken): Promise<Listed> {
  if (SEARCHED.has(folder.uri.scheme)) {
    const sources = await searched(folder, SOURCES, token);
    const ignores = sources && (await searched(folder, '**/.gitignore', token));
    if (sources && ignores) return { sources, ignores };
  }
  const all = byPath(await walkFolder(folder, token));
  return { sources: all, ignores: all.filter(({ path }) => path.endsWith('/.gitignore')) };
}

async function searched(
  folder: WorkspaceFolder,
  glob: string,
  token: CancellationToken,
): Promise<readonly Uri[] | undefined> {
  const pattern = new RelativePattern(folder, glob);
  try {
    return byPath(await workspace.findFiles(pattern, INSTALLED, undefined, token));
  } catch {
    return undefined;
  }
}

function byPath(uris: readonly Uri[]): readonly Uri[] {
  return [...uris].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a path below the folder is looked at. */
type Rule = (path: string) => boolean;

async function rulesOf(
  folder: WorkspaceFolder,
  ignores: readonly Uri[],
  words: Words,
): Promise<{ readonly rules: readonly Rule[]; readonly problem: readonly string[] }> {
  const ignored = await gitignored(folder, ignores);
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
async function gitignored(folder: WorkspaceFolder, uris: readonly Uri[]): Promise<Ignore> {
  const rules = ignore({ ignoreCase: false });
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
