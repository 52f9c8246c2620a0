import { Disposable, type Event, EventEmitter, Uri, workspace } from 'vscode';
import type { KerasHints } from '../frameworks/kerasVersion';
import { createProjectKeras, type Folders } from '../frameworks/projectKeras';
import type { Configuration } from './configuration';

/** What the settings and the requirement files say of the version of Keras. */
export interface WorkspaceKeras extends Disposable {
  hintsFor(uri: Uri): Promise<KerasHints>;
  readonly onDidChange: Event<void>;
}

/** Files that say which packages a project needs. */
const REQUIREMENTS =
  '**/{requirements*.txt,requirements*.in,requirements/*.txt,requirements/*.in,pyproject.toml,environment.yml,environment.yaml,setup.cfg,Pipfile}';

export function createWorkspaceKeras(configuration: Configuration): WorkspaceKeras {
  const project = createProjectKeras(folders);
  const changed = new EventEmitter<void>();
  const forget = (): void => {
    project.forget();
    changed.fire();
  };
  const watcher = workspace.createFileSystemWatcher(REQUIREMENTS);
  const subscriptions = Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    workspace.onDidChangeWorkspaceFolders(forget),
    configuration.onDidChange(() => changed.fire()),
  );
  return {
    onDidChange: changed.event,
    async hintsFor(uri) {
      const setting = configuration.keras(uri);
      // A file of no folder has no project, nor has one that was never saved.
      if (setting !== undefined || workspace.getWorkspaceFolder(uri) === undefined) {
        return { setting };
      }
      return { requirements: await project.of(Uri.joinPath(uri, '..').toString()) };
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** The folders of the workspace, by address; a project ends with its folder there. */
export const folders: Folders = {
  parent(folder) {
    const uri = Uri.parse(folder);
    const root = workspace.getWorkspaceFolder(uri)?.uri.toString();
    return root === undefined || root === folder ? undefined : Uri.joinPath(uri, '..').toString();
  },
  async names(folder) {
    const entries = await workspace.fs.readDirectory(Uri.parse(folder));
    return entries.map(([name]) => name);
  },
  async read(folder, name) {
    return new TextDecoder().decode(
      await workspace.fs.readFile(Uri.joinPath(Uri.parse(folder), name)),
    );
  },
};
