import { isRequirementFile, kerasInRequirements, REQUIREMENT_FOLDER } from './kerasRequirements';
import type { KerasVersion } from './kerasVersion';

/** The folders of a project as a host reads them, by address; what it rejects counts as empty. */
export interface Folders {
  /** `undefined`: the project ends here. */
  parent(folder: string): string | undefined;
  /** Names of what a folder holds. */
  names(folder: string): Promise<readonly string[]>;
  read(folder: string, name: string): Promise<string>;
}

/** The Keras that projects ask for. */
export interface ProjectKeras {
  /** By the nearest requirements at or above a folder; `undefined`: none of them says. */
  of(folder: string): Promise<KerasVersion | undefined>;
  /** Reads everything anew. */
  forget(): void;
}

/** Each folder is read once, until all is forgotten. */
export function createProjectKeras(folders: Folders): ProjectKeras {
  const known = new Map<string, Promise<KerasVersion | undefined>>();

  const of = (folder: string): Promise<KerasVersion | undefined> => {
    const found = known.get(folder) ?? find(folder);
    known.set(folder, found);
    return found;
  };

  const find = async (folder: string): Promise<KerasVersion | undefined> => {
    const names = await namesIn(folders, folder);
    const stated = kerasInRequirements(await requirements(folders, folder, names));
    // What is above a repository is not of the project.
    const above = names.includes('.git') ? undefined : folders.parent(folder);
    return stated ?? (above === undefined ? undefined : of(above));
  };

  return { of, forget: () => known.clear() };
}

async function requirements(
  folders: Folders,
  folder: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const inside = names.includes(REQUIREMENT_FOLDER) ? `${folder}/${REQUIREMENT_FOLDER}` : undefined;
  const more = inside === undefined ? [] : await namesIn(folders, inside);
  return Promise.all([
    ...names.filter(isRequirementFile).map((name) => readIn(folders, folder, name)),
    ...more
      .filter((name) => /\.(?:txt|in)$/.test(name))
      .map((name) => readIn(folders, inside ?? folder, name)),
  ]);
}

async function namesIn(folders: Folders, folder: string): Promise<readonly string[]> {
  return folders.names(folder).then(
    (names) => [...names].sort(),
    () => [],
  );
}

async function readIn(folders: Folders, folder: string, name: string): Promise<string> {
  return folders.read(folder, name).catch(() => '');
}
